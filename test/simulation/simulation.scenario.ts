import { readFileSync, writeFileSync } from 'node:fs';
import { simulate, type Simulated } from './simulate.ts';
// After it, so that nobody is imported before the counterparts are in their places.
import { outcomesOf } from '../model/model.scenario.ts';
import type { Planted } from './store.ts';

const file = new URL('kept-seeds.json', import.meta.url);
const keptSeeds = JSON.parse(readFileSync(file, 'utf8')) as readonly number[];

const keep = (seed: number): void => {
  if (!keptSeeds.includes(seed)) writeFileSync(file, `${JSON.stringify([...keptSeeds, seed])}\n`);
};

/** Those that failed once, and then so many; or the one that `SEED` names. Answers what came up. @throws the first that fails, with its trace; it is kept */
export const playSeeds = async (count: number): Promise<ReadonlySet<string>> => {
  const named = process.env['SEED'];
  const seeds = named === undefined ? [...keptSeeds, ...Array.from({ length: count }, (_, seed) => seed)] : [Number(named)];
  const seen = new Set<string>();
  for (const seed of seeds) {
    const played = await simulate(seed);
    if (played.broken) {
      keep(seed);
      throw toldBy(seed, played.broken, played);
    }
    for (const one of [...outcomesOf(played.store.world), ...played.store.seen]) seen.add(one);
  }
  return seen;
};

const toldBy = (seed: number, broken: Error, { trace, store }: Simulated): Error =>
  new Error(`The seed ${seed} fails, and is kept in test/simulation/kept-seeds.json: ${broken.message}\n  ${trace.join('\n  ')}\n  ${store.world.story.map((tell) => tell()).join('\n  ')}`, { cause: broken });

/** What the first seed says that finds what was taken away. */
export const firstToFind = async (planted: Planted, within: number): Promise<string> => {
  for (const seed of [...keptSeeds, ...Array.from({ length: within }, (_, place) => place)]) {
    const { broken } = await simulate(seed, planted);
    if (broken) return broken.message;
  }
  return 'nothing was found';
};
