import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { staffOnce } from '../background/as-staff.ts';
import type { Background } from '../background/background.ts';
import { maxAttempts, nextAttempt } from '../background/back-off.ts';
import { crashPoint } from '../background/crash-point.ts';
import { withDeadline } from '../background/deadline.ts';
import { openLoop } from '../background/loop.ts';
import { problemOf } from '../background/problem.ts';
import { openSlots } from '../background/slots.ts';
import type { Surroundings } from '../background/surroundings.ts';
import { isOutage } from '../persistence/database-fault.ts';
import type { ModulePersistence, Work } from '../persistence/persistence.ts';
import { eventsOf } from './emit.ts';
import { acknowledge, buryLost, claim, putOff, route, stillMoving, type Delivery, type Failure, type Lease } from './deliveries.ts';
import type { Subscription } from './subscription.ts';

/** Carries the events of one publishing module to whoever reads them. */
export type Relay = Background & {
  /** Addresses, claims and delivers once, and waits for it; answers whether it found anything. */
  round(): Promise<boolean>;
};

export type RelayOptions = Surroundings & {
  readonly publisher: ModulePersistence;
  readonly subscriptions: readonly Subscription[];
};

const pauseMs = 500;
const leaseSeconds = 30;
/** Shorter than the lease, so that a slow reader is given up by its own relay first. */
const deadlineMs = 25_000;
/** As many keys at a time, so that most connections stay with the requests. */
const lanes = 6;
/** Then other keys have their turn. */
const mostInARow = 100;

export const openRelay = (options: RelayOptions): Relay => {
  const { publisher, subscriptions, clock, staff, logError, chance = Math.random } = options;
  const { module } = publisher;
  const owner = randomUUID();
  const readers = new Map(subscriptions.map((subscription) => [subscription.reader, subscription]));
  let isStopping = false;
  const asStaff = staffOnce(staff, { client: 'hub:relay', reason: `relay the events of ${module}`, requestId: owner });
  const onError = (error: unknown): void => logError({ errorId: randomUUID(), error, path: `relay of ${module}` });
  const slots = openSlots({ count: lanes, onError, onFree: () => loop.wake() });
  const lease = (): Lease => {
    const now = clock.now();
    return { owner, now, until: now.add({ seconds: leaseSeconds }) };
  };

  const claimOf = (lane: { readonly readers: readonly string[]; readonly key?: string; readonly limit: number }) => (work: Work) => claim(module, work, lane, lease());

  const take = async (): Promise<{ readonly routed: readonly string[]; readonly claimed: readonly Delivery[] }> => {
    const sight = await asStaff();
    const routed = await publisher.writeWithin(sight, (work) => route(module, work, subscriptions, clock.now()));
    if (routed.length > 0) crashPoint('relay.routed', routed);
    if (slots.free() === 0) return { routed, claimed: [] };
    const claimed = await publisher.writeWithin(sight, async (work) => {
      await buryLost(module, work, clock.now());
      return claimOf({ readers: [...readers.keys()], limit: slots.free() })(work);
    });
    if (claimed.length > 0) crashPoint('relay.claimed', claimed.map(({ event }) => event.name));
    return { routed, claimed };
  };

  /** Acknowledges and takes the next event of the key in one transaction. */
  const goOn = async (delivered: Delivery, takesNext: boolean): Promise<Delivery | undefined> => {
    const { reader, event } = delivered;
    const [next] = await publisher.writeWithin(await asStaff(), async (work) => {
      await acknowledge(module, work, delivered, clock.now());
      return takesNext && !isStopping ? claimOf({ readers: [reader], key: event.key, limit: 1 })(work) : [];
    });
    crashPoint('relay.acknowledged', [event.name]);
    return next;
  };

  const failureOf = (error: unknown, { reader, attempts, event }: Delivery): Failure => {
    const problem = problemOf(error, `${event.name} ${event.id} to ${reader}`, logError);
    const isHopeless = error instanceof z.ZodError || attempts >= maxAttempts;
    return { problem, nextAt: isHopeless ? null : nextAttempt(clock.now(), attempts, chance) };
  };

  const deliver = async (delivery: Delivery): Promise<boolean> => {
    try {
      await withDeadline(delivery.reader, deadlineMs, async () => readers.get(delivery.reader)?.deliver(delivery.event));
      crashPoint('relay.delivered', [delivery.event.name]);
      return true;
    } catch (error) {
      if (isOutage(error)) throw error;
      const failure = failureOf(error, delivery);
      await publisher.writeWithin(await asStaff(), (work) => putOff(module, work, delivery, { owner, now: clock.now() }, failure));
      return false;
    }
  };

  const lane = async (first: Delivery): Promise<void> => {
    let next: Delivery | undefined = first;
    for (let place = 1; next; place++) next = (await deliver(next)) ? await goOn(next, place < mostInARow) : undefined;
  };

  const begin = async (): Promise<{ readonly isBusy: boolean; readonly ended: Promise<unknown> }> => {
    const { routed, claimed } = await take();
    return { isBusy: routed.length + claimed.length > 0, ended: Promise.all(claimed.map((delivery) => slots.run(() => lane(delivery)))) };
  };
  const round = async (): Promise<boolean> => {
    const { isBusy, ended } = await begin();
    await ended;
    return isBusy;
  };
  const loop = openLoop({ name: eventsOf(module), round: async () => (await begin()).isBusy, pauseMs, onError });
  const moving = async (): Promise<number> => publisher.readWithin(await asStaff(), (db) => stillMoving(module, db));
  const settled = async (withinMs = 10_000): Promise<void> => {
    const until = performance.now() + withinMs;
    for (;;) {
      while (await round());
      const left = await moving();
      if (left === 0) return;
      if (performance.now() > until) throw new Error(`${left} events of ${module} are still on their way.`);
      await sleep(10);
    }
  };
  return {
    round,
    settled,
    isSettled: async () => (await moving()) === 0,
    start: loop.start,
    stop: async () => {
      isStopping = true;
      await loop.stop();
      await slots.idle();
    },
  };
};
