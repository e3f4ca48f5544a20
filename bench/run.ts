import { parseArgs } from 'node:util';
import { z } from 'zod';
import { activationsAtOnce, activationsOneByOne, mustBeLicensed } from './activations.ts';
import { mustBalance } from './books.ts';
import { load, machine, memoryOf, processorOf, type Memory } from './machine.ts';
import { mustBeGranted, ordersAtOnce, ordersOneByOne, type Ordered } from './orders.ts';
import { page, type Figures, type Round } from './page.ts';
import { openPlace, type Place } from './place.ts';

const callers = 8;
const warmUp = 24;
const mostSeconds = 90;
const { values } = parseArgs({ options: { each: { type: 'string', default: '100' }, rounds: { type: 'string', default: '3' } } });
const { each, rounds } = z.object({ each: z.coerce.number().int().min(3).max(1_000), rounds: z.coerce.number().int().min(1).max(9) }).parse(values);

const everyOrder: Ordered[] = [];
const memory: [string, Memory][] = [];

/** One part of a round, and the processor time of the hub that it took; that depends less on what else the machine does. */
const part = async <Done extends { readonly figures: Figures }>(place: Place, count: number, work: () => Promise<Done>): Promise<Done> => {
  const before = processorOf(place.pid);
  const done = await work();
  return { ...done, figures: { ...done.figures, 'processor time of the hub, ms each': (processorOf(place.pid) - before) / count } };
};

/** Orders and then activations of what they grant; its figures count once the books balance. */
const round = async (place: Place, count: number, name: string): Promise<Round> => {
  const [few, many] = [Math.floor(count / 3), count - Math.floor(count / 3)];
  const ordered = await part(place, few, () => ordersOneByOne(place, few));
  const orderedAtOnce = await part(place, many, () => ordersAtOnce(place, many, callers));
  memory.push([`after the orders of ${name}`, memoryOf(place.pid)]);
  const orders = [...ordered.orders, ...orderedAtOnce.orders];
  everyOrder.push(...orders);
  const lineItems = await mustBeGranted(place, orders);

  const activated = await part(place, few, () => activationsOneByOne(place, lineItems.slice(0, few)));
  const activatedAtOnce = await part(place, many, () => activationsAtOnce(place, lineItems.slice(few), callers));
  memory.push([`after the activations of ${name}`, memoryOf(place.pid)]);
  await mustBeLicensed(place, [...activated.answers, ...activatedAtOnce.answers]);
  await mustBalance(place, everyOrder, everyOrder.length);
  return { 'orders one by one': ordered.figures, [`orders, ${callers} callers`]: orderedAtOnce.figures, 'activations one by one': activated.figures, [`activations, ${callers} callers`]: activatedAtOnce.figures };
};

const measured = async (place: Place): Promise<string> => {
  const [before, began] = [load(), performance.now()];
  const seconds = (): number => (performance.now() - began) / 1_000;
  memory.push(['idle', memoryOf(place.pid)]);
  await round(place, warmUp, 'the warm-up');
  const figures: Round[] = [];
  for (let n = 1, last = 0; n <= rounds && seconds() + last * 1.2 < mostSeconds; n += 1) {
    const from = seconds();
    figures.push(await round(place, each, `round ${n}`));
    last = seconds() - from;
    process.stderr.write(`round ${n} of ${rounds}: ${seconds().toFixed(0)} s\n`);
  }
  return page({
    command: `npm run -s bench -- --each ${each} --rounds ${rounds}`, day: new Date().toISOString().slice(0, 10), machine: machine(), postgres: await place.postgres(),
    load: { before, after: load() }, seconds: seconds(), each, rounds: figures, memory,
  });
};

const place = await openPlace();
try {
  process.stdout.write(await measured(place));
} finally {
  await place.close();
}
