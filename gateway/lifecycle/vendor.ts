import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { HubStartError } from '../../database/start-error.ts';
import type { Modules } from '../modules.ts';

const word = z.string().trim().min(1).max(200);
const vendorFile = z.strictObject({
  businessUnits: z.array(z.strictObject({ code: word, name: word })).min(1).max(100),
  memberships: z
    .array(z.strictObject({ role: z.enum(['OPERATOR', 'SUPPORT', 'INTEGRATOR']), businessUnit: word, subject: word, name: word.optional(), email: z.email().optional() }))
    .min(1)
    .max(100),
});
type Vendor = z.infer<typeof vendorFile>;

/** Makes the business units and the first people that the file names, where they were never made before; more are made through the graph. */
export const introduceVendor = async (path: string, { bootstrapVendor }: Pick<Modules, 'bootstrapVendor'>): Promise<Vendor> => {
  const vendor = await readVendor(path);
  await bootstrapVendor(vendor);
  return vendor;
};

export const vendorInWords = ({ businessUnits, memberships }: Vendor): string =>
  `vendor is known (${businessUnits.map(({ code }) => code).join(', ')}; ${memberships.length} first memberships)`;

const readVendor = async (path: string): Promise<Vendor> => {
  const { data, error } = vendorFile.safeParse(await readJson(path));
  const undefinedUnit = data?.memberships.findIndex(({ businessUnit }) => !data.businessUnits.some(({ code }) => code === businessUnit)) ?? -1;
  if (error) throw refused(path, error.issues.map((issue) => `at /${issue.path.join('/')}: ${issue.message}`).join('; '));
  if (undefinedUnit >= 0) throw refused(path, `at /memberships/${undefinedUnit}/businessUnit: the file names no such business unit`);
  return data;
};

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw refused(path, (error as NodeJS.ErrnoException).code === undefined ? 'it is not JSON' : 'it cannot be read');
  }
};

const refused = (path: string, why: string): HubStartError => new HubStartError('VENDOR_FILE_INVALID', `The file ${path} of HUB_VENDOR is not allowed, ${why}.`);
