import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { introduceVendor, vendorInWords } from './vendor.ts';

let folder = '';
beforeAll(() => { folder = mkdtempSync('/var/tmp/hub-vendor-'); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const unit = { code: 'CAD', name: 'Computer Aided Design' };
const operator = { role: 'OPERATOR', businessUnit: 'CAD', subject: 'first', email: 'first@vendor.example' };

const fileWith = (text: string): string => {
  const path = join(folder, 'vendor.json');
  writeFileSync(path, text);
  return path;
};

const introduce = async (path: string) => {
  const introduced: unknown[] = [];
  const said = await introduceVendor(path, { bootstrapVendor: (vendor) => Promise.resolve(void introduced.push(vendor)) }).then(vendorInWords, (error: unknown) => (error as Error).message);
  return { introduced, said };
};

test('the file in the repository introduces its business unit and people', async () => {
  const { introduced, said } = await introduce('demo/samples/vendor.json');
  expect(introduced).toHaveLength(1);
  expect(said).toBe('vendor is known (EXAMPLE; 2 first memberships)');
});

test.each([
  ['no JSON', '{', 'it is not JSON'],
  ['an unknown role', JSON.stringify({ businessUnits: [unit], memberships: [{ ...operator, role: 'KING' }] }), 'at /memberships/0/role: '],
  ['a field too many', JSON.stringify({ businessUnits: [unit], memberships: [{ ...operator, password: 'x' }] }), 'at /memberships/0: '],
  ['a unit that is not there', JSON.stringify({ businessUnits: [unit], memberships: [{ ...operator, businessUnit: 'CAM' }] }), 'at /memberships/0/businessUnit: the file names no such business unit'],
  ['nobody', JSON.stringify({ businessUnits: [unit], memberships: [] }), 'at /memberships: '],
])('a file with %s is refused in one sentence that names the place, and nobody is introduced', async (_, text, why) => {
  const path = fileWith(text);
  const { introduced, said } = await introduce(path);
  expect(said).toContain(`The file ${path} of HUB_VENDOR is not allowed, ${why}`);
  expect(introduced).toEqual([]);
});

test('a file that is not there is said', async () => {
  expect((await introduce(join(folder, 'missing.json'))).said).toContain('it cannot be read');
});
