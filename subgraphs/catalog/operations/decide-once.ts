import { writeIf } from '#kernel/intake/withdraw';
import type { Principal } from '#kernel/identity/principal';
import type { StaffSight } from '#kernel/identity/sight';
import { once } from '#kernel/persistence/once';
import type { Work } from '#kernel/persistence/persistence';
import { sql } from 'kysely';
import { HubError } from '#kernel/values/errors';
import { idType, type BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';

/** `input` is plain JSON: it is what tells a repeat from a key that is used again. */
export type Command = { readonly operation: string; readonly idempotencyKey: string; readonly dryRun: boolean; readonly input: unknown };
export type OperatorWork = Work & { readonly sight: StaffSight; readonly now: string };

const decisionId = idType('dec');

/**
 * The frame of every mutation: once by its key, within the caller's sight, on record with its outcome, refusals too.
 * A dry run meets the same constraints and keeps nothing.
 */
export const decideOnce = async <Outcome>(
  { persistence, principal, clock }: ModuleContext,
  command: Command,
  decide: (work: OperatorWork) => Promise<Outcome>,
): Promise<Outcome> => {
  const sight = staffSightOf(principal);
  const { operation, idempotencyKey: key, input } = command;
  const now = clock.now().toString();
  return writeIf(persistence, sight, () => !command.dryRun, (work) => {
    if (command.dryRun) return decide({ ...work, sight, now });
    return once('catalog', work, { caller: principal, operation, key, input }, async () => {
      const outcome = await decide({ ...work, sight, now });
      await sql`
        insert into catalog.decision (id, decided_at, subject, client, operation, input, outcome)
        values (${decisionId.make()}, ${now}, ${principal.subject}, ${principal.client}, ${operation}, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(outcome)}::jsonb)`.execute(work.db);
      return outcome;
    });
  });
};

const staffSightOf = ({ sights: [sight] }: Principal): StaffSight => {
  if (sight.kind !== 'staff') throw new HubError('FORBIDDEN', 'Only staff may do this.');
  return sight;
};

/** The business units whose catalog the caller works on; support of one sees it and changes nothing. */
export const operatedUnits = ({ memberships }: Principal): readonly BusinessUnitId[] =>
  memberships.flatMap((membership) => (membership.role === 'OPERATOR' ? [membership.businessUnitId] : []));

/** @throws FORBIDDEN */
export const demandOperatorOf = (principal: Principal, businessUnit: BusinessUnitId): void => {
  if (!operatedUnits(principal).includes(businessUnit)) throw new HubError('FORBIDDEN', 'You are no operator of this business unit.');
};
