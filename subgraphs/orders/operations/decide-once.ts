import { sql } from 'kysely';
import { writeIf } from '#kernel/intake/withdraw';
import type { Principal } from '#kernel/identity/principal';
import type { StaffSight } from '#kernel/identity/sight';
import { once } from '#kernel/persistence/once';
import type { Work } from '#kernel/persistence/persistence';
import { HubError } from '#kernel/values/errors';
import { idType, type BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';

/** `input` is plain JSON: it is what tells a repeat from a key that is used again. */
export type Command = { readonly operation: string; readonly idempotencyKey: string; readonly dryRun: boolean; readonly input: unknown };

const decisionId = idType('dec');

/** The frame of every mutation: once by its key, as staff, on record with its outcome, refusals too. A dry run meets the same constraints and keeps nothing. */
export const decideOnce = async <Outcome>({ persistence, principal, clock }: ModuleContext, command: Command, decide: (work: Work) => Promise<Outcome>): Promise<Outcome> => {
  const { operation, idempotencyKey: key, input } = command;
  return writeIf(persistence, staffSightOf(principal), () => !command.dryRun, (work) => {
    if (command.dryRun) return decide(work);
    return once('orders', work, { caller: principal, operation, key, input }, async () => {
      const outcome = await decide(work);
      await sql`
        insert into orders.decision (id, decided_at, subject, client, operation, input, outcome)
        values (${decisionId.make()}, ${clock.now().toString()}, ${principal.subject}, ${principal.client}, ${operation}, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(outcome)}::jsonb)`.execute(work.db);
      return outcome;
    });
  });
};

export const staffSightOf = ({ sights: [sight] }: Principal): StaffSight => {
  if (sight.kind !== 'staff') throw new HubError('FORBIDDEN', 'Only staff may do this.');
  return sight;
};

/** @throws FORBIDDEN */
export const demandOperatorOf = ({ memberships }: Principal, businessUnit: BusinessUnitId): void => {
  const operates = memberships.some((membership) => membership.role === 'OPERATOR' && membership.businessUnitId === businessUnit);
  if (!operates) throw new HubError('FORBIDDEN', 'You are no operator of this business unit.');
};

/** @throws BAD_USER_INPUT */
export const demandText = (text: string, path: string): void => {
  if (!/\S/.test(text) || text.length > 500) throw new HubError('BAD_USER_INPUT', 'A text of 1 to 500 characters is needed.', { path });
};
