import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { integrator, openPlace, operator, stranger, type Place } from '../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../test/kit/entitlements/records.ts';

let place: Place;

beforeAll(async () => {
  place = await openPlace({ maxConnections: 10 });
  for (const code of ['ACME', 'GLOBEX']) place.world.organization(code);
  place.world.product('CAD-PRO', { terms: { term: 'PERPETUAL', overage: { rule: 'OVERDRAFT', copies: 2, percent: null } } });
});
afterAll(() => place.close());

const onBehalfOf = { principal: integrator, requestId: 'a request' };
type Asked = { activationId: string; count?: number; overdraftCount?: number; key?: string; heldBy?: string; effectiveAt?: string };
const item = ({ activationId, count = 1, overdraftCount = 0, key = randomUUID(), heldBy = 'a line', effectiveAt = '2026-02-01T00:00:00Z' }: Asked) => ({ source: 'test', key, heldBy, activationId, count, overdraftCount, effectiveAt });
const take = async (...asked: Asked[]) => (await place.copies.take(onBehalfOf, { items: asked.map(item) })).outcomes;
const giveBackFor = async (heldBy: string, key: string) => (await place.copies.giveBack(onBehalfOf, { items: [{ source: 'test', key, heldBy }] })).outcomes;
const giveBack = async (...keys: string[]) => (await place.copies.giveBack(onBehalfOf, { items: keys.map((key) => ({ source: 'test', key, heldBy: 'a line' })) })).outcomes;
const bought = async (fields: Parameters<typeof aLine>[0] = {}): Promise<string> => {
  const line = aLine(fields);
  expect(await place.sends([line])).toMatchObject({ applied: 1 });
  return line.activationId ?? '';
};
type Line = { readonly lineItemByActivationId: { readonly quantities: object } };
const quantities = async (activationId: string) =>
  (await place.gets<Line>(operator, `query ($id: String!) { lineItemByActivationId(activationId: $id) { quantities { granted fulfilled overdraft remaining } } }`, { id: activationId }))
    .lineItemByActivationId.quantities;

test('copies of a license that runs already are booked on the line, and the answer says what the license is of', async () => {
  const activationId = await bought();
  const [outcome] = await take({ activationId: ` ${activationId.toLowerCase()} `, count: 3, overdraftCount: 1 });
  const acme = place.world.organizations.get('ACME');
  expect(outcome).toMatchObject({ kind: 'CopiesTaken', activationId, tenantId: acme?.tenantId, organizationId: acme?.organizationId, technology: 'flexlm', remaining: 2, count: 3, overdraftCount: 1, expiresAt: null });
  expect(await quantities(activationId)).toEqual({ granted: 5, fulfilled: 3, overdraft: 1, remaining: 2 });
});

test('of 100 callers who want the last copy exactly one gets it', async () => {
  const activationId = await bought({ numberOfCopies: 1 });
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => take({ activationId })));
  const kinds = outcomes.flat().map((outcome) => (outcome.kind === 'CopiesRefused' ? outcome.code : outcome.kind));
  expect(kinds.filter((kind) => kind === 'CopiesTaken')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'INSUFFICIENT_QTY')).toHaveLength(99);
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 1, remaining: 0 });
});

test('a repeat takes nothing more, at once or later, and another count is refused', async () => {
  const activationId = await bought();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => take({ activationId, count: 2, key })));
  expect(new Set(answers.flat().map(({ kind }) => kind))).toEqual(new Set(['CopiesTaken']));
  expect(await take({ activationId, count: 3, key })).toMatchObject([{ code: 'CLAIM_DIFFERS' }]);
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 2 });
});

test('a repeat is answered from its claim even after the line has ended', async () => {
  const line = aLine();
  await place.sends([line]);
  const key = randomUUID();
  await take({ activationId: line.activationId ?? '', key });
  await place.sends([{ ...line, state: 'OBSOLETE' }]);
  expect(await take({ activationId: line.activationId ?? '', key }, { activationId: line.activationId ?? '' })).toMatchObject([{ kind: 'CopiesTaken', state: 'OBSOLETE' }, { code: 'LINE_NOT_DEPLOYED' }]);
});

test('what is given back was never taken, as it is known now, and can be taken again', async () => {
  const activationId = await bought();
  const key = randomUUID();
  await take({ activationId, count: 5, overdraftCount: 2, key });
  const answers = [await giveBack(key), await giveBack(key)];
  expect(answers).toMatchObject([[{ kind: 'CopiesGivenBack', count: 5, overdraftCount: 2 }], [{ kind: 'CopiesGivenBack', count: 5, overdraftCount: 2 }]]);
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 0, overdraft: 0, remaining: 5 });
  expect(await take({ activationId, count: 4, key })).toMatchObject([{ kind: 'CopiesTaken', remaining: 1 }]);
  expect(await giveBack('never taken')).toMatchObject([{ code: 'UNKNOWN_CLAIM' }]);
});

