import { maxAttempts } from '#kernel/background/back-off';
import type { ModuleName } from '#kernel/modules';
import type * as Real from '../../../subgraphs/_kernel/events/deliveries.ts';
import { msOf, newIdOf, storeOf, type DeliveryRow, type Publisher, type Store } from '../store.ts';

/** Stands for `_kernel/events/deliveries.ts`. */
const queueOf = ({ queues }: Store, module: ModuleName) => queues[module as Publisher];
const deliveryOf = (store: Store, module: ModuleName, id: string): DeliveryRow | undefined => queueOf(store, module).deliveries.find((row) => row.id === id);

export const route: typeof Real.route = async (module, { db }, subscriptions, now) => {
  const store = storeOf(db);
  const { events, deliveries } = queueOf(store, module);
  const fresh = events.filter(({ isRouted }) => !isRouted);
  for (const event of fresh) {
    event.isRouted = true;
    for (const { to, reader } of subscriptions) {
      if (to.module !== module || to.name !== event.name || to.version !== event.version) continue;
      deliveries.push({ id: newIdOf(store), event, reader, key: event.key, position: event.position, state: 'OPEN', nextAt: msOf(now), owner: null, attempts: 0 });
    }
  }
  return fresh.map(({ name }) => name);
};

export const claim: typeof Real.claim = async (module, { db }, { readers, key, limit }, { owner, now, until }) => {
  const { events, deliveries } = queueOf(storeOf(db), module);
  const isBehind = (row: DeliveryRow): boolean =>
    deliveries.some((one) => one.reader === row.reader && one.key === row.key && one.position < row.position && one.state !== 'DONE') ||
    events.some((one) => one.key === row.key && one.position < row.position && !one.isRouted);
  const due = deliveries
    .filter((row) => row.state === 'OPEN' && row.nextAt <= msOf(now) && row.attempts < maxAttempts && readers.includes(row.reader) && (key === undefined || row.key === key) && !isBehind(row))
    .sort((a, b) => a.nextAt - b.nextAt || a.position - b.position)
    .slice(0, limit);
  return due.map((row) => {
    Object.assign(row, { owner, nextAt: msOf(until), attempts: row.attempts + 1 });
    return { deliveryId: row.id, reader: row.reader, attempts: row.attempts, event: row.event };
  });
};

export const acknowledge: typeof Real.acknowledge = async (module, { db }, { deliveryId }) => {
  const row = deliveryOf(storeOf(db), module, deliveryId);
  if (row) Object.assign(row, { state: 'DONE', owner: null });
};

export const putOff: typeof Real.putOff = async (module, { db }, { deliveryId, attempts }, { owner }, { nextAt }) => {
  const row = deliveryOf(storeOf(db), module, deliveryId);
  if (row?.owner !== owner || row.attempts !== attempts || row.state !== 'OPEN') return;
  Object.assign(row, { owner: null, ...(nextAt === null ? { state: 'DEAD' } : { nextAt: msOf(nextAt) }) });
};

export const buryLost: typeof Real.buryLost = async (module, { db }, now) => {
  for (const row of queueOf(storeOf(db), module).deliveries) {
    if (row.state === 'OPEN' && row.nextAt <= msOf(now) && row.attempts >= maxAttempts) Object.assign(row, { state: 'DEAD', owner: null });
  }
};
