import { sql } from 'kysely';
import { crashPoint } from '../background/crash-point.ts';
import type { InboundContract } from './contract.ts';
import { askContract, preparedFor } from './decide-line.ts';
import { sightOf } from './intake.ts';
import { lineTable, linesInState, type StoredLine } from './lines.ts';
import { decisionIn, holderOf, keep, type Run, type WritingLine } from './run.ts';
import type { Decision } from './settlement.ts';
import { writeTogether } from './write-together.ts';

/** As many records as one look-up of the contract is asked to answer, and as wait for each other's locks at most. */
const linesPerChunk = 200;

/** Lines in the order of their levels, so that what a line depends on is applied before anything is looked up for it. */
export const drive = async (run: Run, lines: readonly StoredLine[]): Promise<readonly Decision[]> => {
  const { intake, contract, document, work } = run;
  const decisions: Decision[] = [];
  const withheld = work.dryRun ? await keysAppliedInTrial(run) : new Map<string, number>();
  let before: unknown;
  for (const chunk of chunksOf(lines)) {
    const { ready, waiting } = apart(contract, chunk, withheld);
    if (ready.length > 0) before = await preparedFor(run, ready, before);
    const decided = await decide(run, ready, before);
    crashPoint('intake.written', [contract.name]);
    decisions.push(...decided);
    if (work.dryRun) for (const { key, number } of applied(ready, decided)) if (key !== null) withheld.set(key, number);
    for (const { line, on } of waiting) await note(run, line, on);
    for (const { line } of waiting) if (line.key !== null) withheld.set(line.key, line.number);
    await intake.onProgress({ documentId: document.id, decided: decisions.length, lines: lines.length });
  }
  return decisions;
};

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
  if (!run.work.dryRun) await giveBack(run, without(lines, applied(lines, decisions)));
  return decisions;
};

const applied = (lines: readonly StoredLine[], decisions: readonly Decision[]): readonly StoredLine[] => {
  const numbers = new Set(decisions.filter(({ state }) => state === 'APPLIED').map(({ number }) => number));
  return lines.filter(({ number }) => numbers.has(number));
};
const without = (lines: readonly StoredLine[], those: readonly StoredLine[]): readonly StoredLine[] => lines.filter((line) => !those.includes(line));

/** Lines that are settled and were not applied hold nothing. */
export const giveBack = async ({ contract, document, work }: Run, lines: readonly StoredLine[]): Promise<void> => {
  if (contract.claims && lines.length > 0) await contract.claims.giveBack(lines.map((line) => ({ record: line.record, holder: holderOf(document, line) })), work);
};

const chunksOf = (lines: readonly StoredLine[]): StoredLine[][] => {
  const levels = [...Map.groupBy(lines, ({ level }) => level).entries()].sort(([a], [b]) => a - b);
  return levels.flatMap(([, level]) =>
    Array.from({ length: Math.ceil(level.length / linesPerChunk) }, (_, chunk) => level.slice(chunk * linesPerChunk, (chunk + 1) * linesPerChunk)),
  );
};

type Waiting = { readonly line: StoredLine; readonly on: number };

/** A trial writes nothing, so a line that builds on another line of the document can be decided only when that one is really applied. */
const apart = (contract: InboundContract, lines: readonly StoredLine[], withheld: ReadonlyMap<string, number>): { ready: StoredLine[]; waiting: Waiting[] } => {
  const ready: StoredLine[] = [];
  const waiting: Waiting[] = [];
  for (const line of lines) {
    const on = contract.dependsOn?.(line.record).filter((key) => key !== line.key).map((key) => withheld.get(key)).find((number) => number !== undefined);
    if (on === undefined) ready.push(line);
    else waiting.push({ line, on });
  }
  return { ready, waiting };
};

const keysAppliedInTrial = async ({ intake, document }: Run): Promise<Map<string, number>> => {
  if (!document.dryRun) return new Map();
  const applied = await intake.persistence.readWithin(sightOf(document), (db) => linesInState(intake.module, db, document.id, 'APPLIED'));
  return new Map(applied.flatMap(({ key, number }) => (key === null ? [] : [[key, number] as const])));
};

const note = async ({ intake, document, keepsDecisions }: Run, { number }: StoredLine, on: number): Promise<void> => {
  if (!keepsDecisions) return;
  const problem = { path: '', code: 'DEPENDS_ON_LINE', message: `The line builds on line ${on}, which a dry run does not write; only a real run can decide it.` };
  await intake.persistence.writeWithin(sightOf(document), ({ db }) =>
    sql`update ${lineTable(intake.module)} set problems = ${JSON.stringify([problem])}::jsonb
      where document_id = ${document.id} and number = ${number} and state = 'RECEIVED'`.execute(db),
  );
};