test('copies that several hold go back when the last of them gives them back', async () => {
  const activationId = await bought();
  const key = randomUUID();
  for (const heldBy of ['one', 'two', 'two']) expect(await take({ activationId, count: 2, key, heldBy })).toMatchObject([{ kind: 'CopiesTaken', remaining: 3 }]);
  await giveBackFor('a stranger', key);
  await giveBackFor('one', key);
  await giveBackFor('one', key);
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 3 });
  await giveBackFor('two', key);
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 5 });
});

test('callers who take and give back the same at once, each for itself, leave exactly what is held', async () => {
  const activationId = await bought();
  const key = randomUUID();
  const holders = Array.from({ length: 12 }, (_, n) => `holder ${n}`);
  await Promise.all(holders.map(async (heldBy, n) => {
    await take({ activationId, count: 2, key, heldBy });
    if (n > 0) await giveBackFor(heldBy, key);
  }));
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 2, remaining: 3 });
  await giveBackFor('holder 0', key);
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 5 });
});

test('two batches over the same lines in opposite order do not stop each other, and more tenants than one sight names are taken from', async () => {
  const companies = Array.from({ length: 18 }, (_, n) => `COMPANY-${n}`);
  for (const code of companies) place.world.organization(code);
  const lines = await Promise.all(companies.map((soldTo) => bought({ soldTo, numberOfCopies: 20 })));
  const batches = Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? lines : [...lines].reverse()).map((activationId) => ({ activationId })));
  const outcomes = await Promise.all(batches.map((asked) => take(...asked)));
  expect(outcomes.flat().every(({ kind }) => kind === 'CopiesTaken')).toBe(true);
  for (const activationId of lines) expect(await quantities(activationId)).toMatchObject({ fulfilled: 6, remaining: 14 });
});

test('ten callers who give the same back at once give it back once', async () => {
  const activationId = await bought();
  const key = randomUUID();
  await take({ activationId, count: 2, key });
  await Promise.all(Array.from({ length: 10 }, () => giveBack(key)));
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 5 });
});

test('a license that was given back may be taken of another line, which has it then', async () => {
  const [mistaken, right] = [await bought(), await bought()];
  const key = randomUUID();
  await take({ activationId: mistaken, key });
  await giveBack(key);
  expect(await take({ activationId: right, key })).toMatchObject([{ kind: 'CopiesTaken', activationId: right }]);
  expect([await quantities(mistaken), await quantities(right)]).toMatchObject([{ fulfilled: 0 }, { fulfilled: 1 }]);
});

test('a license that was given back may be taken of a line in another tenant', async () => {
  const mistaken = await bought();
  const right = await bought({ soldTo: 'GLOBEX' });
  const key = randomUUID();
  await take({ activationId: mistaken, key });
  await giveBack(key);
  expect(await take({ activationId: right, key })).toMatchObject([{ kind: 'CopiesTaken' }]);
  expect(await take({ activationId: mistaken, key })).toMatchObject([{ code: 'CLAIM_DIFFERS' }]);
  expect(await giveBack(key)).toMatchObject([{ kind: 'CopiesGivenBack' }]);
});

test('an expired, a blocked and a not yet begun line may have running licenses: it is history', async () => {
  const lines = [
    await bought({ permanent: false, startDate: '2020-01-01', expirationDate: '2020-12-31' }),
    await bought({ state: 'INACTIVE' }),
    await bought({ startDate: '2027-01-01' }),
  ];
  const outcomes = await take(...lines.map((activationId) => ({ activationId })));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['CopiesTaken', 'CopiesTaken', 'CopiesTaken']);
});

test('copies that ran before they were bought are booked from the day they were bought', async () => {
  const activationId = await bought({ startDate: '2026-03-01', timeZone: 'UTC' });
  expect(await take({ activationId, effectiveAt: '2019-01-01T00:00:00Z' })).toMatchObject([{ effectiveAt: '2026-03-01T00:00:00Z' }]);
});

test('what is refused says why, and the others of the same call are taken', async () => {
  const activationId = await bought({ numberOfCopies: 2 });
  const draft = await bought({ state: 'DRAFT' });
  const outcomes = await take(
    { activationId, count: 3 },
    { activationId: 'UNKNOWN' },
    { activationId: draft },
    { activationId, overdraftCount: 3 },
    { activationId, effectiveAt: '2026-11-24T09:00:01Z' },
    { activationId, count: 2 },
    { activationId, count: 1 },
  );
  expect(outcomes.map((outcome) => (outcome.kind === 'CopiesRefused' ? outcome.code : outcome.kind))).toEqual([
    'INSUFFICIENT_QTY',
    'UNKNOWN_ACTIVATION_ID',
    'LINE_NOT_DEPLOYED',
    'OVERDRAFT_EXCEEDED',
    'EFFECTIVE_IN_FUTURE',
    'CopiesTaken',
    'INSUFFICIENT_QTY',
  ]);
});

