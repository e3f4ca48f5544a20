import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { validator } from '#kernel/intake/validate';
import { openPlace, operator, type Place } from '../../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../../test/kit/entitlements/records.ts';
import { legacyEntitlementsContract } from './legacy-entitlements.contract.ts';
import type { LegacyEntitlement } from './record.ts';

let place: Place;
const sample = await readFile(new URL('sample.csv', import.meta.url), 'utf8');

beforeAll(async () => {
  place = await openPlace();
  const { world } = place;
  for (const code of ['ACME', 'GLOBEX', 'SHOP', 'A-101', 'A-102', 'A-103', 'B-200', 'P-1', 'P-2']) world.organization(code);
  world.product('CAD-PRO', { terms: { term: 'PERPETUAL' } });
  world.product('CAD-SUB', { terms: { term: 'DURATION', termLength: 'P1Y', overage: { rule: 'RATIO', copies: null, percent: 150 } } });
  world.product('CAD-TRIAL', { terms: { term: 'DURATION', termLength: 'P30D', startRule: 'AT_FIRST_ACTIVATION' } });
  world.product('CAD-LITE');
  world.product('CAD-MNT', { type: 'MAINTENANCE' });
  for (const partNumber of ['MCAD-PRO-5-NL', 'MCAD-PRO-5-FL', 'MPDM-NU', 'MCAD-PRO-EVAL', 'MSUITE-FL']) world.product(partNumber);
  world.product('MCAD-PRO-MNT', { type: 'MAINTENANCE' });
});
beforeEach(() => void (place.faults.length = 0));
afterAll(() => place.close());

const onLine = `activationId state status kind perpetual startsOn expiresOn expiresAt term timeZone versionDate overdraftLimit orderNumber orderLineNumber migrationId
  quantities { granted cancelled remaining } parent { activationId } blocks { reason owner actions } maintenanceLines { startsOn expiresOn state }
  ledger { nodes { bucket delta effectiveAt operation source } } entitlement { number state revenueClass nonRevenueReason description dealTiers { tier currentOwner } }`;
type Shown = {
  readonly activationId: string;
  readonly quantities: object;
  readonly ledger: { readonly nodes: readonly { readonly bucket: string; readonly delta: number }[] };
};
type Lines<Line> = { readonly nodes: readonly Line[] };
type EntitlementsWith<Line> = { readonly entitlements: { readonly nodes: readonly { readonly lineItems: Line }[] } };
const shownEntitlements = async <Line>(prefix: string, lineItems: string) =>
  (await place.gets<EntitlementsWith<Line>>(operator, `{ entitlements(filter: { numberPrefix: "${prefix}" }) { nodes { lineItems ${lineItems} } } }`)).entitlements.nodes;
const lineOf = async ({ activationId }: LegacyEntitlement): Promise<Shown | null> =>
  (await place.gets<{ lineItemByActivationId: Shown | null }>(operator, `query ($id: String!) { lineItemByActivationId(activationId: $id) { id ${onLine} } }`, { id: activationId })).lineItemByActivationId;
const sent = async (...records: LegacyEntitlement[]) => {
  const receipt = await place.sends(records);
  expect(place.faults).toEqual([]);
  return receipt;
};
const problemsOf = async (fields: Partial<LegacyEntitlement>, base: LegacyEntitlement = aLine()) => (await sent({ ...base, ...fields })).problems.map(({ path, code }) => `${path} ${code}`);
const without = (record: LegacyEntitlement, ...fields: (keyof LegacyEntitlement)[]): LegacyEntitlement =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field as keyof LegacyEntitlement))) as LegacyEntitlement;

test('the sample: all but one line becomes an estate, and the bad one says why', async () => {
  const receipt = await place.sends(sample);
  const { lineItems } = await place.gets<{ lineItems: Lines<Shown> }>(operator, `{ lineItems(first: 100) { nodes { ${onLine} } } }`);
  const lines = lineItems.nodes.toSorted((a, b) => (a.activationId < b.activationId ? -1 : 1));
  const report = { ...receipt, id: 'doc_…' };
  await expect(`${JSON.stringify({ report, lines }, null, 2)}\n`).toMatchFileSnapshot('sample.golden.json');
});

