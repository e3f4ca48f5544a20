import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buy, by, jobsOf, toldOf, unsoundLines, wordFor, type Bought } from '../../../test/kit/entitlements/jobs.ts';
import { administratorOf, integrator, openPlace, operator, stranger, type Place } from '../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../test/kit/entitlements/records.ts';

let place: Place;
let jobs: ReturnType<typeof jobsOf>;

beforeAll(async () => {
  place = await openPlace({ maxConnections: 10 });
  jobs = jobsOf(place);
  for (const code of ['ACME', 'GLOBEX']) place.world.organization(code);
  place.world.product('CAD-PRO', { terms: { term: 'PERPETUAL', overage: { rule: 'OVERDRAFT', copies: 2, percent: null } } });
  place.world.product('UNLIMITED', { terms: { term: 'PERPETUAL', overage: { rule: 'UNLIMITED', copies: null, percent: null } } });
});
afterAll(() => place.close());

const acting = { principal: integrator, requestId: 'a request' };
type Line = { readonly lineItem: { readonly quantities: object } };
const quantities = async ({ activationId }: Bought) =>
  (await place.gets<{ lineItemByActivationId: Line['lineItem'] }>(operator, `query ($id: String!) { lineItemByActivationId(activationId: $id) { quantities { granted reserved fulfilled overdraft remaining } } }`, { id: activationId }))
    .lineItemByActivationId.quantities;

test('copies are held for a job: free ones, then those beyond, and the answer says of what', async () => {
  const line = await buy(place, { numberOfCopies: 3 });
  const taken = await jobs.claim('a', line, 4);
  const acme = place.world.organizations.get('ACME');
  expect(taken).toMatchObject({ kind: 'ClaimTaken', ...line, organizationId: acme?.organizationId, technology: 'flexlm', expiresAt: null, count: 3, overdraftCount: 1, remaining: 0, revision: 0 });
  expect(await quantities(line)).toEqual({ granted: 3, reserved: 3, fulfilled: 0, overdraft: 1, remaining: 0 });
  expect(await jobs.confirm('a', line)).toEqual({ kind: 'ClaimConfirmed', count: 3, overdraftCount: 1, revision: 0 });
  expect(await quantities(line)).toEqual({ granted: 3, reserved: 0, fulfilled: 3, overdraft: 1, remaining: 0 });
});

test('of 100 callers who want the last copy exactly one gets it', async () => {
  const line = await buy(place, { numberOfCopies: 1, overdraftMax: 0 });
  const words = (await Promise.all(Array.from({ length: 100 }, (_, n) => jobs.claim(`racer ${n}`, line)))).map(wordFor);
  expect(words.filter((word) => word === 'ClaimTaken')).toHaveLength(1);
  expect(words.filter((word) => word === 'INSUFFICIENT_QTY')).toHaveLength(99);
});

test('a repeat is the first time again: at once, later, when the line is over, and when it was refused', async () => {
  const line = await buy(place, { numberOfCopies: 2, overdraftMax: 0 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => jobs.claim('same', line, 2)));
  expect(new Set(answers.map(wordFor))).toEqual(new Set(['ClaimTaken']));
  expect(wordFor(await jobs.claim('refused', line))).toBe('INSUFFICIENT_QTY');
  await jobs.release('same', line);
  expect(wordFor(await jobs.claim('refused', line))).toBe('INSUFFICIENT_QTY');
  expect(wordFor(await jobs.claim('same', line, 2))).toBe('CLAIM_RELEASED');
});

test('a key is for one thing', async () => {
  const line = await buy(place);
  const other = { ...(await buy(place)), activationId: line.activationId };
  await jobs.claim('one', line, 2);
  expect(await Promise.all([jobs.claim('one', line, 3), jobs.claim('one', other, 2), jobs.confirm('one', other), jobs.release('one', other)].map(async (asked) => wordFor(await asked)))).toEqual(
    Array(4).fill('CLAIM_DIFFERS'),
  );
  expect(await quantities(line)).toMatchObject({ reserved: 2 });
});

test('two who claim different lines by one key at once do not both get them', async () => {
  const line = await buy(place);
  const other = { ...(await buy(place)), activationId: line.activationId };
  const answers = await Promise.allSettled([jobs.claim('both', line), jobs.claim('both', other)]);
  const words = answers.map((answer) => (answer.status === 'fulfilled' ? wordFor(answer.value) : 'failed'));
  expect(words.filter((word) => word === 'ClaimTaken')).toHaveLength(1);
});