test('a dry run answers the same, an earlier item before a later one, and takes nothing', async () => {
  const activationId = await bought({ numberOfCopies: 3 });
  const items = [item({ activationId, count: 2 }), item({ activationId, count: 2 })];
  const tried = await place.copies.take(onBehalfOf, { dryRun: true, items });
  expect(tried.outcomes).toMatchObject([{ kind: 'CopiesTaken', remaining: 1 }, { code: 'INSUFFICIENT_QTY' }]);
  expect(await quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 3 });
  expect(await place.copies.take(onBehalfOf, { items })).toEqual(tried);
});

test('a dry run counts what the calls before it were answered', async () => {
  const activationId = await bought({ numberOfCopies: 3 });
  const assumed = [{ activationId: ` ${activationId.toLowerCase()}`, count: 2, overdraftCount: 1, effectiveAt: '2026-02-01T00:00:00Z' }, { activationId: 'ELSEWHERE', count: 5, overdraftCount: 0, effectiveAt: '2026-02-01T00:00:00Z' }];
  const tried = await place.copies.take(onBehalfOf, { dryRun: true, assumed, items: [item({ activationId, count: 2 }), item({ activationId, overdraftCount: 2, count: 0 }), item({ activationId })] });
  expect(tried.outcomes).toMatchObject([{ code: 'INSUFFICIENT_QTY' }, { code: 'OVERDRAFT_EXCEEDED' }, { kind: 'CopiesTaken', remaining: 0 }]);
});

test('lines are found by activation id across tenants, which is on record once per request', async () => {
  const [ours, theirs] = [await bought(), await bought({ soldTo: 'GLOBEX' })];
  const request = { principal: integrator, requestId: randomUUID() };
  const find = async () => (await place.copies.find(request, { activationIds: [theirs, 'UNKNOWN', ours] })).found.map((line) => line?.activationId ?? null);
  expect([await find(), await find()]).toEqual([[theirs, null, ours], [theirs, null, ours]]);
  const { rows } = await sql`select client from audit.staff_access where request_id = ${request.requestId}`.execute(place.owner);
  expect(rows).toEqual([{ client: 'erp-client' }]);
});

test('a line that has ended is found where no other has its id, and one that was a mistake never', async () => {
  const line = aLine();
  await place.sends([line]);
  await place.sends([{ ...line, state: 'OBSOLETE' }]);
  const mistake = aLine();
  await place.rollsBack((await place.sends([mistake])).id);
  const { found } = await place.copies.find(onBehalfOf, { activationIds: [line.activationId ?? '', mistake.activationId ?? ''] });
  expect(found).toMatchObject([{ state: 'OBSOLETE' }, null]);
});

test('who is neither an integration nor an operator takes, finds and gives back nothing', async () => {
  const request = { principal: stranger, requestId: 'r' };
  await expect(place.copies.find(request, { activationIds: ['X'] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(place.copies.take(request, { items: [item({ activationId: 'X' })] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(place.copies.giveBack(request, { items: [{ source: 'test', key: 'X', heldBy: 'a line' }] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the counts on every line are the sums of its ledger', async () => {
  const { rows } = await sql`
    select l.id from entitlements.line_item l left join entitlements.ledger b on b.line_item_id = l.id group by l.id
    having (l.granted, l.cancelled, l.reserved, l.fulfilled, l.overdraft, l.transferred_out, l.split_out, l.upgraded_out, l.burned) is distinct from (
      ${sql.join(['GRANTED', 'CANCELLED', 'RESERVED', 'FULFILLED', 'OVERDRAFT', 'TRANSFERRED_OUT', 'SPLIT_OUT', 'UPGRADED_OUT', 'BURNED'].map((bucket) => sql`coalesce(sum(delta) filter (where bucket = ${bucket}), 0)::int`))})`.execute(place.owner);
  expect(rows).toEqual([]);
  const claims = await sql`
    select l.id from entitlements.line_item l left join entitlements.claim c on c.line_item_id = l.id and c.state = 'CONFIRMED' group by l.id
    having (l.fulfilled, l.overdraft) is distinct from (coalesce(sum(c.count), 0)::int, coalesce(sum(c.overdraft_count), 0)::int)`.execute(place.owner);
  expect(claims.rows).toEqual([]);
});

