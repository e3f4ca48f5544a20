import { sql } from 'kysely';
import { demand, type Principal } from '../identity/principal.ts';
import type { JobId } from '../jobs/job.ts';
import { once } from '../persistence/once.ts';
import type { Work } from '../persistence/persistence.ts';
import { HubError } from '../values/errors.ts';
import { documentToActOn, recordAction } from './actions.ts';
import { documentTable, lockDocument, storedDocument, type StoredDocument } from './documents.ts';
import { giveBack } from './drive.ts';
import { sightOf, sightWithJob, type Intake } from './intake.ts';
import { linesAfter, numbersInState, type StoredLine } from './lines.ts';
import { intakePermissions } from './permissions.ts';
import { reopen } from './reopen.ts';
import { sendOn, unlessReading } from './send-on.ts';
import { runOf } from './step.ts';
import { tryAgain, type Redriven } from './try-again.ts';

export type Redrive = {
  readonly id: string;
  /** All that wait in quarantine when left out. */
  readonly lines?: readonly { readonly number: number; readonly record?: unknown }[] | null | undefined;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};

const maxLinesNamed = 1_000;
/** As many numbers as are answered, and as are tried. */
const maxLinesTold = 5_000;

/** Decides quarantined lines again, as received or as corrected; the document runs as the client that sent it. */
export const redrive = async (intake: Intake, principal: Principal, command: Redrive): Promise<Redriven> => {
  const document = await documentToActOn(intake, principal, command.id);
  demand(principal, intakePermissions, 'document:redrive');
  if ((command.lines?.length ?? 0) > maxLinesNamed) throw new HubError('BAD_USER_INPUT', `At most ${maxLinesNamed} lines can be named.`, { path: 'lines' });
  const stray = command.lines?.findIndex(({ number }) => number < 1 || number > document.lineCount) ?? -1;
  if (stray >= 0) throw new HubError('BAD_USER_INPUT', 'The document has no such line.', { path: `lines/${stray}/number` });
  if (command.dryRun) return tryAgain(intake, document, await chosen(intake, document, command), correctionsOf(command));
  if (command.lines) await giveBack(runOf({ intake, document, isResumed: false }), await chosen(intake, document, command));
  const { lineNumbers, job, isWhole } = await decide(intake, principal, document, command);
  if (job) await intake.jobs.runWithin(job, intake.patienceMs);
  return { lineNumbers: isWhole ? await numbersRead(intake, document) : lineNumbers, tried: [] };
};

const correctionsOf = ({ lines }: Redrive): ReadonlyMap<number, unknown> => new Map((lines ?? []).map(({ number, record }) => [number, record]));

/** The lines that are named and wait, or all of them. */
const chosen = (intake: Intake, document: StoredDocument, command: Redrive): Promise<readonly StoredLine[]> =>
  intake.persistence.readWithin(sightOf(document), (db) => chosenOf(intake, db, document, command));

const chosenOf = (intake: Intake, db: Work['db'], document: StoredDocument, { lines }: Redrive): Promise<readonly StoredLine[]> =>
  linesAfter(intake.module, db, document.id, { states: ['QUARANTINED'], after: 0, limit: maxLinesTold, named: lines?.map(({ number }) => number) });

/** `isWhole`: the document has no lines, since it could not be read. */
type Reopened = { readonly isWhole: boolean; readonly lineNumbers: readonly number[]; readonly job: JobId | null };

/** Takes lines out of quarantine: those that are named here, and all of them by the job; those that are open still come along. */
const decide = (intake: Intake, principal: Principal, document: StoredDocument, command: Redrive): Promise<Reopened> => {
  const { idempotencyKey: key, ...input } = command;
  return intake.persistence.writeWithin(sightWithJob(document), (work) =>
    once(intake.module, work, { caller: principal, operation: 'redrive', key, input }, async () => {
      const { doing } = await lockDocument(intake.module, work.db, document.id);
      if (doing === 'ROLL_BACK') throw new HubError('CONFLICT', 'The document is being taken back.', { path: 'id' });
      const left = await numbersInState(intake.module, work.db, document.id, 'RECEIVED', maxLinesTold);
      const lines = await reopenedNow(intake, work, document, command);
      const lineNumbers = [...left, ...lines.map(({ number }) => number)].sort((a, b) => a - b).slice(0, maxLinesTold);
      const isWhole = document.lineCount === 0;
      if (lineNumbers.length === 0 && !isWhole) return { isWhole, lineNumbers, job: null };
      await sql`
        update ${documentTable(intake.module)} set state = 'RECEIVED', problem = null, doing = 'DRIVE', done = 0, total = line_count where id = ${document.id}`.execute(work.db);
      await recordAction(intake, work, document, principal, { action: 'REDRIVE', lines });
      const way = isWhole ? ({ at: 'READ' } as const) : command.lines ? ({ at: 'ORDER' } as const) : ({ at: 'REOPEN', after: 0 } as const);
      return { isWhole, lineNumbers, job: await sendOn(intake, work, document, unlessReading(way)) };
    }),
  );
};

type LineNamed = { readonly number: number; readonly corrected: boolean };

const reopenedNow = async (intake: Intake, work: Work, document: StoredDocument, command: Redrive): Promise<readonly LineNamed[]> => {
  if (!command.lines) return (await numbersInState(intake.module, work.db, document.id, 'QUARANTINED', maxLinesTold)).map((number) => ({ number, corrected: false }));
  const again = await reopen(intake, work, document, await chosenOf(intake, work.db, document, command), correctionsOf(command));
  return again.map(({ number, corrected }) => ({ number, corrected }));
};

/** A document that could not be read is read once more, for the contract may have learned a heading since. */
const numbersRead = async (intake: Intake, document: StoredDocument): Promise<readonly number[]> => {
  const { lineCount } = await storedDocument(intake.persistence, document);
  return Array.from({ length: Math.min(lineCount, maxLinesTold) }, (_, index) => index + 1);
};
