import { z } from 'zod';
import { licenseTerms } from '../../contract/terms.ts';
import { metricKinds } from '../../persistence/metric.entity.ts';

const text = (max: number) => z.string().min(1).max(max);

/** A license model as a vendor defines it: a name for one value on each of several axes. */
export const licenseModelRecord = z.object({
  businessUnit: text(64).describe('The business unit that defines it, by its code.'),
  code: z.string().regex(/^[a-z0-9-]{1,64}$/).describe('A short code, unique within the business unit.'),
  name: text(255).describe('Its name, as it is shown to customers.'),
  description: text(2_000).optional().describe('When to use it, in a sentence or two.'),
  state: z.enum(['DEPLOYED', 'INACTIVE', 'OBSOLETE']).optional().describe('How it stands; a new one is DEPLOYED when left out. Only what is DEPLOYED can be put on a price list.'),
  metric: z
    .object({
      code: z.string().regex(/^[a-z0-9-]{1,64}$/).describe('A short code, unique for all business units.'),
      name: text(255).describe('Its name, as it is shown to customers.'),
      unit: text(64).describe('The unit that is printed to customers, such as users.'),
      kind: z.enum(metricKinds).describe('How measurements become a number.'),
      measuredOver: z.string().regex(/^P\d+[DWMY]$/).optional().describe('The period that is measured together; all time when left out.'),
    })
    .optional()
    .describe('What is counted; copies when left out.'),
  terms: licenseTerms.describe('The terms. Terms that differ from those of the newest version become a new version; versions never change.'),
});
export type LicenseModelRecord = z.input<typeof licenseModelRecord>;
