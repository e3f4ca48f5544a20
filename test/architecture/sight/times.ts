import { expect } from 'vitest';
import { allCallers } from './callers.ts';
import type { Estate } from './estate.ts';
import { asTable, measured, type Figure } from './figures.ts';
import { halfForeign, pagesOf } from './oracle.ts';
import { byIds, countOf, forgotten, pageOf, type Statement } from './queries.ts';

type Measuring = { readonly runs: number; readonly vacuumed: boolean };

export const expectFewSorted = async (estate: Estate): Promise<void> => {
  const figures = await figuresOf(estate, { runs: 1, vacuumed: true });
  expect(figures.filter(({ query, sorted }) => query.includes('page') && sorted > 1_000)).toEqual([]);
};

export const expectInTime = async (estate: Estate, measuring: Measuring): Promise<void> => {
  const figures = await figuresOf(estate, measuring);
  console.log(asTable(figures));
  expect(figures.filter(({ processor, most }) => processor.median > most)).toEqual([]);
};

/**
 * Processor time, which other work on the machine hardly changes. A page takes 10 ms, a count half a second for every 300,000 rows. A filtered page passes over index entries:
 * until vacuum has been there, many of them cost a look at the table.
 */
const mostMs = (query: string, rows: number, vacuumed: boolean): number => {
  if (query === 'count') return 500 * Math.max(1, rows / 300_000);
  if (!query.includes('page')) return Infinity;
  return vacuumed || !query.startsWith('page of') ? 10 : 50;
};

const figuresOf = async ({ callers, world }: Estate, { runs, vacuumed }: Measuring): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const caller of allCallers(world)) {
    const seen = world.lines.filter(caller.mayRead);
    const note = async (query: string, statement: Statement): Promise<void> => {
      figures.push({ query, caller: caller.name, most: mostMs(query, seen.length, vacuumed), ...(await measured(callers, caller.sight, statement, runs)) });
    };
    for (const { name, page } of pagesOf(world, seen)) await note(name, pageOf(caller.sight, page, caller.shapes[0]));
    await note('100 by id', byIds(caller.sight, halfForeign(world, caller, seen).map((line) => line.id)));
    await note('forgotten predicate', { text: forgotten.page, values: [] });
    await note('count', countOf(caller.sight));
  }
  return figures;
};
