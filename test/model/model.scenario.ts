import fc from 'fast-check';
import { play } from './history.ts';
import { rules, type Rules } from './rules.ts';
import type { World } from './world.ts';

const histories = fc.array(fc.nat(), { minLength: 10, maxLength: 80, size: 'max' });

/**
 * Plays so many histories and answers what came up in them. A failure prints its seed, the shortest history found and its story;
 * `HISTORY_SEED` plays the same ones again.
 */
export const playMany = (numRuns: number): ReadonlySet<string> => {
  const seen = new Set<string>();
  const seed = process.env['HISTORY_SEED'] === undefined ? {} : { seed: Number(process.env['HISTORY_SEED']) };
  fc.assert(
    fc.property(histories, (history) => {
      for (const outcome of outcomesOf(play(history, rules))) seen.add(outcome);
    }),
    { numRuns, ...seed },
  );
  return seen;
};

export const outcomesOf = ({ floor, books }: World): readonly string[] => [
  ...[...floor.jobs.values()].flatMap(({ operation, state, problem }) => [`${operation.kind} ${state}`, ...(problem ? [problem.code] : [])]),
  ...books.transfers.map(({ state }) => state),
  ...[...books.lines.values()].flatMap(({ entries, claims }) => [...entries.map(({ bucket }) => bucket), ...[...claims.values()].map(({ state }) => state)]),
];

/** What a broken rule comes to, told by the first history that shows it. */
export const faultOf = (broken: Partial<Rules>): string => {
  const property = fc.property(histories, (history) => void play(history, { ...rules, ...broken }));
  const { errorInstance } = fc.check(property, { numRuns: 3_000, seed: 1, endOnFailure: true });
  return errorInstance instanceof Error ? (errorInstance.message.split('\n')[0] ?? '') : 'nothing was found';
};
