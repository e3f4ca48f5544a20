import { overRounds } from './figures.ts';
import type { Memory } from './machine.ts';

/** The figures of one part of one round, by name. */
export type Figures = Readonly<Record<string, number>>;
export type Round = Readonly<Record<string, Figures>>;
export type Run = {
  readonly command: string; readonly day: string; readonly machine: string; readonly postgres: string;
  readonly load: { readonly before: string; readonly after: string };
  readonly seconds: number; readonly each: number; readonly callers: number; readonly rounds: readonly Round[];
  readonly memory: readonly (readonly [when: string, memory: Memory])[];
};

const rowsOf = (rounds: readonly Round[]): readonly string[] =>
  Object.entries(rounds[0] ?? {}).flatMap(([part, figures]) =>
    Object.keys(figures).map((name) => `| ${part} | ${name} | ${overRounds(rounds.map((round) => round[part]?.[name] ?? Number.NaN))} |`));

export const page = ({ command, day, machine, postgres, load, seconds, each, callers, rounds, memory }: Run): string => `# What the hub does in a second

    ${command}

${day}, ${machine}, PostgreSQL ${postgres} (embedded, as \`npm start\` runs it). Load before: ${load.before}; after: ${load.after}
(over 1, 5 and 15 minutes; the measuring itself is in the second). ${seconds.toFixed(0)} s in all. Where the load before is not near 0, others used the machine as
well, and the figures are a lower bound.

One hub process with its PostgreSQL, one customer; who asks is a process on the same machine, over the loopback interface. ${rounds.length} rounds after a warm-up, each of
${each} orders, then ${each} activations: a third one by one, the others by ${callers} callers at once. Before a round counts, every order is granted its quantity, every
activation has a license that can be fetched, and ledger, line items and fulfillments add up; otherwise the run fails.

- *acknowledged*: the receipt of an order (one line, native JSON over HTTP, as the ERP client) is there; *granted*: its line is answered \`GRANTED\`, so its activation id works.
- *activations*: \`activate\` of one copy on a new host, as the customer's administrator, until the signed license is issued.

| part | figure | median of the rounds | least to greatest |
|---|---|---|---|
${rowsOf(rounds).join('\n')}

| memory of the hub process | now, MB (VmRSS) | most so far, MB (VmHWM) |
|---|---|---|
${memory.map(([when, { now, most }]) => `| ${when} | ${now.toFixed(0)} | ${most.toFixed(0)} |`).join('\n')}
`;
