import { claimsDivided, copiesAskedBack, orderLineAnswered, type LineItemId } from '#entitlements';
import { orderLineCancelled, orderLineChanged, orderLineEntitled } from '#orders';
import { sightOfTenant } from '#kernel/background/hub-principal';
import type { EventType, TravellingEvent } from '#kernel/events/event-type';
import type { Subscription } from '#kernel/events/subscription';
import type { ModulePersistence, Work } from '#kernel/persistence/persistence';
import { divideWhenClaimsDivided } from '../../subgraphs/fulfillment/reactions/divide-when-claims-divided.ts';
import { outcomeCounts, type LineOutcome } from '../../subgraphs/orders/domain/outcome.ts';
import type { CopiesCause } from '#entitlements';
import { keyOf, lineOf } from '../model/books.ts';
import { orderCopies } from '../model/business.ts';
import { returnNewest } from '../model/floor.ts';
import { publish } from './outbox.ts';
import { instantAt, msOf, type Announced, type Store } from './store.ts';

type Tables = Readonly<Record<'fulfillment' | 'entitlements' | 'orders', ModulePersistence>>;

/** Whoever reads events, as the relays see them. The inbox stands for `_kernel/events/subscription.ts`. */
export const readersOf = (store: Store, tables: Tables): readonly Subscription[] => {
  const { world, inbox } = store;

  const commit = (module: keyof Tables, reader: string, event: TravellingEvent) => (effect: (work: Work) => Promise<void>): Promise<void> =>
    tables[module].writeWithin(sightOfTenant(reader, event.tenantId), async (work) => {
      const key = `${reader} ${event.id}`;
      const times = inbox.get(key) ?? 0;
      if (times > 0) store.seen.add('an event comes twice');
      if (times > 0 && store.planted !== 'NO_INBOX') return;
      inbox.set(key, times + 1);
      world.books.now = instantAt(store.scheduler.now());
      await effect(work);
    });
  const reader = (module: keyof Tables, name: string, to: EventType, effect: (event: TravellingEvent) => void): Subscription => ({
    ...{ reader: `${module}.${name}`, to },
    deliver: (event) => commit(module, name, event)(async () => effect(event)),
  });
  const answer = ({ payload, tenantId, key }: TravellingEvent): void => answerLine(store, payload as Announced, (told) => publish(store, 'entitlements', orderLineAnswered, { key, tenantId: tenantId ?? fail(), payload: told }));

  return [
    {
      reader: 'fulfillment.divide-when-claims-divided',
      to: claimsDivided,
      deliver: (event) => divideWhenClaimsDivided.react(event, { clock: { now: () => instantAt(store.scheduler.now()) }, onBehalfOf: fail, commit: commit('fulfillment', 'divide-when-claims-divided', event) }),
    },
    reader('fulfillment', 'return-when-copies-asked-back', copiesAskedBack, (event) => {
      const { of, copies } = event.payload as { readonly of: CopiesCause; readonly copies: number };
      returnNewest(world.floor, of, Math.max(0, copies - reclaimedAmong(store, of, event.occurredAt)));
    }),
    reader('entitlements', 'grant-copies-when-order-line-entitled', orderLineEntitled, answer),
    reader('entitlements', 'change-copies-when-order-line-changed', orderLineChanged, answer),
    reader('entitlements', 'take-back-copies-when-order-line-cancelled', orderLineCancelled, answer),
    reader('orders', 'record-outcome-when-order-line-answered', orderLineAnswered, ({ payload }) => recordOutcome(store, payload as Answer)),
  ];
};

type Answer = { readonly lineItemId: LineItemId; readonly sequence: number; readonly outcome: LineOutcome };

/** Stands for `entitlements/operations/answer-order-line.ts`: the highest sequence counts, whichever comes first. */
const answerLine = (store: Store, { lineItemId, sequence, quantity, rule }: Announced, tell: (answer: Answer) => void): void => {
  const { world, grants } = store;
  const grant = grants.get(lineItemId);
  if (grant && sequence <= grant.sequence) store.seen.add('an announcement is overtaken');
  if (!grant || (sequence <= grant.sequence && store.planted !== 'NO_SEQUENCE')) return;
  const line = lineOf(world.books, lineItemId);
  const { GRANTED, CANCELLED } = line.balance;
  const isChanged = orderCopies(world, line, GRANTED - CANCELLED - line.shortfall + quantity - grant.copies, rule) === 'changed';
  grants.set(lineItemId, { sequence, copies: isChanged ? quantity : grant.copies });
  const outcome = isChanged && line.shortfall === 0 ? 'GRANTED' : 'SHORTFALL';
  tell({ lineItemId, sequence, outcome });
};

/** Stands for `orders/operations/record-outcome.ts`. */
const recordOutcome = ({ orders }: Store, { lineItemId, sequence, outcome }: Answer): void => {
  const order = orders.get(lineItemId);
  if (order && outcomeCounts(sequence, order)) Object.assign(order, { outcome, outcomeSequence: sequence });
};

/** Stands for the query of this name in `fulfillment/persistence/job.repository.ts`: what comes back already, and was not done when it was asked for. */
const reclaimedAmong = ({ jobs }: Store, of: CopiesCause, askedAt: string): number => {
  let copies = 0;
  for (const { body, state } of jobs.values()) {
    const { operation } = body.job;
    if (operation.kind !== 'RETURN' || !operation.isReclaim || keyOf(operation.claim) !== keyOf(of) || state === 'FAILED' || state === 'CANCELLED') continue;
    if (!body.asked || msOf(body.asked.requestedAt) > msOf(askedAt)) copies += operation.copies;
  }
  return copies;
};

const fail = (): never => {
  throw new Error('Nobody stands behind this event.');
};