test('the same again changes nothing, whatever the file', async () => {
  expect(await place.sends(sample)).toMatchObject({ applied: 0, unchanged: 6, quarantined: 1 });
});

test('a dry run says the same and writes nothing', async () => {
  const line = aLine();
  expect(await place.sends([line, { ...line, activationId: 'A,B' }], { dryRun: true })).toMatchObject({ dryRun: true, applied: 1, quarantined: 1 });
  expect(await lineOf(line)).toBeNull();
  const used = place.world.uses;
  await place.sends([line], { dryRun: true });
  expect(place.world.uses).toBe(used);
});

test('lines with one entitlement id are one entitlement, in one document or in several', async () => {
  const [first, second, third] = [aLine(), aLine(), aLine()].map((line, _index, [{ entitlementId } = line]) => ({ ...line, entitlementId }));
  if (!first || !second || !third) throw new Error('three lines');
  expect(await sent(first, second)).toMatchObject({ applied: 2 });
  expect(await sent(third)).toMatchObject({ applied: 1 });
  expect(await shownEntitlements(first.entitlementId, '{ totalCount }')).toEqual([{ lineItems: { totalCount: 3 } }]);
});

test.each<[string, Partial<LegacyEntitlement>, string]>([
  ['an organization that nobody knows', { soldTo: 'NOBODY' }, '/soldTo UNKNOWN_ORGANIZATION'],
  ['an id of another system', { soldToSystem: 'sap' }, '/soldTo UNKNOWN_ORGANIZATION'],
  ['a partner that nobody knows', { channelPartners: ['SHOP', 'NOBODY'] }, '/channelPartners/1 UNKNOWN_ORGANIZATION'],
  ['a tier that is not there', { channelPartners: ['SHOP'], currentOwnerTier: 2 }, '/currentOwnerTier UNKNOWN_TIER'],
  ['an unknown part number', { partNumber: 'NOTHING' }, '/partNumber UNKNOWN_PART_NUMBER'],
  ['an unknown business unit', { businessUnit: 'OTHER' }, '/businessUnit UNKNOWN_BUSINESS_UNIT'],
  ['no copies', { numberOfCopies: 0 }, '/numberOfCopies INVALID_VALUE'],
  ['fewer than none', { numberOfCopies: -1 }, '/numberOfCopies INVALID_VALUE'],
  ['too many copies', { numberOfCopies: 100_000_001 }, '/numberOfCopies INVALID_VALUE'],
  ['half a copy', { numberOfCopies: 1.5 }, '/numberOfCopies WRONG_TYPE'],
  ['an end before the beginning', { permanent: false, expirationDate: '2025-12-31' }, '/expirationDate EXPIRATION_BEFORE_START'],
  ['an end of what is permanent', { expirationDate: '2027-12-31' }, '/permanent PERMANENT_WITH_EXPIRATION'],
  ['a day that there is not', { startDate: '2026-02-30' }, '/startDate WRONG_FORMAT'],
  ['no end at all', { permanent: false, partNumber: 'CAD-LITE' }, '/expirationDate EXPIRATION_MISSING'],
  ['a zone that there is not', { timeZone: 'Europe/Atlantis' }, '/timeZone UNKNOWN_TIME_ZONE'],
  ['a forbidden character', { activationId: 'AB#CD' }, '/activationId BAD_ACTIVATION_ID'],
  ['maintenance as a line', { partNumber: 'CAD-MNT' }, '/partNumber MAINTENANCE_ALONE'],
  ['a product as maintenance', { maintenancePartNumber: 'CAD-LITE', maintenanceExpirationDate: '2026-12-31' }, '/maintenancePartNumber NOT_MAINTENANCE'],
  ['unknown maintenance', { maintenancePartNumber: 'NOTHING' }, '/maintenancePartNumber UNKNOWN_PART_NUMBER'],
  ['maintenance without an end', { maintenancePartNumber: 'CAD-MNT' }, '/maintenanceExpirationDate EXPIRATION_MISSING'],
  ['a parent of a new line', { parentActivationId: 'X' }, '/parentActivationId PARENT_MISMATCH'],
  ['a renewal of nothing', { lineItemType: 'RENEWAL' }, '/parentActivationId PARENT_MISMATCH'],
  ['a parent that nobody knows', { lineItemType: 'RENEWAL', parentActivationId: 'NOBODY' }, '/parentActivationId UNKNOWN_PARENT'],
])('%s is quarantined with its path and code', async (_what, fields, problem) => {
  expect(await problemsOf(fields)).toEqual([problem]);
});

