import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { principalOf } from '#kernel/identity/principal';
import { businessUnitId } from '#kernel/values/ids';
import { buy, jobsOf, wordFor, type Bought } from '../../../test/kit/entitlements/jobs.ts';
import { administratorOf, openPlace, operator, partnerOf, userOf, type Place } from '../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../test/kit/entitlements/records.ts';
import { entitlementId, lineItemId } from '../contract/ids.ts';

let place: Place;
let jobs: ReturnType<typeof jobsOf>;

beforeAll(async () => {
  place = await openPlace({ maxConnections: 10 });
  jobs = jobsOf(place);
  for (const code of ['ACME', 'SHOP']) place.world.organization(code);
  place.world.product('CAD-PRO', { terms: { term: 'PERPETUAL' } });
});
afterAll(() => place.close());

const known = (code: string) => {
  const organization = place.world.organizations.get(code);
  if (!organization) throw new Error(`${code} is not there.`);
  return organization;
};
const lineOf = ({ lineItemId: id }: Bought): string => lineItemId.show(id);
const entitlementOf = ({ entitlementId: id }: Bought): string => entitlementId.show(id);

type Answer = { readonly data?: unknown; readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly path?: string } }[] };
type Input = { readonly id: string; readonly reason?: string; readonly message?: string; readonly dryRun?: boolean; readonly idempotencyKey?: string };
const placeDocument = `mutation ($input: PlaceBlockInput!) { placeBlock(input: $input) { __typename ... on BlockPlaced { block { reason message actions owner since } runningCopies dryRun } } }`;
const liftDocument = `mutation ($input: LiftBlockInput!) { liftBlock(input: $input) { __typename ... on BlockLifted { remaining { reason owner } } ... on ActionRefused { refusals { code liftedBy } } } }`;
const put = async ({ id, reason = 'CREDIT_HOLD', message = 'An invoice is open.', dryRun = false, idempotencyKey = randomUUID() }: Input, principal = operator) =>
  (await place.asks(principal, placeDocument, { input: { id, reason, message, dryRun, idempotencyKey } })) as Answer;
const lift = async ({ id, reason = 'CREDIT_HOLD', idempotencyKey = randomUUID() }: Input, principal = operator) =>
  (await place.asks(principal, liftDocument, { input: { id, reason, idempotencyKey } })) as Answer;
const codeOf = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions?.code;

test('a block keeps copies from being activated until it is lifted, and what runs goes on', async () => {
  const line = await buy(place);
  await jobs.claim('running', line, 2);
  await jobs.confirm('running', line);
  const block = { reason: 'CREDIT_HOLD', message: 'An invoice is open.', actions: ['ACTIVATE', 'RENEW'], owner: 'OPERATIONS', since: '2026-11-24T09:00:00.000Z' };
  expect(await put({ id: lineOf(line) })).toEqual({ data: { placeBlock: { __typename: 'BlockPlaced', block, runningCopies: 2, dryRun: false } } });
  expect(await jobs.claim('refused', line)).toMatchObject({ refusals: [{ code: 'CREDIT_HOLD', message: 'An invoice is open.', liftedBy: 'OPERATIONS' }] });
  expect(wordFor(await jobs.permit('return', line))).toBe('Permitted');
  expect(await lift({ id: lineOf(line) })).toEqual({ data: { liftBlock: { __typename: 'BlockLifted', remaining: [] } } });
  expect(wordFor(await jobs.claim('later', line))).toBe('ClaimTaken');
});

