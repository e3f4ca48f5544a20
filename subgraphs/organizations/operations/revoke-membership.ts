import { sql } from 'kysely';
import { decideOnce, type Desk } from '#kernel/decisions/decide-once';
import { demand } from '#kernel/identity/principal';
import { notFound } from '#kernel/values/errors';
import { permissions, type MembershipId } from '../contract/index.ts';
import { mayRevoke } from '../domain/membership.ts';
import { membershipIn, otherAdministrators } from '../persistence/membership.repository.ts';
import { membershipLoader } from '../persistence/organization.loader.ts';
import type { MembershipRow } from '../persistence/rows.ts';
import { demandAdministration, grantOf, isOperator } from './administration.ts';
import { lockMemberships } from './hold-membership.ts';

export type Revocation = { readonly id: MembershipId; readonly reason: string | null; readonly idempotencyKey: string };

export type RevocationOutcome =
  | { readonly kind: 'MembershipRevoked'; readonly membership: MembershipRow }
  | { readonly kind: 'LastAdministratorKept'; readonly membership: MembershipRow };

/** @throws NOT_FOUND, FORBIDDEN */
export const revokeMembership = async (desk: Desk, { id, reason, idempotencyKey }: Revocation): Promise<RevocationOutcome> => {
  const membership = await membershipLoader(desk).load(id);
  if (!membership) throw notFound('membership');
  demand(desk.principal, permissions, grantOf(membership.role));
  if (membership.organizationId !== null) await demandAdministration(desk, membership.organizationId);
  const byStaff = isOperator(desk);
  return decideOnce(desk, { operation: 'revokeMembership', idempotencyKey, dryRun: false, reason, input: { id } }, async (work) => {
    const { now } = work;
    await lockMemberships(work);
    const current = await membershipIn(work, id);
    if (current.revokedAt !== null) return { kind: 'MembershipRevoked', membership: current };
    if (!mayRevoke({ role: current.role, byStaff, otherAdministrators: await otherAdministrators(work, current, now) })) {
      return { kind: 'LastAdministratorKept', membership: current };
    }
    await sql`update organizations.membership set revoked_at = ${now} where id = ${id}`.execute(work.db);
    return { kind: 'MembershipRevoked', membership: await membershipIn(work, id) };
  });
};
