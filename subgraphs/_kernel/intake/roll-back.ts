import { sql } from 'kysely';
import { demand, type Principal } from '../identity/principal.ts';
import { jobTable, type JobId } from '../jobs/job.ts';
import { once } from '../persistence/once.ts';
import type { Reader } from '../persistence/persistence.ts';
import { HubError } from '../values/errors.ts';
import { actionId, documentToActOn, verdictOf, type Verdict } from './actions.ts';
import type { Obstacle } from './contract.ts';
import { course, type CourseAt, type TakingBack } from './course.ts';
import { documentTable, lockDocument, type StoredDocument } from './documents.ts';
import { sightWithJob, type Intake } from './intake.ts';
import { intakePermissions } from './permissions.ts';
import { sendOn } from './send-on.ts';
import { judgeSome, notJudged, touchedBy } from './take-back.ts';

export type RollBack = { readonly id: string; readonly reason: string; readonly idempotencyKey: string; readonly dryRun: boolean };
export type RolledBack =
  | { readonly kind: 'rolledBack'; readonly lineCount: number }
  | { readonly kind: 'refused'; readonly obstacles: readonly Obstacle[] };

/** Takes back all that a document applied, last line first; or nothing, when something was built on it. */
export const rollBack = async (intake: Intake, principal: Principal, command: RollBack): Promise<RolledBack> => {
  const document = await documentToActOn(intake, principal, command.id);
  demand(principal, intakePermissions, 'document:roll-back');
  if (!/\S/.test(command.reason) || command.reason.length > 500) throw new HubError('BAD_USER_INPUT', 'A reason has 1 to 500 characters.', { path: 'reason' });
  if (command.dryRun) return tryIt(intake, document);
  const { job, takingBack } = await decide(intake, principal, document, command);
  await intake.jobs.runWithin(job, intake.patienceMs);
  return outcomeOf(intake, document, job, takingBack);
};

const tryIt = async (intake: Intake, document: StoredDocument): Promise<RolledBack> => {
  demandDecided(document);
  const judging = { intake, document, touched: await touchedBy(intake, document), dryRun: true };
  let verdict = notJudged;
  while (!verdict.isAll) verdict = await judgeSome(judging, verdict);
  return answer({ lineCount: verdict.judged, obstacles: verdict.obstacles });
};

const demandDecided = ({ state, doing }: StoredDocument): void => {
  if (state === 'RECEIVED' || doing !== null) throw new HubError('CONFLICT', 'The document is still being processed; wait until it is at its end.', { path: 'id' });
};

const answer = ({ lineCount, obstacles }: Verdict): RolledBack => (obstacles.length > 0 ? { kind: 'refused', obstacles } : { kind: 'rolledBack', lineCount });

type Decided = { readonly job: JobId; readonly takingBack: TakingBack };

/** Sends the document's job back. A repeat waits for the same, and goes on where that had to stop. */
const decide = (intake: Intake, principal: Principal, document: StoredDocument, command: RollBack): Promise<Decided> => {
  const { idempotencyKey: key, ...input } = command;
  const { subject, client } = principal;
  const takingBack = { actionId: actionId.make(), subject, client, reason: command.reason };
  return intake.persistence.writeWithin(sightWithJob(document), async (work) => {
    const decided = await once<Decided>(intake.module, work, { caller: principal, operation: 'rollBack', key, input }, async () => {
      demandDecided(await lockDocument(intake.module, work.db, document.id));
      await setOut(intake, work.db, document);
      return { job: await sendOn(intake, work, document, () => ({ at: 'JUDGE', takingBack, before: null, judged: 0, obstacles: [] })), takingBack };
    });
    const isRepeat = decided.takingBack.actionId !== takingBack.actionId;
    if (isRepeat && (await stoppedBy(intake, work.db, decided))) {
      await lockDocument(intake.module, work.db, document.id);
      await setOut(intake, work.db, document);
      await sendOn(intake, work, document, () => ({ at: 'TAKE_BACK', takingBack: decided.takingBack, total: document.appliedCount, left: document.appliedCount }));
    }
    return decided;
  });
};

const setOut = ({ module }: Intake, db: Reader, { id }: StoredDocument): Promise<unknown> =>
  sql`update ${documentTable(module)} set doing = 'ROLL_BACK', done = 0, total = applied_count where id = ${id}`.execute(db);

/** While it is not known yet what stands against it, it is under way like one that nothing stands against. */
const outcomeOf = (intake: Intake, document: StoredDocument, job: JobId, takingBack: TakingBack): Promise<RolledBack> =>
  intake.persistence.readWithin(sightWithJob(document), async (db) => {
    const stopped = await stoppedBy(intake, db, { job, takingBack });
    if (stopped) return answer({ lineCount: 0, obstacles: [stopped.obstacle] });
    return answer((await verdictOf(intake.module, db, takingBack.actionId)) ?? { lineCount: document.appliedCount, obstacles: [] });
  });

const stoppedBy = async ({ module }: Intake, db: Reader, { job, takingBack }: Decided): Promise<CourseAt<'CLOSE'>['stoppedBy']> => {
  const { rows } = await sql<{ body: unknown }>`select body from ${jobTable(module)} where id = ${job} and state = 'SUCCEEDED'`.execute(db);
  const at = rows[0] && course.parse(rows[0].body);
  return at?.at === 'CLOSE' && at.stoppedBy?.actionId === takingBack.actionId ? at.stoppedBy : null;
};
