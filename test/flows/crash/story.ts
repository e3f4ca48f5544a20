import { expect } from 'vitest';
import type { Receipt } from '../../kit/hub.ts';
import type { Outcome, Teller } from './teller.ts';

type Line = { readonly outcome: string | null; readonly lineItems: readonly { readonly id: string; readonly quantities: { readonly granted: number; readonly remaining: number } }[] };
type Runs = { readonly id: string; readonly state: string; readonly count: number; readonly overdraftCount: number };

const sold = (n: string, partNumber: string, technology: string) =>
  ({ businessUnit: 'MERIDIAN', partNumber, productName: partNumber, productVersion: '5.0', technology, features: ['CORE'], licenseModel: `model-${n}`, validFrom: '2020-01-01' });
const host = (identifier: string) => ({ host: { identifier, identifierType: 'ETHERNET' } });
const ordered = (number: string, partNumber: string, quantity: number) => ({ number, partNumber, quantity });

/** A company of its own buys, changes, runs, moves, gives back and takes back, so that every declared point is passed. */
export const tellStory = async (n: string, teller: Teller): Promise<void> => {
  const [company, order] = [`C-${n}`, `SO-${n}`];
  const sendsOrder = (type: string, id: string, more: object): Promise<Receipt> =>
    teller.sends('native-order', { type, businessUnit: 'MERIDIAN', system: 'erp', id, issuedOn: '2026-01-15', ...more });
  await arrives(n, company, teller);

  await sendsOrder('ORDER', order, { order, customer: { id: company }, lines: [ordered('1', `P-${n}`, 4), ordered('2', `H-${n}`, 2)] });
  const { found } = await teller.gets<{ found: { id: string } }>('query ($n: String!) { found: orderByNumber(system: "erp", number: $n) { id } }', { n: order });
  await teller.does('placeHold', { id: found.id, reason: 'CREDIT', message: 'Unpaid.' });
  await teller.does('liftHold', { id: found.id, reason: 'CREDIT' });
  await sendsOrder('ORDER_CHANGE', `${order}-1`, { order, sequence: 1, lines: [{ number: '1', quantity: 6 }] });
  const [signed, byHand] = await lineItems(teller, order, [6, 2]);

  await teller.does('placeBlock', { id: signed, reason: 'CREDIT_HOLD', message: 'Unpaid.' });
  await teller.does('liftBlock', { id: signed, reason: 'CREDIT_HOLD' });
  await runs(n, teller, signed ?? '');
  await runsByHand(teller, byHand ?? '');
  await isTakenBack(n, teller);

  await sendsOrder('ORDER_CHANGE', `${order}-2`, { order, sequence: 2, lines: [{ number: '1', quantity: 1 }] });
  await linesOf(teller, order, ([line]) => line?.outcome === 'SHORTFALL');
  const other = `${order}-B`;
  await sendsOrder('ORDER', other, { order: other, customer: { id: company }, lines: [ordered('1', `P-${n}`, 3)] });
  await lineItems(teller, other, [3]);
  await sendsOrder('ORDER_CANCELLATION', `${other}-1`, { order: other });
  await linesOf(teller, other, ([line]) => line?.outcome === 'GRANTED' && line.lineItems[0]?.quantities.remaining === 0);
};

/** What every source system says of it first. */
const arrives = async (n: string, company: string, teller: Teller): Promise<void> => {
  const sends = (contract: string, ...records: readonly object[]): Promise<Receipt> => teller.sends(contract, { records });
  await sends('crm-organizations', { system: 'crm', id: company, name: company, type: 'CUSTOMER', timeZone: 'Europe/Berlin' });
  await sends('crm-memberships', { system: 'crm', role: 'CUSTOMER_ADMIN', subject: `admin-${n}`, name: 'Ann', email: `ann-${n}@acme.example`, organizationId: company });
  await sends('license-models', { businessUnit: 'MERIDIAN', code: `model-${n}`, name: `model-${n}`, terms: { binding: 'NODE_LOCKED', term: 'PERPETUAL', overage: { rule: 'OVERDRAFT', copies: 2 } } });
  await sends('price-list', sold(n, `P-${n}`, 'signed-file'), sold(n, `H-${n}`, 'manual'));
  const activationId = `ACT-${n}`;
  await sends('legacy-entitlements', { businessUnit: 'MERIDIAN', entitlementId: `ENT-${n}`, activationId, soldTo: company, partNumber: `P-${n}`, numberOfCopies: 10, startDate: '2026-01-01', permanent: true });
  const record = (state: string) => ({ fulfillmentId: `F-${n}-${state}`, activationId, fulfilledCount: 2, state, fulfillDate: '2026-03-01', hostId: `H-${n}-${state}` });
  await sends('legacy-fulfillments', record('ACTIVE'), record('ON_HOLD'));
  const { fulfillments } = await teller.gets<{ fulfillments: { nodes: { id: string }[] } }>('query ($m: String!) { fulfillments(filter: { migrationId: $m }) { nodes { id } } }', { m: `F-${n}-ON_HOLD` });
  await teller.does('uploadLicense', { fulfillmentId: fulfillments.nodes[0]?.id, content: 'bGljZW5zZQ==', format: 'hand-made' });
};