test('all that is wrong with a line is said at once', async () => {
  expect(await problemsOf({ soldTo: 'NOBODY', partNumber: 'NOTHING', activationId: 'A=B' })).toEqual([
    '/activationId BAD_ACTIVATION_ID',
    '/soldTo UNKNOWN_ORGANIZATION',
    '/partNumber UNKNOWN_PART_NUMBER',
  ]);
  expect((await sent(without(aLine(), 'activationId', 'partNumber'))).problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['/activationId MISSING_VALUE', '/partNumber MISSING_VALUE']);
});

test('an activation id is taken once: in a document, in a tenant and across tenants', async () => {
  const line = aLine();
  const twin = { ...aLine(), activationId: line.activationId?.toLowerCase() } as LegacyEntitlement;
  expect((await sent(line, twin)).problems).toMatchObject([{ line: 2, code: 'DUPLICATE_KEY' }]);
  expect(await problemsOf({}, twin)).toEqual(['/activationId DUPLICATE_ACTIVATION_ID']);
  expect(await problemsOf({ soldTo: 'GLOBEX' }, twin)).toEqual(['/activationId DUPLICATE_ACTIVATION_ID']);
});

test('a line says of its entitlement what is known of it, or nothing', async () => {
  const line = aLine({ channelPartners: ['SHOP'], description: 'Seats' });
  await sent(line);
  const next = (fields: Partial<LegacyEntitlement>) => problemsOf(fields, aLine({ entitlementId: line.entitlementId }));
  expect(await next({ soldTo: 'GLOBEX' })).toEqual(['/soldTo ENTITLEMENT_DIFFERS']);
  expect(await next({ channelPartners: [] })).toEqual(['/channelPartners ENTITLEMENT_DIFFERS']);
  expect(await next({ nonRevenueReason: 'BETA' })).toEqual(['/nonRevenueReason ENTITLEMENT_DIFFERS']);
  expect(await next({ description: 'Chairs' })).toEqual(['/description ENTITLEMENT_DIFFERS']);
  expect(await next({ state: 'TEST' })).toEqual(['/state ENTITLEMENT_DIFFERS']);
  expect(await next({})).toEqual([]);
});

test('a changed quantity is booked as its net change, down to what is in use', async () => {
  const line = aLine({ numberOfCopies: 10 });
  await sent(line);
  const [taken] = (await place.copies.take(request, { items: [{ source: 's', key: line.entitlementId, heldBy: 'a line', activationId: line.activationId ?? '', count: 4, overdraftCount: 0, effectiveAt: '2026-01-01T00:00:00Z' }] })).outcomes;
  expect(taken?.kind).toBe('CopiesTaken');
  expect(await sent({ ...line, numberOfCopies: 12 })).toMatchObject({ applied: 1 });
  expect(await sent({ ...line, numberOfCopies: 7 })).toMatchObject({ applied: 1 });
  expect(await problemsOf({ numberOfCopies: 3 }, line)).toEqual(['/numberOfCopies QTY_BELOW_FULFILLED']);
  const shown = await lineOf(line);
  expect(shown?.quantities).toEqual({ granted: 12, cancelled: 5, remaining: 3 });
  expect(shown?.ledger.nodes.map(({ bucket, delta }) => `${bucket} ${delta}`).sort()).toEqual(['CANCELLED 5', 'FULFILLED 4', 'GRANTED 10', 'GRANTED 2']);
});
const request = { principal: operator, requestId: 'import' };

