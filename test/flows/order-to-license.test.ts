import { randomUUID } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaName } from '../../gateway/development-issuer/personas.ts';
import { onHost, openLicensing, type Fields, type Licensing, type Outcome } from '../kit/fulfillment/licensing.ts';
import type { Receipt } from '../kit/hub.ts';

/** One story, each test a chapter that builds on the ones before: what Acme bought, what it may run, and what it runs. */
let place: Licensing;
beforeAll(async () => {
  place = await openLicensing();
});
afterAll(() => place.close());

const erp = { businessUnit: 'MERIDIAN', system: 'erp', order: 'SO-1', issuedOn: '2026-01-15' };
const lines = (cad: number) => ({ lines: [{ number: '10', partNumber: 'SIGNED', quantity: cad, startDate: '2026-01-01', permanent: true }, { number: '20', partNumber: 'HAND', quantity: 1, startDate: '2026-01-01', permanent: true }] });

const sends = (document: object, { dryRun = false } = {}): Promise<Receipt> => place.hub.as('erp-client').sends('native-order', JSON.stringify(document), { key: randomUUID(), dryRun, mediaType: 'application/json' });
const sendsAndSettles = async (document: object): Promise<Receipt> => {
  const receipt = await sends(document);
  await place.hub.settled();
  return receipt;
};

type LineItem = { readonly id: string; readonly activationId: string; readonly quantities: { readonly granted: number; readonly fulfilled: number; readonly remaining: number } };
type OrderLine = { readonly outcome: string | null; readonly shortfall: { readonly code: string } | null; readonly lineItems: readonly LineItem[] };
const order = async (as: PersonaName): Promise<{ state: string; lines: readonly OrderLine[] } | null> => {
  const { found } = await place.gets<{ found: { state: string; lines: { nodes: OrderLine[] } } | null }>(
    '{ found: orderByNumber(system: "erp", number: "SO-1") { state lines { nodes { outcome shortfall { code } lineItems { id activationId quantities { granted fulfilled remaining } } } } } }', {}, as,
  );
  return found && { state: found.state, lines: found.lines.nodes };
};
const lineItem = async (line: number): Promise<LineItem> => (await order('customer-admin'))?.lines[line]?.lineItems[0] ?? expect.fail('Nothing was granted.');
const asAdmin = (mutation: string, input: Fields): Promise<Outcome> => place.does(mutation, input, 'customer-admin');

const contentOf = async (license: { readonly id: string }, as: PersonaName = 'customer-admin'): Promise<string | null> =>
  (await place.gets<{ license: { content: string | null } }>('query ($id: ID!) { license(id: $id) { content } }', { id: license.id }, as)).license.content;
/** As a product does, with nothing but the published keys. */
const verified = async (content: string): Promise<Fields> => {
  const keys = createRemoteJWKSet(new URL(`${place.hub.origin}/.well-known/jwks.json`));
  return (await jwtVerify(Buffer.from(content, 'base64').toString('utf8'), keys, { typ: 'license+jwt' })).payload;
};

let runs: Outcome['fulfillment'];
let license: string;

test('the ERP tries the order, which changes nothing, and then sends it', async () => {
  expect(await sends({ ...erp, type: 'ORDER', id: 'SO-1', customer: { id: 'ACME' }, ...lines(3) }, { dryRun: true })).toMatchObject({ applied: 2, problems: [] });
  expect(await order('operator')).toBeNull();
  expect(await sendsAndSettles({ ...erp, type: 'ORDER', id: 'SO-1', customer: { id: 'ACME' }, ...lines(3) })).toMatchObject({ state: 'PROCESSED', applied: 2 });
});

test('the customer sees what was bought and what it may run', async () => {
  expect(await order('customer-admin')).toMatchObject({
    state: 'ENTITLED',
    lines: [{ outcome: 'GRANTED', lineItems: [{ quantities: { granted: 3, fulfilled: 0, remaining: 3 } }] }, { outcome: 'GRANTED', lineItems: [{ quantities: { granted: 1 } }] }],
  });
  expect(await order('partner')).toBeNull();
});

test('it activates two copies on a machine, and the license that it fetches verifies offline', async () => {
  const { id, activationId } = await lineItem(0);
  const activated = await asAdmin('activate', { lineItemId: id, copies: 2, ...onHost('02:42:AC:11:00:02') });
  expect(activated).toMatchObject({ __typename: 'Activated', lineItem: { quantities: { fulfilled: 2, remaining: 1 } } });
  runs = activated.fulfillment;
  license = (await contentOf(runs.license)) ?? expect.fail('There is no content.');
  expect(await verified(license)).toMatchObject({ activationId, copies: 2, product: { name: 'SIGNED' }, host: { type: 'ETHERNET', id: '02:42:AC:11:00:02' } });
});

