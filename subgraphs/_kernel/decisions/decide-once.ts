import { sql } from 'kysely';
import { crashPoint } from '../background/crash-point.ts';
import type { RequestContext } from '../context.ts';
import type { StaffSight } from '../identity/sight.ts';
import { enterAsStaff, type StaffAccess } from '../identity/staff-access.ts';
import { writeIf } from '../intake/withdraw.ts';
import { once } from '../persistence/once.ts';
import type { ModulePersistence, Work } from '../persistence/persistence.ts';
import { HubError } from '../values/errors.ts';
import { idType } from '../values/ids.ts';

/** What a mutation works with: who asks, when, and where the tables are. */
export type Desk = RequestContext & {
  readonly persistence: ModulePersistence;
  readonly staff: StaffAccess;
};

/** `input` is plain JSON: it is what tells a repeat from a key that is used again. */
export type Command = {
  readonly operation: string;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly input: unknown;
  readonly reason: string | null;
};
export type DecidedWork = Work & { readonly sight: StaffSight; readonly now: string };

const decisionId = idType('dec');

/**
 * The frame of every mutation, entered when the caller's right is established: once by its key, on record with its outcome, refusals too.
 * It writes as staff, on record as well, for hierarchies and people reach across tenants. A trial meets the same constraints and keeps nothing.
 */
export const decideOnce = async <Outcome>(desk: Desk, command: Command, decide: (work: DecidedWork) => Promise<Outcome>): Promise<Outcome> => {
  if ((command.reason?.length ?? 0) > 500) throw new HubError('BAD_USER_INPUT', 'A reason has at most 500 characters.', { path: 'reason' });
  const { operation, dryRun } = command;
  const now = desk.clock.now().toString();
  const sight = await staffSight(desk, command);
  const outcome = await writeIf(desk.persistence, sight, () => !dryRun, (work) => {
    const decided = { ...work, sight, now };
    return dryRun ? decide(decided) : onRecord(decided, desk, command, decide);
  });
  if (!dryRun) crashPoint('mutation.committed', [operation]);
  return outcome;
};

const onRecord = async <Outcome>(work: DecidedWork, desk: Desk, command: Command, decide: (work: DecidedWork) => Promise<Outcome>): Promise<Outcome> => {
  const { persistence, principal: caller } = desk;
  const { operation, idempotencyKey: key, input } = command;
  const outcome = await once(persistence.module, work, { caller, operation, key, input }, async () => {
    const decided = await decide(work);
    await record(work, desk, command, decided);
    return decided;
  });
  crashPoint('mutation.beforeCommit', [operation]);
  return outcome;
};

/** Staff are on record for the whole request already. */
const staffSight = async ({ principal, staff, requestId }: Desk, { operation }: Command): Promise<StaffSight> => {
  const [sight] = principal.sights;
  return sight.kind === 'staff' ? sight : enterAsStaff(staff, { caller: principal, reason: operation, requestId });
};

const record = async ({ db, now }: DecidedWork, { principal, persistence }: Desk, { operation, input, reason }: Command, outcome: unknown): Promise<void> => {
  await sql`
    insert into ${sql.table(`${persistence.module}.decision`)} (id, decided_at, subject, client, operation, input, outcome, reason)
    values (${decisionId.make()}, ${now}, ${principal.subject}, ${principal.client}, ${operation}, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(outcome)}::jsonb, ${reason})`.execute(db);
};
