import { sql } from 'kysely';
import { demand, type Principal } from '../identity/principal.ts';
import { once } from '../persistence/once.ts';
import type { Work } from '../persistence/persistence.ts';
import { HubError } from '../values/errors.ts';
import { documentToActOn, recordAction } from './actions.ts';
import { closeDocument, inColumns } from './document-state.ts';
import { documentTable, lockDocument, readDocument, type StoredDocument } from './documents.ts';
import { drive } from './drive.ts';
import { driveDocument, giveBackUnapplied } from './drive-document.ts';
import { examine, type ExaminedLine } from './examine.ts';
import { offerOf, sightOf, workFor, type Intake } from './intake.ts';
import { decidedKeys, linesInState, reopenLines, type StoredLine } from './lines.ts';
import { intakePermissions } from './permissions.ts';
import { settleDocument } from './receive.ts';
import type { Decision } from './settlement.ts';
import { storable } from './storable.ts';

export type Redrive = {
  readonly id: string;
  /** All that wait in quarantine when left out. */
  readonly lines?: readonly { readonly number: number; readonly record?: unknown }[] | null | undefined;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};
/** `tried`: how the lines would be decided, in a dry run. */
export type Redriven = { readonly lineNumbers: readonly number[]; readonly tried: readonly Decision[] };

const maxLinesNamed = 1_000;

/** Decides quarantined lines again, as received or as corrected; the document runs as the client that sent it. */
export const redrive = async (intake: Intake, principal: Principal, command: Redrive): Promise<Redriven> => {
  const document = await documentToActOn(intake, principal, command.id);
  demand(principal, intakePermissions, 'document:redrive');
  if ((command.lines?.length ?? 0) > maxLinesNamed) throw new HubError('BAD_USER_INPUT', `At most ${maxLinesNamed} lines can be named.`, { path: 'lines' });
  if (command.dryRun) return tryAgain(intake, document, command);
  await giveBackUnapplied(intake, document);
  const reopened = await reopen(intake, principal, document, command);
  if (reopened.whole) return { lineNumbers: await readAgain(intake, document), tried: [] };
  if (reopened.lineNumbers.length > 0) {
    await driveDocument(intake, document);
    await closeDocument(intake, document);
  }
  return { lineNumbers: reopened.lineNumbers, tried: [] };
};

const tryAgain = async (intake: Intake, document: StoredDocument, command: Redrive): Promise<Redriven> => {
  const { contract } = offerOf(intake, document);
  const lines = await intake.persistence.readWithin(sightOf(document), (db) => linesAgain(intake, db, document, command));
  const refused = lines.filter(({ problems }) => problems.length > 0);
  const sound = lines.filter(({ problems }) => problems.length === 0);
  const run = { intake, contract, document, work: workFor(intake, document, true), keepsDecisions: false };
  const decided = await drive(run, sound.map(asOpen));
  return { lineNumbers: lines.map(({ number }) => number), tried: [...refused.map(asRefused), ...decided] };
};

const asOpen = ({ number, level, key, record }: ExaminedLine): StoredLine => ({
  number, level, key, record, state: 'RECEIVED', problems: [], effects: [], subject: null, tenantId: null, attempts: 0,
});
const asRefused = ({ number, problems }: ExaminedLine): Decision => ({ number, state: 'QUARANTINED', problems, effects: [], subject: null, tenantId: null });

/** `whole`: the document has no lines, since it could not be read or its sender was cut off before it was. */
type Reopened = { readonly whole: boolean; readonly lineNumbers: readonly number[] };

/** Takes the lines out of quarantine; those that an earlier run has left open, because it was cut off, come along. */
const reopen = (intake: Intake, principal: Principal, document: StoredDocument, command: Redrive): Promise<Reopened> => {
  const { idempotencyKey: key, ...input } = command;
  return intake.persistence.writeWithin(sightOf(document), (work) =>
    once(intake.module, work, { caller: principal, operation: 'redrive', key, input }, async () => {
      await lockDocument(intake.module, work.db, document.id);
      const left = await linesInState(intake.module, work.db, document.id, 'RECEIVED');
      const lines = await linesAgain(intake, work.db, document, command);
      const lineNumbers = [...left, ...lines].map(({ number }) => number).sort((a, b) => a - b);
      const whole = document.lineCount === 0;
      if (lineNumbers.length === 0 && !whole) return { whole, lineNumbers };
      await reopenLines(intake.module, work, document, lines);
      await sql`update ${documentTable(intake.module)} set state = 'RECEIVED', problem = null where id = ${document.id}`.execute(work.db);
      await recordAction(intake, work, document, principal, { action: 'REDRIVE', lines: lines.map(({ number, corrected }) => ({ number, corrected })) });
      return { whole, lineNumbers };
    }),
  );
};

/** A document that could not be read is read once more, for the contract may have learned a heading since. */
const readAgain = async (intake: Intake, document: StoredDocument): Promise<readonly number[]> => {
  const stored = await intake.persistence.readWithin(sightOf(document), async (db) => {
    const { rows } = await sql<{ body: Buffer }>`select body from ${documentTable(intake.module)} where id = ${document.id}`.execute(db);
    return rows[0];
  });
  if (!stored) throw new Error(`The inbound document ${document.id} is gone.`);
  await settleDocument(intake, { ...document, problem: null }, stored.body);
  const read = await intake.persistence.readWithin(sightOf(document), (db) => readDocument(intake.module, db, document.id, sightOf(document)));
  return Array.from({ length: read?.lineCount ?? 0 }, (_, index) => index + 1);
};

type LineAgain = ExaminedLine & { readonly corrected: boolean };

/** The lines to drive again, judged anew by the schema, by their keys and by what they depend on. */
const linesAgain = async (intake: Intake, db: Work['db'], document: StoredDocument, { lines: named }: Redrive): Promise<readonly LineAgain[]> => {
  const { contract, validate } = offerOf(intake, document);
  const stray = named?.findIndex(({ number }) => number < 1 || number > document.lineCount) ?? -1;
  if (stray >= 0) throw new HubError('BAD_USER_INPUT', 'The document has no such line.', { path: `lines/${stray}/number` });
  const wanted = named && new Map(named.map((line) => [line.number, line]));
  const waiting = await linesInState(intake.module, db, document.id, 'QUARANTINED');
  const chosen = waiting.filter(({ number }) => !wanted || wanted.has(number)).sort((a, b) => a.number - b.number);
  const parsed = chosen.map(({ number, record }) => storable({ number, record: wanted?.get(number)?.record ?? record, problems: [] }));
  const examined = examine(contract, validate, parsed, await decidedKeys(intake.module, db, document.id));
  return examined.map((line) => ({ ...inColumns(document.columns, line), corrected: wanted?.get(line.number)?.record != null }));
};
