import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orderLineEntitled, type AnnouncedLine } from '#orders';
import { aCancellation, aChange, aLine, anOrder, openPlace, type Place } from '../../../test/kit/orders/place.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

type Event = { readonly name: string; readonly payload: AnnouncedLine };
const announced = async (order: string): Promise<readonly Event[]> => {
  const { rows } = await sql<Event>`select e.name, e.payload from orders.event e join orders."order" o on o.id::text = e.key and o.tenant_id = e.tenant_id where o.number = ${order} order by e.position`.execute(place.owner);
  return rows;
};
/** `name line/sequence: quantity (delta)` of everything, in the order in which it is told. */
const inWords = async (order: string): Promise<string[]> =>
  (await announced(order)).map(({ name, payload: { lineNumber, sequence, quantity, delta } }) => `${name} ${lineNumber}/${sequence}: ${quantity} (${delta})`);

test('whoever grants rights is told all that it needs', async () => {
  const document = anOrder({
    customer: { id: 'ACME-LAB' }, sellers: [{ id: 'RESELL' }],
    lines: [aLine('7', 3, { partNumber: 'PDM', action: 'RENEW', activationId: 'ACT-1', startDate: '2026-02-01', expirationDate: '2027-01-31', maintenance: { partNumber: 'CARE', expirationDate: '2027-01-31' } })],
  });
  await place.mustSend(document);
  const [event, ...others] = await announced(document.order);
  expect(others).toEqual([]);
  expect(orderLineEntitled.payload.parse(event?.payload)).toEqual(event?.payload);
  expect(event).toMatchObject({
    name: 'OrderLineEntitled',
    payload: {
      system: 'erp', orderNumber: document.order, lineNumber: '7', sequence: 1, action: 'RENEW', activationId: 'ACT-1', quantity: 3, delta: 3, orderedOn: '2026-01-15',
      timeZone: 'Europe/Berlin', startsOn: '2026-02-01', expiresOn: '2027-01-31', permanent: false, rules: { module: 'orders', version: 1 },
      sold: { partNumber: 'PDM', productName: 'PDM', productType: 'LICENSED_PRODUCT', technology: 'flexlm', copiesPerUnit: 5, licenseModel: { code: 'floating', number: 1, terms: { term: 'PERPETUAL' } } },
      maintenance: { sold: { partNumber: 'CARE', productType: 'MAINTENANCE', licenseModel: null }, startsOn: null, expiresOn: '2027-01-31', permanent: false },
    },
  });
  const { rows } = await sql<{ customer: string; tenant: string; seller: string; sellerTenant: string }>`
    select c.id as customer, c.tenant_id as tenant, s.id as seller, s.tenant_id as "sellerTenant" from organizations.organization c, organizations.organization s where c.name = 'Acme Laboratory' and s.name = 'Reselling'`.execute(place.owner);
  const [known] = rows;
  expect(event?.payload).toMatchObject({ organizationId: known?.customer, tenantId: known?.tenant, partnerTenants: [known?.sellerTenant], sellers: [{ tier: 1, organizationId: known?.seller }] });
});

describe('of a line is told', () => {
  test('every net change, numbered without a gap', async () => {
    const { order, ...document } = anOrder({ lines: [aLine('1', 10), aLine('2', 5)] });
    await place.mustSend({ ...document, order });
    await place.mustSend(aChange(order, 1, { lines: [aLine('1', 4), aLine('3', 1)] }));
    await place.mustSend(aChange(order, 2, { lines: [aLine('1', 0), aLine('2', 6)] }));
    await place.mustSend(aChange(order, 3, { lines: [aLine('1', 2)] }));
    await place.mustSend(aCancellation(order));
    expect(await inWords(order)).toEqual([
      'OrderLineEntitled 1/1: 10 (10)', 'OrderLineEntitled 2/1: 5 (5)',
      'OrderLineChanged 1/2: 4 (-6)', 'OrderLineEntitled 3/1: 1 (1)',
      'OrderLineCancelled 1/3: 0 (-4)', 'OrderLineChanged 2/2: 6 (1)',
      'OrderLineChanged 1/4: 2 (2)',
      'OrderLineCancelled 1/5: 0 (-2)', 'OrderLineCancelled 2/3: 0 (-6)', 'OrderLineCancelled 3/2: 0 (-1)',
    ]);
  });

  test('a change of its days, and nothing where a change says what is so', async () => {
    const { order, ...document } = anOrder();
    await place.mustSend({ ...document, order });
    await place.mustSend(aChange(order, 1, { lines: [aLine('1', 10, { expirationDate: '2027-06-30' })] }));
    await place.mustSend(aChange(order, 2, { lines: [aLine('1', 10, { expirationDate: '2027-06-30' })] }));
    expect(await inWords(order)).toEqual(['OrderLineEntitled 1/1: 10 (10)', 'OrderLineChanged 1/2: 10 (0)']);
    expect((await announced(order))[1]?.payload.expiresOn).toBe('2027-06-30');
  });

  test('nothing that was ignored, repeated, refused or only tried', async () => {
    const document = anOrder();
    await place.sends(document, { dryRun: true });
    await place.mustSend(document);
    await place.sends(document);
    await place.sends({ ...document, lines: [aLine('1', 99)] });
    await place.mustSend(aChange(document.order, 5, { lines: [aLine('1', 8)] }));
    await place.sends(aChange(document.order, 4, { lines: [aLine('1', 9)] }));
    await place.sends(aChange(document.order, 6, { lines: [aLine('1', 7)] }), { dryRun: true });
    expect(await inWords(document.order)).toEqual(['OrderLineEntitled 1/1: 10 (10)', 'OrderLineChanged 1/2: 8 (-2)']);
  });

  test('nothing of a line that never entitled, when it is taken back', async () => {
    const order = anOrder().order;
    await place.sends(aCancellation(order));
    await place.mustSend(anOrder({ order }));
    expect((await inWords(order)).every((told) => !told.startsWith('OrderLineCancelled') || told.endsWith('(-10)'))).toBe(true);
  });
});
