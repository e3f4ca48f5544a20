import { z } from 'zod';

const problemSchema = z.object({ path: z.string(), code: z.string(), message: z.string() });

/** What `POST /inbound/<contract>` answers. */
export const receiptSchema = z.object({
  id: z.string(),
  contract: z.string(),
  dryRun: z.boolean(),
  state: z.string(),
  lines: z.number(),
  applied: z.number(),
  unchanged: z.number(),
  quarantined: z.number(),
  undecided: z.number(),
  problem: problemSchema.nullable(),
  problems: z.array(problemSchema.extend({ line: z.number() })),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** 0: every line is in. 2: something waits in quarantine. */
export const exitCodeOf = ({ quarantined, problem }: Receipt): number => (quarantined > 0 || problem ? 2 : 0);

/** For a person at a console: what became of the document, then each line that waits, with path and reason. */
export const reportOf = (receipt: Receipt): string => {
  const { id, contract, dryRun, state, problem } = receipt;
  const heading = `${contract} ${id}: ${state}${dryRun ? ' (dry run, nothing was written)' : ''}`;
  return [heading, `  ${countsOf(receipt)}`, ...(problem ? [`  ${problem.code}: ${problem.message}`] : []), ...tableOf(receipt)].join('\n');
};

const countsOf = ({ lines, applied, unchanged, quarantined, undecided }: Receipt): string =>
  Object.entries({ lines, applied, unchanged, quarantined, ...(undecided > 0 && { undecided }) })
    .map(([what, count]) => `${count.toLocaleString('en')} ${count === 1 && what === 'lines' ? 'line' : what}`)
    .join(', ');

const tableOf = ({ problems, quarantined }: Receipt): string[] => {
  if (problems.length === 0) return [];
  const rows = problems.map(({ line, path, code, message }) => [String(line), path === '' ? '(all)' : path, code, message].map(printable));
  const missing = quarantined - new Set(problems.map(({ line }) => line)).size;
  return ['', ...aligned([['line', 'path', 'code', 'reason'], ...rows]), ...(missing > 0 ? [`  … and ${missing.toLocaleString('en')} more lines; the graph has them all.`] : [])];
};

/** Reasons may quote the file, and a file must not steer the console. */
export const printable = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ');

export const aligned = (rows: string[][]): string[] => {
  const widths = (rows[0] ?? []).map((_heading, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ')}`);
};
