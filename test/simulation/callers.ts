import { sightOfTenant } from '#kernel/background/hub-principal';
import { orderLineCancelled, orderLineChanged, orderLineEntitled } from '#orders';
import { whatToTell } from '../../subgraphs/orders/domain/entitle.ts';
import { begin } from '../../subgraphs/fulfillment/domain/job.ts';
import { machineOf } from '../../subgraphs/fulfillment/jobs/body.ts';
import { advanceTo } from '../../subgraphs/fulfillment/jobs/came.ts';
import { activate, block, change, changeState, shortfallRules } from '../model/business.ts';
import { diceOf, type Dice } from '../model/dice.ts';
import { anyLine } from '../model/event.ts';
import { openJobsOf } from '../model/floor.ts';
import { goOnWithTransfer, transfer } from '../model/moves.ts';
import type { Hub } from './hub.ts';
import { Mishap } from './mishap.ts';
import { publish, tenantOf } from './outbox.ts';
import { openProcess, runAs } from './scheduler.ts';
import { instantAt, type Announced, type Store } from './store.ts';
import { amend } from './tables/writes.ts';

export type Acknowledged = ReadonlyMap<string, string>;
type Operation = (store: Store, dice: Dice) => void;

const ofModel = (event: (world: Store['world'], dice: Dice) => void): Operation => ({ world }, dice) => event(world, dice);

/** An order says how many copies a line has from now on, and announces it. */
const order: Operation = (store, dice) => {
  const line = anyLine(store.world, dice);
  const row = line && store.orders.get(line.terms.id);
  if (!line || !row) return;
  const pieces = dice.roll(10);
  const told = whatToTell({ from: row.pieces, to: pieces, wasTold: true, onOtherTerms: false });
  if (!told) return;
  Object.assign(row, { pieces, sequence: row.sequence + 1 });
  const { id } = line.terms;
  const payload: Announced = { lineItemId: id, sequence: row.sequence, quantity: told.quantity, rule: dice.pick(shortfallRules) ?? 'REJECT' };
  publish(store, 'orders', announcements[told.type], { key: id, tenantId: tenantOf(store, id), payload });
};
const announcements = { OrderLineEntitled: orderLineEntitled, OrderLineChanged: orderLineChanged, OrderLineCancelled: orderLineCancelled };

const cancel: Operation = (store, dice) => {
  const row = store.jobs.get(dice.pick(openJobsOf(store.world.floor))?.id ?? ('' as never));
  if (!row) return;
  const job = machineOf(row);
  // As `fulfillment/operations/cancel-job.ts` has it: whoever may have taken it up may have claimed for it.
  const cancelling = store.world.rules.cancel(job.state === 'QUEUED' ? begin(job) : job);
  if (cancelling.kind === 'cancelled') amend(store, row, advanceTo(row, { job: cancelling.job }));
};

const operations: readonly Operation[] = [ofModel(activate), ofModel(activate), ofModel(activate), ofModel(change), ofModel(change), ofModel(change), order, order, cancel, ofModel(block), ofModel(changeState), ofModel(transfer), ofModel(goOnWithTransfer)];

/** Under its key an operation is done once, and a repeat is answered as the first time. */
const once = async (store: Store, { process, tables }: Hub, key: number): Promise<string> => {
  let answer = '';
  await runAs(process, () =>
    tables.orders.writeWithin(sightOfTenant('a caller', null), async () => {
      answer = (store.planted === 'NO_KEYS' ? undefined : store.answers.get(String(key))) ?? doNow(store, key);
    }),
  );
  return answer;
};

const doNow = (store: Store, key: number): string => {
  const { world, scheduler } = store;
  world.books.now = instantAt(scheduler.now());
  const [jobs, events] = [world.floor.jobs.size, store.queues.orders.events.length];
  const dice = diceOf(key);
  dice.pick(operations)?.(store, dice);
  const answer = `${[...world.floor.jobs.keys()].slice(jobs).join(' ')}, ${store.queues.orders.events.slice(events).map(({ id }) => id).join(' ')}`;
  store.answers.set(String(key), answer);
  return answer;
};

const patienceMs = 5_000;

/** Asks until there is an answer, of whichever hub is there, and sometimes once more. */
export const call = async (store: Store, hubs: readonly Hub[], name: string, keys: readonly number[], acknowledged: Map<string, string>): Promise<void> => {
  const { scheduler, dice } = store;
  const process = openProcess(name);
  const ask = async (key: number): Promise<string | undefined> => {
    await scheduler.pause(process, `asks ${key}`, dice.roll(50));
    const hub = dice.pick(hubs);
    if (!hub || hub.process.isDead) return undefined;
    const answer = once(store, hub, key).catch(nothing);
    const came = await Promise.race([answer, scheduler.pause(process, `waits for ${key}`, patienceMs).then(() => undefined)]);
    return !store.isCalm && dice.once(8) ? undefined : came;
  };
  for (const key of keys) {
    await scheduler.pause(process, 'thinks', dice.roll(6_000));
    for (let wanted = dice.once(5) ? 2 : 1; wanted > 0; ) {
      const answer = await ask(key);
      if (answer === undefined) continue;
      const before = acknowledged.get(String(key));
      if (before !== undefined && before !== answer) store.broken ??= new Error(`A repeat is answered as the first time: ${before} and ${answer}`);
      if (before !== undefined) store.seen.add('a key comes again');
      acknowledged.set(String(key), answer);
      wanted--;
    }
  }
};

const nothing = (error: unknown): undefined => {
  if (error instanceof Mishap) return undefined;
  throw error;
};
