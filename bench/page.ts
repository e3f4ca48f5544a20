import { overRounds } from './figures.ts';
import type { Memory } from './machine.ts';

/** The figures of one part of a round, by name. */
export type Figures = Readonly<Record<string, number>>;
export type Round = Readonly<Record<string, Figures>>;
export type Run = {
  readonly command: string; readonly day: string; readonly machine: string; readonly postgres: string;
  readonly load: { readonly before: string; readonly after: string };
  readonly seconds: number; readonly each: number; readonly rounds: readonly Round[];
  readonly memory: readonly (readonly [when: string, memory: Memory])[];
};

const rowsOf = (rounds: readonly Round[]): readonly string[] =>
  Object.entries(rounds[0] ?? {}).flatMap(([part, figures]) =>
    Object.keys(figures).map((name) => `| ${part} | ${name} | ${overRounds(rounds.map((round) => round[part]?.[name] ?? Number.NaN))} |`));

export const page = ({ command, day, machine, postgres, load, seconds, each, rounds, memory }: Run): string => `# What a running hub did in a second

    ${command}

${day}, ${machine}, PostgreSQL ${postgres} (embedded). What is measured, and how: [README.md](README.md).
Rounds of ${each} orders and ${each} activations: ${rounds.length}, in ${seconds.toFixed(0)} s; everything that was asked for was there at the end, once.

Load of the machine (1, 5, 15 minutes) before: ${load.before}; after: ${load.after}, the measuring included. Where it was not near 0 before, others
used the cores as well, and the hub does more than this on a machine of its own.

| part | figure | median of the rounds | least to greatest |
|---|---|---|---|
${rowsOf(rounds).join('\n')}

| memory of the hub process | now, MB (VmRSS) | most so far, MB (VmHWM) |
|---|---|---|
${memory.map(([when, { now, most }]) => `| ${when} | ${now.toFixed(0)} | ${most.toFixed(0)} |`).join('\n')}
`;