test('to a partner that has no part in it there is no such license, and no such line', async () => {
  expect(await place.gets('query ($id: ID!) { license(id: $id) { id content } }', { id: runs.license.id }, 'partner')).toEqual({ license: null });
  expect(await place.errs('activate', { lineItemId: (await lineItem(0)).id, ...onHost() }, 'partner')).toBe('NOT_FOUND');
});

test('the vendor rotates its key, and the license still verifies', async () => {
  const { businessUnits } = await place.gets<{ businessUnits: { id: string; code: string }[] }>('{ businessUnits { id code } }');
  const unit = businessUnits.find(({ code }) => code === 'MERIDIAN')?.id;
  await place.gets('mutation ($input: RotateSigningKeyInput!) { rotateSigningKey(input: $input) { __typename } }', { input: { businessUnitId: unit, reason: 'It is a year old.', idempotencyKey: randomUUID() } });
  expect(await verified(license)).toMatchObject({ copies: 2 });
});

test('one copy moves to another machine; the old record ends, and two follow it', async () => {
  const moved = await asAdmin('rehost', { fulfillmentId: runs.id, copies: 1, ...onHost('02:42:AC:11:00:03') });
  expect(moved).toMatchObject({ __typename: 'Rehosted', fulfillment: { count: 1, parent: { id: runs.id }, host: { identifier: '02:42:AC:11:00:03' } }, remainder: { count: 1, parent: { id: runs.id }, host: { identifier: '02:42:AC:11:00:02' } } });
  expect(await verified((await contentOf(moved.fulfillment.license)) ?? '')).toMatchObject({ copies: 1, host: { id: '02:42:AC:11:00:03' } });
  expect(await lineItem(0)).toMatchObject({ quantities: { granted: 3, fulfilled: 2, remaining: 1 } });
  runs = moved.fulfillment;
});

test('what is licensed by hand waits for a person, and an operator hands the license over', async () => {
  const { id } = await lineItem(1);
  const pending = await asAdmin('activate', { lineItemId: id });
  expect(pending).toMatchObject({ __typename: 'ActivationPending', job: { state: 'AWAITING_MANUAL' } });
  const made = { content: Buffer.from('made by hand').toString('base64'), format: 'text' };
  expect(await place.does('settleJob', { id: pending.job.id, succeeded: true, license: made, reason: 'Made on the bench.' })).toMatchObject({ __typename: 'JobSettled' });
  await place.hub.settled();
  expect(await lineItem(1)).toMatchObject({ quantities: { fulfilled: 1, remaining: 0 } });
});

test('the same call under the same key is answered as the first time, and nothing runs twice', async () => {
  const { id } = await lineItem(0);
  const input = { lineItemId: id, ...onHost('02:42:AC:11:00:04'), idempotencyKey: 'the third copy' };
  const [first, again] = [await asAdmin('activate', input), await asAdmin('activate', input)];
  expect(again).toEqual(first);
  expect(await lineItem(0)).toMatchObject({ quantities: { fulfilled: 3, remaining: 0 } });
  expect(await asAdmin('activate', { lineItemId: id, ...onHost() })).toMatchObject({ __typename: 'ActionRefused', refusals: [{ code: 'INSUFFICIENT_QTY', remaining: 0 }] });
});

test('an order that shrinks below what runs is told so, and what runs goes on', async () => {
  await sendsAndSettles({ ...erp, type: 'ORDER_CHANGE', id: 'CHG-1', sequence: 1, ...lines(1) });
  expect((await order('operator'))?.lines[0]).toMatchObject({ outcome: 'SHORTFALL', lineItems: [{ quantities: { fulfilled: 3 } }] });
});

test('returned, a copy is free again; the order that shrinks once more takes it back', async () => {
  expect(await asAdmin('returnLicense', { fulfillmentId: runs.id })).toMatchObject({ __typename: 'CopiesReturned', credited: 1, fulfillment: { state: 'OBSOLETE', supportAction: 'RETURN' } });
  expect(await lineItem(0)).toMatchObject({ quantities: { fulfilled: 2, remaining: 1 } });
  await sendsAndSettles({ ...erp, type: 'ORDER_CHANGE', id: 'CHG-2', sequence: 2, ...lines(2) });
  expect((await order('operator'))?.lines[0]).toMatchObject({ outcome: 'GRANTED', lineItems: [{ quantities: { fulfilled: 2, remaining: 0 } }] });
});
