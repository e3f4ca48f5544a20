import type { Sight } from '#kernel/identity/sight';
import type { Statement } from './queries.ts';
import type { Callers } from './session.ts';

/** Milliseconds in the database, and the largest number of rows that any sort was given. */
export type Measure = { readonly processor: Spread; readonly elapsed: Spread; readonly sorted: number };
export type Figure = Measure & { readonly query: string; readonly caller: string; readonly most: number };
type Spread = { readonly median: number; readonly least: number; readonly greatest: number };

type Plan = { 'Node Type': string; 'Actual Rows': number; 'Actual Loops': number; Plans?: Plan[] };
type Explained = { 'QUERY PLAN': [{ Plan: Plan; 'Execution Time': number }] };

/** Several runs; fewer of what takes long. */
export const measured = async (callers: Callers, sight: Sight, statement: Statement, runs: number): Promise<Measure> => {
  const processor: number[] = [];
  const elapsed: number[] = [];
  let sorted = 0;
  while (elapsed.length < runs && sum(elapsed) < longEnough) {
    const text = `explain (analyze, timing off, format json) ${statement.text}`;
    const { rows: [explained], processorMs } = await callers.measured<Explained>(sight, { ...statement, text });
    if (explained === undefined) throw new Error('EXPLAIN gave nothing.');
    const [{ Plan, 'Execution Time': time }] = explained['QUERY PLAN'];
    elapsed.push(time);
    processor.push(processorMs);
    sorted = largestSort(Plan);
  }
  return { processor: spread(processor), elapsed: spread(elapsed), sorted };
};

const longEnough = 3_000;
const sum = (times: readonly number[]): number => times.reduce((a, b) => a + b, 0);

const spread = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? NaN, least: sorted[0] ?? NaN, greatest: sorted.at(-1) ?? NaN };
};

const largestSort = (plan: Plan): number => {
  const below = (plan.Plans ?? []).map(largestSort);
  const input = plan.Plans?.[0];
  const own = plan['Node Type'].endsWith('Sort') && input !== undefined ? input['Actual Rows'] * input['Actual Loops'] : 0;
  return Math.max(own, ...below);
};

export const asTable = (figures: readonly Figure[]): string => {
  const queries = [...new Set(figures.map(({ query }) => query))];
  const callers = Map.groupBy(figures, ({ caller }) => caller);
  const cell = ({ processor, elapsed }: Figure): string =>
    `${short(processor.median)} (${short(elapsed.least)} – ${short(elapsed.greatest)})`;
  return [['caller', ...queries], ['', ...queries].map(() => '---'), ...[...callers].map(([caller, row]) => [caller, ...row.map(cell)])]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const short = (ms: number): string => ms.toFixed(ms < 20 ? 1 : 0);