test('one on the entitlement blocks each of its lines, and is not lifted there', async () => {
  const { entitlementId: number } = aLine();
  const [line, other] = [await buy(place, { entitlementId: number }), await buy(place, { entitlementId: number })];
  await put({ id: entitlementOf(line), reason: 'EXPORT_HOLD' });
  for (const one of [line, other]) expect(wordFor(await jobs.claim('job', one))).toBe('EXPORT_HOLD');
  expect(await lift({ id: lineOf(line), reason: 'EXPORT_HOLD' })).toMatchObject({ data: { liftBlock: { remaining: [{ reason: 'EXPORT_HOLD' }] } } });
  expect(wordFor(await jobs.claim('job too', line))).toBe('EXPORT_HOLD');
  await lift({ id: entitlementOf(line), reason: 'EXPORT_HOLD' });
  expect(wordFor(await jobs.claim('later', line))).toBe('ClaimTaken');
});

test('its owner alone lifts it; that it is lifted already is as well', async () => {
  const bought = aLine({ state: 'INACTIVE' });
  const line = await buy(place, bought);
  expect(await lift({ id: lineOf(line), reason: 'INACTIVE' })).toMatchObject({ data: { liftBlock: { refusals: [{ code: 'NOT_THE_OWNER', liftedBy: 'LEGACY_SYSTEM' }] } } });
  await put({ id: lineOf(line), reason: 'INACTIVE' });
  expect(await lift({ id: lineOf(line), reason: 'INACTIVE' })).toMatchObject({ data: { liftBlock: { remaining: [{ reason: 'INACTIVE', owner: 'LEGACY_SYSTEM' }] } } });
  await place.sends([{ ...bought, state: 'DEPLOYED' }]);
  expect(await lift({ id: lineOf(line), reason: 'INACTIVE' })).toMatchObject({ data: { liftBlock: { remaining: [] } } });
});

test('the same reason stands once, as it was said last, for ten who say it at once; a repeat is the first time again; each is on record', async () => {
  const line = await buy(place);
  await Promise.all(Array.from({ length: 10 }, (_, n) => put({ id: lineOf(line), message: `Said ${n}.` })));
  await put({ id: lineOf(line), message: 'Said last.', idempotencyKey: 'last' });
  await lift({ id: lineOf(line) });
  await put({ id: lineOf(line), message: 'Said last.', idempotencyKey: 'last' });
  const { rows } = await sql<{ message: string; stands: boolean }>`select message, lifted_at is null as stands from entitlements.block where line_item_id = ${line.lineItemId}`.execute(place.owner);
  expect([rows.length, rows.filter(({ stands }) => stands)]).toEqual([11, []]);
  const decisions = await sql`select operation, subject from entitlements.decision where input ->> 'id' = ${lineOf(line)}`.execute(place.owner);
  expect(decisions.rows).toHaveLength(12);
  expect(new Set(decisions.rows)).toContainEqual({ operation: 'liftBlock', subject: operator.subject });
});

test('a trial changes nothing', async () => {
  const line = await buy(place);
  expect(await put({ id: lineOf(line), dryRun: true })).toMatchObject({ data: { placeBlock: { dryRun: true, runningCopies: 0 } } });
  expect(wordFor(await jobs.claim('job', line))).toBe('ClaimTaken');
});

test('once it is placed nothing is claimed any more, whoever came at the same moment', async () => {
  const line = await buy(place, { numberOfCopies: 40 });
  const early = Array.from({ length: 20 }, (_, n) => jobs.claim(`early ${n}`, line));
  await put({ id: lineOf(line) });
  const late = await Promise.all(Array.from({ length: 10 }, (_, n) => jobs.claim(`late ${n}`, line)));
  expect(new Set(late.map(wordFor))).toEqual(new Set(['CREDIT_HOLD']));
  const words = (await Promise.all(early)).map(wordFor);
  expect(words.filter((word) => word !== 'ClaimTaken' && word !== 'CREDIT_HOLD')).toEqual([]);
});