/** A document waits in part, is driven again, and is taken back with what it brought. */
const isTakenBack = async (n: string, teller: Teller): Promise<void> => {
  const [mistake, nowhere] = [sold(n, `M-${n}`, 'signed-file'), { ...sold(n, `N-${n}`, 'signed-file'), businessUnit: 'NOBODY' }];
  const { id } = await teller.sends('price-list', { records: [mistake, nowhere] }, 1);
  await teller.does('redriveCatalogDocument', { id });
  await teller.does('rollBackCatalogDocument', { id, reason: 'a mistake' });
};

/** All copies run, one of them beyond what was bought until others come back; they move, and one record is made anew. */
const runs = async (n: string, teller: Teller, lineItemId: string): Promise<void> => {
  await teller.does('activate', { lineItemId, copies: 6, ...host(`A-${n}`) });
  const [first] = await active(teller, lineItemId);
  await teller.does('activate', { lineItemId, copies: 1, ...host(`B-${n}`) });
  await teller.does('rehost', { fulfillmentId: first?.id, ...host(`C-${n}`) });
  const moved = (await active(teller, lineItemId)).find(({ count }) => count === 6);
  await teller.does('returnLicense', { fulfillmentId: moved?.id, copies: 2 });
  const divided = await teller.until('what came back repays', () => active(teller, lineItemId), (all) => all.every(({ overdraftCount }) => overdraftCount === 0));
  expect(divided.map(({ count }) => count).sort()).toEqual([1, 4]);
  await teller.does('repair', { fulfillmentId: divided.find(({ count }) => count === 4)?.id });
};

/** A person is asked, and called off; asked again, and hands a license over. */
const runsByHand = async (teller: Teller, lineItemId: string): Promise<void> => {
  const license = { content: 'bGljZW5zZQ==', format: 'hand-made' };
  const asked = async (): Promise<Outcome> => teller.does('activate', { lineItemId, copies: 1, ...host('by hand') }, 'AWAITING_MANUAL');
  await teller.does('cancelJob', { id: (await asked()).job?.id }, 'CANCELLED');
  await teller.does('settleJob', { id: (await asked()).job?.id, succeeded: true, reason: 'made', license });
};

const active = async (teller: Teller, id: string): Promise<readonly Runs[]> => {
  const { lineItem } = await teller.gets<{ lineItem: { fulfillments: { nodes: Runs[] } } }>('query ($id: ID!) { lineItem(id: $id) { fulfillments { nodes { id state count overdraftCount } } } }', { id });
  return lineItem.fulfillments.nodes.filter(({ state }) => state === 'ACTIVE');
};

const linesOf = (teller: Teller, number: string, isSo: (lines: readonly Line[]) => boolean): Promise<readonly Line[]> => {
  const query = 'query ($number: String!) { order: orderByNumber(system: "erp", number: $number) { lines { nodes { outcome lineItems { id quantities { granted remaining } } } } } }';
  return teller.until(`${number} is answered`, async () => (await teller.gets<{ order: { lines: { nodes: Line[] } } | null }>(query, { number })).order?.lines.nodes ?? [], isSo);
};

const lineItems = async (teller: Teller, order: string, granted: readonly number[]): Promise<readonly (string | undefined)[]> =>
  (await linesOf(teller, order, (lines) => granted.every((copies, place) => lines[place]?.outcome === 'GRANTED' && lines[place].lineItems[0]?.quantities.remaining === copies))).map(({ lineItems: [item] }) => item?.id);
