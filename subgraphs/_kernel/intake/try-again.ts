import { driveChunk, firstChunkOf } from './drive.ts';
import type { StoredDocument } from './documents.ts';
import { offerOf, sightOf, workFor, type Intake } from './intake.ts';
import { linesAfter, type StoredLine } from './lines.ts';
import { orderLines } from './order-lines.ts';
import { reopen } from './reopen.ts';
import type { Decision } from './settlement.ts';
import { writeIf } from './withdraw.ts';

/** `tried`: how the lines would be decided, in a dry run. */
export type Redriven = { readonly lineNumbers: readonly number[]; readonly tried: readonly Decision[] };

/** How lines would be decided, were they driven again: opened and put in their order in a transaction that is withdrawn, then tried. */
export const tryAgain = async (intake: Intake, document: StoredDocument, chosen: readonly StoredLine[], corrections: ReadonlyMap<number, unknown>): Promise<Redriven> => {
  const numbers = chosen.map(({ number }) => number);
  const lines = await writeIf<readonly StoredLine[]>(intake.persistence, sightOf(document), () => false, async (work) => {
    await reopen(intake, work, document, chosen, corrections);
    await orderLines(intake.module, work, document.id);
    return linesAfter(intake.module, work.db, document.id, { states: ['RECEIVED', 'QUARANTINED'], after: 0, limit: numbers.length, named: numbers });
  });
  const refused = lines.filter(({ state }) => state === 'QUARANTINED');
  const open = lines.filter(({ state }) => state === 'RECEIVED').sort((a, b) => a.level - b.level || a.number - b.number);
  return { lineNumbers: numbers, tried: [...refused, ...(await tryAll(intake, document, open))] };
};

const tryAll = async (intake: Intake, document: StoredDocument, open: readonly StoredLine[]): Promise<readonly Decision[]> => {
  const run = { intake, contract: offerOf(intake, document).contract, document, work: workFor(intake, document, true), keepsDecisions: false };
  const withheld = new Map<string, number>();
  const tried: Decision[] = [];
  let prepared: unknown;
  for (let rest = open; rest.length > 0; ) {
    const chunk = firstChunkOf(rest);
    const driven = await driveChunk(run, chunk, { prepared, withheld: () => Promise.resolve(withheld) });
    const settled = new Set(driven.decisions.filter(({ state }) => state !== 'APPLIED').map(({ number }) => number));
    for (const { key, number } of chunk) if (key !== null && !settled.has(number)) withheld.set(key, number);
    tried.push(...driven.decisions);
    prepared = driven.prepared;
    rest = rest.slice(chunk.length);
  }
  return tried;
};
