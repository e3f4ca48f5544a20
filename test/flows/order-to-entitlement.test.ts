import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../gateway/config.ts';
import { openHub, type Hub } from '../../gateway/hub.ts';
import { migrate } from '../../database/migrate.ts';
import { schemas } from '../../gateway/modules.ts';
import { aCancellation, aChange, aLine, anOrder, openPlace, type Place } from '../kit/orders/place.ts';

let place: Place;
let second: Hub;
const dataDir = join(tmpdir(), `hub-second-${randomUUID()}`);

/** Two processes' worth of relays over one database. */
beforeAll(async () => {
  place = await openPlace();
  const { loginUrl } = await migrate(place.hub.adminUrl, schemas);
  second = await openHub({ config: parseConfig({ PORT: '0', HUB_DEMO: 'off' }), loginUrl, dataDir });
  await second.listen();
});
afterAll(async () => {
  await second.close();
  await place.close();
  await rm(dataDir, { recursive: true, force: true });
});

const sent = async (document: object): Promise<void> => {
  await place.mustSend(document);
  await place.hub.settled();
};

type Line = {
  readonly outcome: string | null; readonly shortfall: { readonly code: string } | null;
  readonly lineItems: readonly { readonly activationId: string; readonly status: string; readonly expiresOn: string | null; readonly quantities: { readonly granted: number; readonly remaining: number }; readonly entitlement: { readonly number: string; readonly owner: { readonly name: string } | null }; readonly maintenanceLines: readonly { readonly expiresOn: string | null }[]; readonly ledger: { readonly nodes: readonly { readonly bucket: string; readonly delta: number; readonly operation: string; readonly source: string }[] } }[];
};
const query = `query ($number: String!) { orderByNumber(system: "erp", number: $number) { lines { nodes { outcome shortfall { code } lineItems {
  activationId status expiresOn quantities { granted remaining } entitlement { number owner { name } } maintenanceLines { expiresOn } ledger { nodes { bucket delta operation source } } } } } } }`;
const linesOf = async (number: string, persona: 'operator' | 'customer-admin' | 'partner' | 'customer-user' = 'operator'): Promise<readonly Line[]> =>
  ((await place.hub.as(persona).gets(query, { number })) as { orderByNumber: { lines: { nodes: Line[] } } | null }).orderByNumber?.lines.nodes ?? [];

test('an order ends as entitlements that its customer and its seller see, with all that was sold', async () => {
  const care = { partNumber: 'CARE', startDate: '2026-02-01', expirationDate: '2027-01-31' };
  const { order, ...document } = anOrder({ sellers: [{ id: 'RESELL' }], lines: [aLine('1', 3, { maintenance: care }), aLine('2', 2, { partNumber: 'PDM' }), aLine('3', 1, { partNumber: 'SIM', startDate: '2027-02-01', expirationDate: '2027-07-31' })] });
  await sent({ ...document, order });
  for (const persona of ['customer-admin', 'partner'] as const) {
    expect(await linesOf(order, persona), persona).toMatchObject([
      { outcome: 'GRANTED', lineItems: [{ status: 'ACTIVE', quantities: { granted: 3, remaining: 3 }, maintenanceLines: [{ expiresOn: '2027-01-31' }], entitlement: { number: order } }] },
      { outcome: 'GRANTED', lineItems: [{ quantities: { granted: 10 } }] },
      { outcome: 'GRANTED', lineItems: [{ status: 'NOT_STARTED', expiresOn: '2027-07-31' }] },
    ]);
  }
  expect(await linesOf(order, 'customer-user')).toEqual([]);
  expect((await linesOf(order))[0]?.lineItems[0]?.ledger.nodes).toEqual([{ bucket: 'GRANTED', delta: 3, operation: 'change-copies', source: 'orders' }]);
});

test('changes and a cancellation are told and come about, in whatever order they are sent', async () => {
  const { order, ...document } = anOrder({ lines: [aLine('1', 3)] });
  await place.sends(aChange(order, 1, { lines: [aLine('1', 5)] }));
  await sent({ ...document, order });
  expect(await linesOf(order)).toMatchObject([{ outcome: 'GRANTED', lineItems: [{ quantities: { remaining: 5 } }] }]);
  await place.mustSend(aChange(order, 3, { lines: [aLine('1', 4)] }));
  await place.sends(aChange(order, 2, { lines: [aLine('1', 9)] }));
  await place.hub.settled();
  expect(await linesOf(order)).toMatchObject([{ lineItems: [{ quantities: { granted: 5, remaining: 4 } }] }]);
  await sent(aCancellation(order));
  expect(await linesOf(order)).toMatchObject([{ outcome: 'GRANTED', lineItems: [{ quantities: { granted: 5, remaining: 0 } }] }]);
});

test('a rule that an operator sets is seen with the others of the model, and in the next order that takes back what runs', async () => {
  const businessUnitId = await place.businessUnit();
  const model = async () => (await place.gets<{ operationalModel: { entitlements: { version: number; shortfall: string }; orders: { entitleOn: string } } }>('query ($id: ID!) { operationalModel(businessUnitId: $id) { entitlements { version shortfall } orders { entitleOn } } }', { id: businessUnitId })).operationalModel;
  expect(await model()).toEqual({ entitlements: { version: 1, shortfall: 'REJECT' }, orders: { entitleOn: 'BOOKED' } });
  expect(await place.decides('setEntitlementRules', { businessUnitId, expectedVersion: 1, shortfall: 'RECLAIM' }, '... on EntitlementRulesSet { operationalModel { entitlements { version shortfall } } }')).toMatchObject({ operationalModel: { entitlements: { version: 2, shortfall: 'RECLAIM' } } });

  const { order, ...document } = anOrder({ lines: [aLine('1', 2)] });
  await sent({ ...document, order });
  const [line] = await linesOf(order);
  const running = { fulfillmentId: 'F-1', activationId: line?.lineItems[0]?.activationId, fulfilledCount: 2, state: 'ACTIVE', fulfillDate: '2026-02-01' };
  await place.mustApply('legacy-fulfillments', [running]);
  await sent(aCancellation(order));
  expect(await linesOf(order)).toMatchObject([{ outcome: 'SHORTFALL', shortfall: { code: 'COPIES_ASKED_BACK' }, lineItems: [{ quantities: { granted: 2, remaining: 0 } }] }]);
});

test('with two processes at work every order is granted once', async () => {
  const orders = await Promise.all(Array.from({ length: 12 }, async () => {
    const document = anOrder({ lines: [aLine('1', 1), aLine('2', 2)] });
    await place.mustSend(document);
    return document.order;
  }));
  await Promise.all([place.hub.settled(), second.modules.background.settled()]);
  for (const order of orders) expect(await linesOf(order)).toMatchObject([{ outcome: 'GRANTED', lineItems: [{ quantities: { granted: 1 } }] }, { outcome: 'GRANTED', lineItems: [{ quantities: { granted: 2 } }] }]);
  const { rows } = await sql`select order_number, order_line_number from entitlements.line_item group by 1, 2 having count(*) > 1`.execute(place.owner);
  expect(rows).toEqual([]);
});