const orders = [
  ['claim confirm release', 'ClaimTaken ClaimConfirmed ClaimKept', { reserved: 0, fulfilled: 1 }],
  ['claim release confirm', 'ClaimTaken ClaimReleased ClaimReleased', { reserved: 0, fulfilled: 0 }],
  ['confirm claim release', 'UNKNOWN_CLAIM ClaimTaken ClaimReleased', { reserved: 0, fulfilled: 0 }],
  ['release claim confirm', 'ClaimReleased CLAIM_RELEASED ClaimReleased', { reserved: 0, fulfilled: 0 }],
  ['release confirm claim', 'ClaimReleased ClaimReleased CLAIM_RELEASED', { reserved: 0, fulfilled: 0 }],
  ['confirm release claim', 'UNKNOWN_CLAIM ClaimReleased CLAIM_RELEASED', { reserved: 0, fulfilled: 0 }],
] as const;
test.each(orders)('messages in the order %s, each twice, come to one end', async (order, words, left) => {
  const line = await buy(place);
  for (const [index, verb] of order.split(' ').entries()) {
    const ask = jobs[verb as 'claim' | 'confirm' | 'release'];
    for (const time of ['first', 'second']) expect(wordFor(await ask('job', line)), time).toBe(words.split(' ')[index]);
  }
  expect(await quantities(line)).toMatchObject(left);
});

test('confirm and release at once agree on one end', async () => {
  const line = await buy(place);
  await jobs.claim('job', line);
  const words = (await Promise.all([jobs.confirm('job', line), jobs.release('job', line), jobs.confirm('job', line), jobs.release('job', line)])).map(wordFor);
  expect([['ClaimConfirmed', 'ClaimKept'], ['ClaimReleased']].map((end) => new Set(end))).toContainEqual(new Set(words));
});

test('whatever became of the line, what is claimed is confirmed', async () => {
  const bought = aLine();
  const line = await buy(place, bought);
  await jobs.claim('job', line);
  await place.sends([{ ...bought, state: 'OBSOLETE' }]);
  expect(wordFor(await jobs.confirm('job', line))).toBe('ClaimConfirmed');
});

const refusals = [
  ['LINE_NOT_DEPLOYED', { state: 'DRAFT' }],
  ['LINE_NOT_DEPLOYED', { state: 'OBSOLETE' }],
  ['INACTIVE', { state: 'INACTIVE' }],
  ['ADMINISTRATIVE_HOLD', { state: 'ON_HOLD' }],
  ['EXPIRED', { permanent: false, startDate: '2020-01-01', expirationDate: '2020-12-31' }],
  ['NOT_STARTED', { startDate: '2027-01-01' }],
  ['INSUFFICIENT_QTY', { numberOfCopies: 3, overdraftMax: 0 }],
] as const;
test.each(refusals)('it is refused as %s where the line is %o', async (code, fields) => {
  const line = await buy(place, fields);
  expect(wordFor(await jobs.claim('job', line, 4))).toBe(code);
  expect(await jobs.allowed(line, { copies: 4 })).toMatchObject({ ACTIVATE: code });
});

test("another's line is as unknown as none", async () => {
  const [ours, theirs] = [await buy(place), await buy(place, { soldTo: 'GLOBEX' })];
  const disguised = { ...theirs, tenantId: ours.tenantId };
  const nowhere = { ...ours, lineItemId: randomUUID().replace(/^(.{14})./, '$17') as Bought['lineItemId'] };
  for (const line of [disguised, nowhere]) {
    for (const ask of [jobs.claim, jobs.confirm, jobs.release, jobs.permit, jobs.confirmPermit, jobs.releasePermit]) expect(wordFor(await ask('job', line))).toBe('UNKNOWN_LINE_ITEM');
    expect(await jobs.allowed(line)).toEqual({});
  }
  const { outcomes } = await place.claims.claim(acting, { items: [ours, disguised, theirs].map((line) => ({ ...by('together', line), copies: 1 })) });
  expect(outcomes.map(wordFor)).toEqual(['ClaimTaken', 'UNKNOWN_LINE_ITEM', 'ClaimTaken']);
});

test.each([0, -1, 1.5, 1e12, Number.NaN])('%d is no number of copies', async (copies) => {
  const line = await buy(place);
  await expect(jobs.claim('job', line, copies)).rejects.toThrow();
  await expect(jobs.permit('job', line, { copies })).rejects.toThrow();
  expect(await quantities(line)).toMatchObject({ reserved: 0, remaining: 5 });
});

test('without a limit there is one nevertheless: sums stay where integers are', async () => {
  const line = await buy(place, { partNumber: 'UNLIMITED' });
  expect((await Promise.all([1, 2, 3].map((n) => jobs.claim(`much ${n}`, line, 100_000_000)))).map(wordFor).sort()).toEqual(['ClaimTaken', 'INSUFFICIENT_QTY', 'INSUFFICIENT_QTY']);
});

test('items of one call are decided in their order, across more tenants than one sight names, and one that is refused stops no other', async () => {
  const companies = Array.from({ length: 18 }, (_, n) => `COMPANY-${n}`);
  for (const code of companies) place.world.organization(code);
  const lines = await Promise.all(companies.map((soldTo) => buy(place, { soldTo, numberOfCopies: 1, overdraftMax: 0 })));
  const items = [...lines, ...lines].map((line, index) => ({ ...by(`batch ${index}`, line), copies: 1 }));
  const { outcomes } = await place.claims.claim(acting, { items });
  expect(outcomes.map(wordFor)).toEqual([...lines.map(() => 'ClaimTaken'), ...lines.map(() => 'INSUFFICIENT_QTY')]);
  const confirmed = await place.claims.confirm(acting, { items: items.slice(0, 18) });
  expect(new Set(confirmed.outcomes.map(wordFor))).toEqual(new Set(['ClaimConfirmed']));
});

