import { sql } from 'kysely';
import { crashPoint } from '../background/crash-point.ts';
import { askContract, preparedFor } from './decide-line.ts';
import { sightOf } from './intake.ts';
import { lineTable, type StoredLine } from './lines.ts';
import { decisionIn, holderOf, keep, type Run, type WritingLine } from './run.ts';
import type { Decision } from './settlement.ts';
import { writeTogether } from './write-together.ts';

/** As many records as one look-up of the contract is asked to answer, and as wait for each other's locks at most. */
export const linesPerChunk = 200;

/** What a trial knows of the chunks before this one. */
export type Before = {
  /** What the contract was answered for them. */
  readonly prepared: unknown;
  /** Which of these keys belong to lines that are not there, since a trial writes nothing. */
  withheld(keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
};

type Driven = { readonly decisions: readonly Decision[]; readonly prepared: unknown };

/** Decides lines of one level, so that what they depend on was applied before anything is looked up for them. */
export const driveChunk = async (run: Run, lines: readonly StoredLine[], before: Before): Promise<Driven> => {
  const { ready, waiting } = await apart(run, lines, before);
  const prepared = ready.length > 0 ? await preparedFor(run, ready, before.prepared) : before.prepared;
  const decisions = await decide(run, ready, prepared);
  crashPoint('intake.written', [run.contract.name]);
  for (const { line, on } of waiting) await note(run, line, on);
  return { decisions, prepared };
};

/** The first lines, as many as are driven together. */
export const firstChunkOf = <Line extends Pick<StoredLine, 'level'>>(lines: readonly Line[]): readonly Line[] =>
  lines.slice(0, linesPerChunk).filter(({ level }) => level === lines[0]?.level);

/** First what is written, then what needs no writing, and at last nothing is held by lines that were not applied. */
const decide = async (run: Run, lines: readonly StoredLine[], prepared: unknown): Promise<readonly Decision[]> => {
  const writing: WritingLine[] = [];
  const settled: Decision[] = [];
  for (const line of lines) {
    const decided = await askContract(run, line, prepared);
    if (decided.kind === 'write') writing.push({ line, write: decided });
    else settled.push(decisionIn(run, line, decided, null));
  }
  const decisions = [...(await writeTogether(run, writing)), ...(await keep(run, settled))].sort((a, b) => a.number - b.number);
  if (!run.work.dryRun) await giveBack(run, notApplied(lines, decisions));
  return decisions;
};

const notApplied = (lines: readonly StoredLine[], decisions: readonly Decision[]): readonly StoredLine[] => {
  const numbers = new Set(decisions.filter(({ state }) => state === 'APPLIED').map(({ number }) => number));
  return lines.filter(({ number }) => !numbers.has(number));
};

/** Lines that are settled and were not applied hold nothing. */
export const giveBack = async ({ contract, document, work }: Run, lines: readonly StoredLine[]): Promise<void> => {
  const claiming = lines.filter(({ key }) => key !== null);
  if (contract.claims && claiming.length > 0) await contract.claims.giveBack(claiming.map((line) => ({ record: line.record, holder: holderOf(document, line) })), work);
};

type Waiting = { readonly line: StoredLine; readonly on: number };

/** A trial writes nothing, so a line that builds on another line of the document can be decided only when that one is really applied. */
const apart = async ({ contract, work }: Run, lines: readonly StoredLine[], before: Before): Promise<{ ready: readonly StoredLine[]; waiting: readonly Waiting[] }> => {
  if (!work.dryRun || !contract.dependsOn) return { ready: lines, waiting: [] };
  const dependencies = new Map(lines.map((line) => [line, contract.dependsOn?.(line.record).filter((key) => key !== line.key) ?? []]));
  const withheld = await before.withheld([...dependencies.values()].flat());
  const waiting = lines.flatMap((line) => {
    const on = dependencies.get(line)?.map((key) => withheld.get(key)).find((number) => number !== undefined);
    return on === undefined ? [] : [{ line, on }];
  });
  return { ready: lines.filter((line) => !waiting.some((other) => other.line === line)), waiting };
};

const note = async ({ intake, document, keepsDecisions }: Run, { number }: StoredLine, on: number): Promise<void> => {
  if (!keepsDecisions) return;
  const problem = { path: '', code: 'DEPENDS_ON_LINE', message: `The line builds on line ${on}, which a dry run does not write; only a real run can decide it.` };
  await intake.persistence.writeWithin(sightOf(document), ({ db }) =>
    sql`update ${lineTable(intake.module)} set problems = ${JSON.stringify([problem])}::jsonb
      where document_id = ${document.id} and number = ${number} and state = 'RECEIVED'`.execute(db),
  );
};
