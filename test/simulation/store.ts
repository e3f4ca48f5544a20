import { Temporal } from 'temporal-polyfill';
import type { LineItemId } from '#entitlements';
import type { JobId, LicenseId } from '#fulfillment';
import type { Reader } from '#kernel/persistence/persistence';
import type { TravellingEvent } from '#kernel/events/event-type';
import type { StoredJob } from '#kernel/jobs/job';
import type { ShortfallRule } from '../../subgraphs/entitlements/domain/quantity.ts';
import type { LicenseJobBody } from '../../subgraphs/fulfillment/jobs/body.ts';
import type { LineOutcome } from '../../subgraphs/orders/domain/outcome.ts';
import type { Dice } from '../model/dice.ts';
import type { World } from '../model/world.ts';
import type { Scheduler } from './scheduler.ts';

export type JobRow = StoredJob<LicenseJobBody> & { readonly owner: string | null; readonly dueAt: number; readonly isBegun: boolean };
type EventRow = TravellingEvent & { readonly position: number; isRouted: boolean };
export type DeliveryRow = {
  readonly id: string; readonly event: EventRow; readonly reader: string; readonly key: string; readonly position: number;
  state: 'OPEN' | 'DONE' | 'DEAD'; nextAt: number; owner: string | null; attempts: number;
};
export type Publisher = 'orders' | 'entitlements';
type Queue = { readonly events: EventRow[]; readonly deliveries: DeliveryRow[] };

/** An order line as `orders` keeps it, and as it was answered. */
type OrderRow = { sequence: number; pieces: number; outcomeSequence: number; outcome: LineOutcome | null };
/** What an announcement says; the rule that the model has the business unit decide comes along. */
export type Announced = { readonly lineItemId: LineItemId; readonly sequence: number; readonly quantity: number; readonly rule: ShortfallRule };

/** What is taken away from the hub, to see that it is missed. */
export type Planted = 'NO_INBOX' | 'NO_FENCE' | 'EMITS_BEFORE_COMMIT' | 'NO_SEQUENCE' | 'NO_KEYS';

/** All that is committed, and what the world outside does to it. */
export type Store = {
  readonly world: World;
  readonly dice: Dice;
  readonly scheduler: Scheduler;
  readonly planted: Planted | null;
  readonly jobs: Map<JobId, JobRow>;
  readonly queues: Readonly<Record<Publisher, Queue>>;
  /** How often an event had its effect for a reader. */
  readonly inbox: Map<string, number>;
  readonly breakers: Map<string, { failures: number; openUntil: number }>;
  /** The revision by which a claim was divided last. */
  readonly divisions: Map<string, number>;
  readonly licenses: Map<string, LicenseId>;
  readonly orders: Map<LineItemId, OrderRow>;
  /** What an order line gives, as it was answered last. */
  readonly grants: Map<LineItemId, { readonly sequence: number; readonly copies: number }>;
  /** What was done under a key. */
  readonly answers: Map<string, string>;
  /** Nothing goes wrong any more. */
  isCalm: boolean;
  broken: Error | null;
  /** What befell it, so that a seed is known to have been worth playing. */
  readonly seen: Set<string>;
  /** Questions that are still on their way. */
  late: number;
  ids: number;
};

/** The tables' counterparts get the store where the real ones get a connection. */
export const storeOf = (db: Reader): Store => db as unknown as Store;

const begun = Temporal.Instant.from('2026-01-31T12:00:00Z').epochMilliseconds;
export const instantAt = (ms: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(begun + ms);
export const msOf = (instant: Temporal.Instant | string): number => Temporal.Instant.from(instant).epochMilliseconds - begun;

/** Ids that are the same whenever the same seed is played. */
export const idOf = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
export const newIdOf = (store: Store): string => idOf(0x1_0000_0000 + ++store.ids);

const openStates: readonly string[] = ['QUEUED', 'RUNNING', 'RETRYING'];
export const isOpen = ({ state }: Pick<JobRow, 'state'>): boolean => openStates.includes(state);

/** When there is something to do for whoever runs jobs, and for who relays the events of a module. */
export const nextDueJob = ({ jobs }: Store): number => {
  let next = Infinity;
  for (const row of jobs.values()) if (isOpen(row)) next = Math.min(next, row.dueAt);
  return next;
};
export const nextDueEvent = ({ queues }: Store, publisher: Publisher): number => {
  const { events, deliveries } = queues[publisher];
  if (events.some(({ isRouted }) => !isRouted)) return 0;
  let next = Infinity;
  for (const { state, nextAt } of deliveries) if (state === 'OPEN') next = Math.min(next, nextAt);
  return next;
};
export const isIdle = (store: Store): boolean => Math.min(nextDueJob(store), nextDueEvent(store, 'orders'), nextDueEvent(store, 'entitlements')) === Infinity;