test('a trial answers each as if it came alone, and holds nothing', async () => {
  const line = await buy(place, { numberOfCopies: 1, overdraftMax: 0 });
  const items = [1, 1, 2].map((copies, index) => ({ ...by(`trial ${index}`, line), copies }));
  const { outcomes } = await place.claims.claim(acting, { dryRun: true, items });
  expect(outcomes.map(wordFor)).toEqual(['ClaimTaken', 'ClaimTaken', 'INSUFFICIENT_QTY']);
  expect(outcomes[0]).toMatchObject({ remaining: 0 });
  expect(await quantities(line)).toMatchObject({ reserved: 0, remaining: 1 });
  expect(wordFor(await jobs.claim('trial 2', line))).toBe('ClaimTaken');
});

test('copies that come free repay the oldest overdraft, of claims that run and of those that wait, and each is told', async () => {
  const line = await buy(place, { numberOfCopies: 2 });
  await jobs.claim('bought', line, 2);
  await jobs.claim('running', line);
  await jobs.claim('waiting', line);
  await jobs.confirm('running', line);
  await jobs.release('bought', line);
  expect(await jobs.confirm('running', line)).toMatchObject({ count: 1, overdraftCount: 0, revision: 1 });
  expect(await jobs.confirm('waiting', line)).toMatchObject({ count: 1, overdraftCount: 0, revision: 1 });
  expect(await quantities(line)).toMatchObject({ fulfilled: 2, overdraft: 0, remaining: 0 });
  const repaid = { source: 'fulfillment', count: 1, overdraftCount: 0, revision: 1 };
  expect(await toldOf(place, line)).toEqual(['running', 'waiting'].map((key) => ({ ...repaid, key: by(key, line).key })));
});

test('claims and a smaller order at once never let more run than was bought', async () => {
  const bought = aLine({ numberOfCopies: 6, overdraftMax: 0 });
  const line = await buy(place, bought);
  const [, ...words] = await Promise.all([place.sends([{ ...bought, numberOfCopies: 3 }]), ...Array.from({ length: 8 }, async (_, n) => wordFor(await jobs.claim(`order ${n}`, line)))]);
  const left = (await quantities(line)) as { granted: number; reserved: number; remaining: number };
  expect(left.reserved).toBe(words.filter((word) => word === 'ClaimTaken').length);
  expect([left.reserved, left.remaining]).toEqual(left.reserved > 3 ? [6, 0] : [3, 0]);
});

test('of 100 callers and a smaller order that want the last copy exactly one gets it', async () => {
  const bought = aLine({ numberOfCopies: 2, overdraftMax: 0 });
  const line = await buy(place, bought);
  await jobs.claim('before', line);
  const claims = Promise.all(Array.from({ length: 100 }, async (_, n) => wordFor(await jobs.claim(`racer ${n}`, line))));
  const [{ applied, quarantined }, words] = await Promise.all([place.sends([{ ...bought, numberOfCopies: 1 }]), claims]);
  const taken = words.filter((word) => word === 'ClaimTaken').length;
  expect([applied + taken, applied + quarantined]).toEqual([1, 1]);
  expect(words.filter((word) => word === 'INSUFFICIENT_QTY')).toHaveLength(100 - taken);
  expect(await quantities(line)).toMatchObject({ reserved: 1 + taken, remaining: 0 });
});

test('lines are found within the sight of whoever asks', async () => {
  const [ours, theirs] = [await buy(place), await buy(place, { soldTo: 'GLOBEX' })];
  const acme = place.world.organizations.get('ACME');
  if (!acme) throw new Error('ACME is not there.');
  await place.owns(acme.organizationId, acme.organizationId);
  const items = [{ activationId: ` ${ours.activationId.toLowerCase()}` }, { lineItemId: theirs.lineItemId }, { lineItemId: ours.lineItemId }, { activationId: theirs.activationId }];
  const foundBy = async (principal: typeof operator) => (await place.claims.find({ principal, requestId: 'r' }, { items })).found.map((line) => line?.lineItemId ?? null);
  expect(await foundBy(administratorOf(acme))).toEqual([ours.lineItemId, null, ours.lineItemId, null]);
  expect(await foundBy(operator)).toEqual([ours.lineItemId, theirs.lineItemId, ours.lineItemId, theirs.lineItemId]);
  expect(await foundBy(stranger)).toEqual([null, null, null, null]);
});

test('what may be done with 60 lines is asked in as many statements as with one', async () => {
  const lines = await Promise.all(Array.from({ length: 20 }, () => buy(place)));
  const asking = (count: number) => () => place.claims.allowed(acting, { items: Array.from({ length: count }, (_, n) => ({ ...by('', lines[n % 20] as Bought), of: null })) });
  const [one, many] = [await place.statementsOf(asking(1)), await place.statementsOf(asking(60))];
  expect(many).toEqual(one);
});

test('the counts of every line are the sums of its ledger and what its claims hold', async () => {
  expect(await unsoundLines(place)).toEqual([]);
});