test('a line is taken over as it is now: term, order, blocks and maintenance change with it', async () => {
  const line = aLine({ maintenancePartNumber: 'CAD-MNT', maintenanceStartDate: '2026-01-01', maintenanceExpirationDate: '2026-12-31' });
  await sent(line);
  const changed = { ...line, permanent: false, expirationDate: '2027-06-30', timeZone: 'America/New_York', orderId: 'PO-1', versionDate: '2026-12-31', state: 'INACTIVE', maintenanceStartDate: '2027-01-01', maintenanceExpirationDate: '2027-12-31' } as const;
  expect(await sent(changed)).toMatchObject({ applied: 1 });
  expect(await sent(changed)).toMatchObject({ unchanged: 1 });
  expect(await lineOf(line)).toMatchObject({
    state: 'DEPLOYED', status: 'INACTIVE', expiresOn: '2027-06-30', expiresAt: '2027-07-01T04:00:00.000Z', perpetual: false, orderNumber: 'PO-1', versionDate: '2026-12-31',
    blocks: [{ reason: 'INACTIVE', owner: 'LEGACY_SYSTEM', actions: ['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'RENEW'] }],
    maintenanceLines: [{ startsOn: '2027-01-01', expiresOn: '2027-12-31', state: 'DEPLOYED' }],
  });
  await sent({ ...line, state: 'ON_HOLD' });
  expect(await lineOf(line)).toMatchObject({ status: 'ON_HOLD', blocks: [{ reason: 'ADMINISTRATIVE_HOLD' }] });
  await sent(without(line, 'maintenancePartNumber'));
  expect(await lineOf(line)).toMatchObject({ status: 'ACTIVE', blocks: [], maintenanceLines: [] });
});

test('what the license model says counts where the line says nothing, and stays with the line', async () => {
  const yearly = without(aLine({ partNumber: 'CAD-SUB', numberOfCopies: 5 }), 'permanent');
  await sent(yearly);
  expect(await lineOf(yearly)).toMatchObject({ expiresOn: '2026-12-31', overdraftLimit: 2, term: null });
  expect(await sent({ ...yearly, overdraftMax: 7 })).toMatchObject({ applied: 1 });
  expect(await sent(yearly)).toMatchObject({ unchanged: 1 });
  const trial = without(aLine({ partNumber: 'CAD-TRIAL' }), 'permanent', 'startDate');
  await sent(trial);
  expect(await lineOf(trial)).toMatchObject({ startsOn: null, expiresAt: null, perpetual: false, term: 'P30D', status: 'ACTIVE' });
});

test('days are meant in the zone of the holder where the line names none', async () => {
  place.world.organization('KIWI', { timeZone: 'Pacific/Auckland' });
  const line = aLine({ soldTo: 'KIWI', permanent: false, expirationDate: '2026-11-24' });
  await sent(line);
  expect(await lineOf(line)).toMatchObject({ timeZone: 'Pacific/Auckland', expiresAt: '2026-11-24T11:00:00.000Z', status: 'ACTIVE' });
});

test('a line without an activation id is given one, and known again by its migration id', async () => {
  const line = without(aLine({ migrationId: 'OLD-1' }), 'activationId');
  expect(await sent(line)).toMatchObject({ applied: 1 });
  expect(await sent(line)).toMatchObject({ unchanged: 1 });
  const [entitlement] = await shownEntitlements<Lines<{ activationId: string; migrationId: string }>>(line.entitlementId, '{ nodes { activationId migrationId } }');
  expect(entitlement?.lineItems.nodes).toMatchObject([{ migrationId: 'OLD-1' }]);
  expect(entitlement?.lineItems.nodes[0]?.activationId).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
});

test('a renewal may stand before its parent in the document', async () => {
  const parent = aLine();
  const child = aLine({ lineItemType: 'RENEWAL', parentActivationId: parent.activationId?.toLowerCase() ?? '' });
  expect(await sent(child, parent)).toMatchObject({ applied: 2 });
  expect(await lineOf(child)).toMatchObject({ kind: 'RENEWAL', parent: { activationId: parent.activationId } });
});

test('what has ended stays so, and says so again without a change', async () => {
  const line = aLine();
  await sent(line);
  expect(await sent({ ...line, state: 'OBSOLETE' })).toMatchObject({ applied: 1 });
  expect(await sent({ ...line, state: 'OBSOLETE' })).toMatchObject({ unchanged: 1 });
  expect(await problemsOf({}, line)).toEqual(['/state ILLEGAL_TRANSITION']);
  expect(await problemsOf({ partNumber: 'CAD-LITE', state: 'OBSOLETE' }, line)).toEqual(['/partNumber PRODUCT_DIFFERS']);
});

test('an import is taken back whole: what it made is gone from sight, what it changed is as it was', async () => {
  const kept = aLine({ numberOfCopies: 3, maintenancePartNumber: 'CAD-MNT', maintenanceStartDate: '2026-01-01', maintenanceExpirationDate: '2026-12-31' });
  await sent(kept);
  const before = await lineOf(kept);
  const made = aLine();
  const child = aLine({ lineItemType: 'UPGRADE', parentActivationId: made.activationId ?? '' });
  const changed = { ...without(kept, 'maintenancePartNumber'), numberOfCopies: 8, state: 'INACTIVE', orderId: 'PO-9' } as const;
  const receipt = await sent(made, child, changed);
  expect(receipt).toMatchObject({ applied: 3 });

  expect(await place.rollsBack(receipt.id)).toEqual({ kind: 'rolledBack', lineCount: 3 });
  expect([await lineOf(made), await lineOf(child)]).toEqual([null, null]);
  const after = await lineOf(kept);
  expect(after).toEqual({ ...before, ledger: after?.ledger });
  expect(after?.ledger.nodes.map(({ delta }) => delta)).toEqual([-5, 5, 3]);
  expect(await sent(made, child, changed)).toMatchObject({ applied: 3 });
});

test('nothing is taken back while copies that it granted are in use, or what it made was changed since', async () => {
  const line = aLine();
  const receipt = await sent(line);
  const claim = { source: 's', key: `${line.entitlementId}-in-use`, heldBy: 'a line' };
  await place.copies.take(request, { items: [{ ...claim, activationId: line.activationId ?? '', count: 1, overdraftCount: 0, effectiveAt: '2026-01-01T00:00:00Z' }] });
  expect(await place.rollsBack(receipt.id)).toMatchObject({ kind: 'refused', obstacles: [{ lineNumber: 1, code: 'COPIES_IN_USE' }] });
  await place.copies.giveBack(request, { items: [claim] });
  const later = await sent({ ...line, orderId: 'PO-2', numberOfCopies: 6 });
  expect(await place.rollsBack(receipt.id)).toMatchObject({ kind: 'refused', obstacles: [{ code: 'CHANGED_SINCE' }] });
  expect(await place.rollsBack(later.id)).toMatchObject({ kind: 'rolledBack' });
  const child = aLine({ lineItemType: 'RENEWAL', parentActivationId: line.activationId ?? '' });
  await sent(child);
  expect(await place.rollsBack(receipt.id)).toMatchObject({ kind: 'refused', obstacles: [{ code: 'PARENT_OF_OTHERS' }] });
  await sent({ ...child, state: 'OBSOLETE' });
});

test('what was withdrawn is seen by staff alone', async () => {
  const line = aLine({ channelPartners: ['SHOP'] });
  const receipt = await sent(line);
  await place.rollsBack(receipt.id);
  const { rows } = await sql<{ tenantId: string; state: string; partners: string[] }>`
    select tenant_id as "tenantId", state, partner_tenants as partners from entitlements.line_item where activation_id = ${line.activationId ?? ''}`.execute(place.owner);
  expect(rows).toMatchObject([{ state: 'OBSOLETE', partners: [] }]);
  const sight = { kind: 'customer', tenants: [rows[0]?.tenantId as never], subtrees: [], organizations: [] } as const;
  const seen = await place.persistence.readWithin(sight, async (db) => (await sql`select id from entitlements.line_item where activation_id = ${line.activationId ?? ''}`.execute(db)).rows);
  expect(seen).toEqual([]);
});

test('the published schema takes what the contract takes, and keeps fields it does not know', () => {
  const validate = validator(legacyEntitlementsContract(place.world.siblings()));
  expect(validate({ ...aLine(), custom: 'kept' })).toEqual([]);
  expect(validate({})).toMatchObject(['/businessUnit', '/entitlementId', '/soldTo', '/numberOfCopies'].map((path) => ({ path, code: 'MISSING_VALUE' })));
});
