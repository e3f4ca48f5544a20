import type { Sight } from '#kernel/identity/sight';
import type { Statement } from './queries.ts';
import type { Callers } from './session.ts';

export type Measure = { readonly median: number; readonly least: number; readonly greatest: number; readonly sorted: number };
export type Figure = Measure & { readonly query: string; readonly caller: string; readonly most: number };

type Plan = { 'Node Type': string; 'Actual Rows': number; 'Actual Loops': number; Plans?: Plan[] };
type Explained = { 'QUERY PLAN': [{ Plan: Plan; 'Execution Time': number }] };

/** Time in the database and the largest number of rows that any sort was given, over several runs, fewer of what takes long. */
export const measured = async (callers: Callers, sight: Sight, statement: Statement, runs: number): Promise<Measure> => {
  const times: number[] = [];
  let sorted = 0;
  let spent = 0;
  while (times.length < runs && spent < longEnough) {
    const [explained] = await callers.rows<Explained>(sight, { ...statement, text: `explain (analyze, timing off, format json) ${statement.text}` });
    if (explained === undefined) throw new Error('EXPLAIN gave nothing.');
    const [{ Plan, 'Execution Time': time }] = explained['QUERY PLAN'];
    times.push(time);
    spent += time;
    sorted = largestSort(Plan);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? NaN, least: times[0] ?? NaN, greatest: times.at(-1) ?? NaN, sorted };
};

const longEnough = 3_000;

const largestSort = (plan: Plan): number => {
  const below = (plan.Plans ?? []).map(largestSort);
  const input = plan.Plans?.[0];
  const own = plan['Node Type'].endsWith('Sort') && input !== undefined ? input['Actual Rows'] * input['Actual Loops'] : 0;
  return Math.max(own, ...below);
};

export const quicker = (a: Measure, b: Measure): Measure => (a.median <= b.median ? a : b);

export const asTable = (figures: readonly Figure[]): string =>
  ['| query | caller | median ms | least – most | rows sorted |', '|---|---|---|---|---|']
    .concat(figures.map((f) => `| ${f.query} | ${f.caller} | ${f.median.toFixed(2)} | ${f.least.toFixed(2)} – ${f.greatest.toFixed(2)} | ${f.sorted} |`))
    .join('\n');
