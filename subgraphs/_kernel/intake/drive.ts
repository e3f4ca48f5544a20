import { sql } from 'kysely';
import type { InboundContract } from './contract.ts';
import { decideLine, type Run } from './decide-line.ts';
import { sightOf } from './intake.ts';
import { lineTable, linesInState, type StoredLine } from './lines.ts';
import type { Decision } from './settlement.ts';

/** As many records as one look-up of the contract is asked to answer. */
const linesPerChunk = 500;

/** Lines in the order of their levels, so that what a line depends on is applied before anything is looked up for it. */
export const drive = async (run: Run, lines: readonly StoredLine[]): Promise<readonly Decision[]> => {
  const { intake, contract, document, work } = run;
  const decisions: Decision[] = [];
  const withheld = work.dryRun ? await keysAppliedInTrial(run) : new Map<string, number>();
  for (const chunk of chunksOf(lines)) {
    const { ready, waiting } = apart(contract, chunk, withheld);
    const prepared = ready.length > 0 ? await contract.prepare(ready.map(({ record }) => record), work) : undefined;
    for (const line of ready) {
      const decision = await decideLine(run, line, prepared);
      decisions.push(decision);
      if (work.dryRun && decision.state === 'APPLIED' && line.key !== null) withheld.set(line.key, line.number);
    }
    for (const { line, on } of waiting) await note(run, line, on);
    for (const { line } of waiting) if (line.key !== null) withheld.set(line.key, line.number);
    await intake.onProgress({ documentId: document.id, decided: decisions.length, lines: lines.length });
  }
  return decisions;
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