test('operators of its business unit alone block, with a known reason and a message', async () => {
  const line = await buy(place, { channelPartners: ['SHOP'] });
  const elsewhere = principalOf({ subject: 'o', client: 'operations', scopes: [] }, { memberships: [{ kind: 'staff', role: 'OPERATOR', businessUnitId: businessUnitId.make() }], administeredTenants: [] });
  for (const principal of [administratorOf(known('ACME')), partnerOf(known('SHOP')), elsewhere]) {
    expect(codeOf(await put({ id: lineOf(line) }, principal))).toBe('FORBIDDEN');
    expect(codeOf(await lift({ id: lineOf(line) }, principal))).toBe('FORBIDDEN');
  }
  const bad = [{ reason: 'WHATEVER' }, { message: ' ' }, { message: 'x'.repeat(501) }];
  for (const input of bad) expect(codeOf(await put({ id: lineOf(line), ...input }))).toBe('BAD_USER_INPUT');
  expect(codeOf(await lift({ id: lineOf(line), reason: 'X'.repeat(101) }))).toBe('BAD_USER_INPUT');
  expect(codeOf(await put({ id: 'org_01h455vb4pex5vsknk084sn02q' }))).toBe('BAD_ID');
  for (const id of [lineItemId.show(lineItemId.make()), entitlementId.show(entitlementId.make())]) expect(codeOf(await put({ id }))).toBe('NOT_FOUND');
});

type Allowed = { readonly lineItemByActivationId: { readonly allowed: readonly { readonly action: string; readonly allowed: boolean; readonly reason: { readonly code: string } | null }[] } };
const allowedDocument = `query ($id: String!) { lineItemByActivationId(activationId: $id) { allowed { action allowed reason { code message liftedBy resetsAt remaining decidedBy } } } }`;
const allowedTo = async (principal: typeof operator, { activationId }: Bought) =>
  Object.fromEntries((await place.gets<Allowed>(principal, allowedDocument, { id: activationId })).lineItemByActivationId.allowed.map(({ action, reason }) => [action, reason?.code ?? null]));

test('beside a line stands what its reader may do with it, and why not', async () => {
  await place.owns(known('ACME').organizationId, known('ACME').organizationId);
  const [line, used, later] = [await buy(place, { channelPartners: ['SHOP'] }), await buy(place, { numberOfCopies: 1 }), await buy(place, { startDate: '2027-01-01' })];
  await jobs.claim('only', used);
  await put({ id: entitlementOf(line) });
  expect(await allowedTo(operator, line)).toEqual({ ACTIVATE: 'CREDIT_HOLD', PLACE_BLOCK: null });
  expect(await allowedTo(administratorOf(known('ACME')), used)).toEqual({ ACTIVATE: 'INSUFFICIENT_QTY', PLACE_BLOCK: 'FORBIDDEN' });
  expect(await allowedTo(userOf(known('ACME')), used)).toEqual({ ACTIVATE: 'INSUFFICIENT_QTY', PLACE_BLOCK: 'FORBIDDEN' });
  expect(await allowedTo(partnerOf(known('SHOP')), line)).toEqual({ ACTIVATE: 'CREDIT_HOLD', PLACE_BLOCK: 'FORBIDDEN' });
  const { organizationId, tenantId } = known('SHOP');
  const program = principalOf({ subject: 'p', client: 'p', scopes: [] }, { memberships: [{ kind: 'partner', role: 'PARTNER_INTEGRATION', organizationId, tenantId }], administeredTenants: [] });
  expect(await allowedTo(program, line)).toEqual({ ACTIVATE: 'FORBIDDEN', PLACE_BLOCK: 'FORBIDDEN' });
  expect(await allowedTo(operator, later)).toMatchObject({ ACTIVATE: 'NOT_STARTED' });
  await lift({ id: entitlementOf(line) });
  expect(await allowedTo(administratorOf(known('ACME')), line)).toMatchObject({ ACTIVATE: null });
});

test('it costs a page of lines one statement', async () => {
  const page = (fields: string) => () => place.gets(operator, `{ lineItems(first: 50) { nodes { id ${fields} } } }`);
  const [without, together] = [await place.statementsOf(page('')), await place.statementsOf(page('allowed { action reason { code } }'))];
  expect(together.length - without.length).toBe(1);
});
