import { diceOf } from './dice.ts';
import { reclaim } from './business.ts';
import { ask } from './desk.ts';
import { happen } from './events.ts';
import { hear, openJobsOf } from './floor.ts';
import { settleOne } from './hands.ts';
import { assertAlways, assertAtRest } from './invariants.ts';
import { endTransfer, importStep } from './moves.ts';
import type { Rules } from './rules.ts';
import { work } from './work.ts';
import { openWorld, type World } from './world.ts';

/** Plays a history, lets everything come to an end, and asks whether all is as it must be. @throws what is broken, with the story so far */
export const play = (history: readonly number[], rules: Rules): World => {
  const world = openWorld(rules);
  try {
    for (const number of history) {
      happen(world, diceOf(number));
      assertAlways(world);
    }
    comeToRest(world);
    assertAtRest(world);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n  ${world.story.map((tell) => tell()).join('\n  ')}`, { cause: error });
  }
  return world;
};

const mostRounds = 200;

/** Nothing fails any more: what is late arrives, what is open ends. */
const comeToRest = (world: World): void => {
  const { books, floor, rules, late, imports } = world;
  books.transfers.forEach((_, place) => endTransfer(world, place));
  for (let round = 0; round < mostRounds; round += 1) {
    for (const question of late.splice(0)) ask(books, rules, question);
    for (const open of imports) importStep(world, open, null);
    for (const queue of books.facts.values()) for (const fact of queue.splice(0)) hear(floor, rules, fact);
    for (const job of openJobsOf(floor)) work(world, job, 100, null);
    for (const job of openJobsOf(floor)) settleOne(world, job, null);
    assertAlways(world);
    if (isQuiet(world)) return;
    if (openJobsOf(floor).length === 0) for (const line of books.lines.values()) reclaim(world, line);
  }
  throw new Error('It never comes to rest.');
};

const isQuiet = ({ floor, books, imports, late }: World): boolean =>
  openJobsOf(floor).length === 0 &&
  late.length === 0 &&
  imports.every(({ state }) => state === 'OVER') &&
  [...books.facts.values()].every(({ length }) => length === 0) &&
  [...books.lines.values()].every(({ shortfall }) => shortfall === 0);
