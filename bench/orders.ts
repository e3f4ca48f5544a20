import { deepStrictEqual } from 'node:assert/strict';
import { answered, perSecond, until, type Call } from './calls.ts';
import { p50, p95 } from './figures.ts';
import { mustApply, type Place } from './place.ts';

export type Ordered = { readonly number: string; readonly quantity: number };

let sent = 0;
const nextOrder = (): Ordered => {
  sent += 1;
  return { number: `SO-${sent}`, quantity: 1 + (sent % 9) };
};
const nextOrders = (count: number): Ordered[] => Array.from({ length: count }, nextOrder);

const sends = (place: Place, { number, quantity }: Ordered): Promise<void> =>
  mustApply(place.as('erp-client'), 'native-order', {
    type: 'ORDER', businessUnit: 'MERIDIAN', system: 'erp', id: number, order: number, issuedOn: '2026-01-15', customer: { id: 'ACME' },
    lines: [{ number: '1', partNumber: 'CAD', quantity }],
  });

const allGranted = (place: Place): Promise<true> =>
  until('every order is granted', async () => ((await place.counts("select count(*) from orders.order_line where outcome is distinct from 'GRANTED'")) === 0 ? true : null), 5);

export const ordersOneByOne = async (place: Place, count: number) => {
  const orders = nextOrders(count);
  const acknowledged: number[] = [];
  const granted = orders.map((order): Call<true> => async () => {
    const began = performance.now();
    await sends(place, order);
    acknowledged.push(performance.now() - began);
    return allGranted(place);
  });
  const { latencies } = await answered(granted, 1);
  return { orders, figures: { 'acknowledged, p50 ms': p50(acknowledged), 'acknowledged, p95 ms': p95(acknowledged), 'granted, p50 ms': p50(latencies), 'granted, p95 ms': p95(latencies) } };
};

export const ordersAtOnce = async (place: Place, count: number, callers: number) => {
  const orders = nextOrders(count);
  const began = performance.now();
  const acknowledged = await answered(orders.map((order): Call<void> => () => sends(place, order)), callers);
  await allGranted(place);
  const granted = perSecond(count, began);
  return { orders, figures: { 'acknowledged per second': acknowledged.perSecond, 'granted per second': granted, 'acknowledged, p50 ms': p50(acknowledged.latencies), 'acknowledged, p95 ms': p95(acknowledged.latencies) } };
};

type Line = { readonly outcome: string; readonly lineItems: readonly { readonly id: string; readonly quantities: { readonly granted: number; readonly remaining: number } }[] };
const lineItemsOf = async (place: Place, orders: readonly Ordered[]): Promise<string[]> => {
  const fields = orders.map(({ number }, n) => `o${n}: orderByNumber(system: "erp", number: "${number}") { lines { nodes { outcome lineItems { id quantities { granted remaining } } } } }`);
  const found = (await place.as('customer-admin').gets(`{ ${fields.join(' ')} }`)) as Readonly<Record<string, { readonly lines: { readonly nodes: readonly Line[] } }>>;
  return orders.map(({ quantity }, n) => {
    const lines = found[`o${n}`]?.lines.nodes;
    const id = lines?.[0]?.lineItems[0]?.id ?? '';
    deepStrictEqual(lines, [{ outcome: 'GRANTED', lineItems: [{ id, quantities: { granted: quantity, remaining: quantity } }] }]);
    return id;
  });
};

/** Every order is granted what it ordered, as its customer sees it; answers the line items. */
export const mustBeGranted = async (place: Place, orders: readonly Ordered[]): Promise<string[]> => {
  const lineItems: string[] = [];
  for (let from = 0; from < orders.length; from += 20) lineItems.push(...(await lineItemsOf(place, orders.slice(from, from + 20))));
  return lineItems;
};
