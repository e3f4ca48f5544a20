import { sql } from 'kysely';
import type { RequestContext } from '#kernel/context';
import type { StaffSight } from '#kernel/identity/sight';
import { enterAsStaff, type StaffAccess } from '#kernel/identity/staff-access';
import { writeIf } from '#kernel/intake/withdraw';
import { once } from '#kernel/persistence/once';
import type { ModulePersistence, Work } from '#kernel/persistence/persistence';
import { HubError } from '#kernel/values/errors';
import { idType } from '#kernel/values/ids';

/** What an operation works with: who asks, when, and where the tables are. */
export type Desk = Pick<RequestContext, 'principal' | 'requestId' | 'clock' | 'loaders'> & {
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

const decisionId = idType('dec');

/**
 * The frame of every mutation, entered when the caller's right is established: once by its key, on record with its outcome, refusals too.
 * It writes as staff, on record as well, for hierarchies and people reach across tenants. A trial meets the same constraints and keeps nothing.
 */
export const decideOnce = async <Outcome>(desk: Desk, command: Command, decide: (work: Work, now: string) => Promise<Outcome>): Promise<Outcome> => {
  if ((command.reason?.length ?? 0) > 500) throw new HubError('BAD_USER_INPUT', 'A reason has at most 500 characters.', { path: 'reason' });
  const now = desk.clock.now().toString();
  return writeIf(desk.persistence, await staffSight(desk, command), () => !command.dryRun, (work) => {
    if (command.dryRun) return decide(work, now);
    const { operation, idempotencyKey: key, input } = command;
    return once('organizations', work, { caller: desk.principal, operation, key, input }, async () => {
      const outcome = await decide(work, now);
      await record(work, desk, command, now, outcome);
      return outcome;
    });
  });
};

/** Staff are on record for the whole request already. */
const staffSight = async ({ principal, staff, requestId }: Desk, { operation }: Command): Promise<StaffSight> => {
  const [sight] = principal.sights;
  return sight.kind === 'staff' ? sight : enterAsStaff(staff, { caller: principal, reason: operation, requestId });
};

const record = async ({ db }: Work, { principal }: Desk, { operation, input, reason }: Command, now: string, outcome: unknown): Promise<void> => {
  await sql`
    insert into organizations.decision (id, decided_at, subject, client, operation, input, outcome, reason)
    values (${decisionId.make()}, ${now}, ${principal.subject}, ${principal.client}, ${operation}, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(outcome)}::jsonb, ${reason})`.execute(db);
};
