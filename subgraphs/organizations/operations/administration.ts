import type { Desk } from '#kernel/decisions/decide-once';
import { may } from '#kernel/identity/principal';
import { blind } from '#kernel/identity/sight';
import { HubError } from '#kernel/values/errors';
import { permissions, type OrganizationAction, type OrganizationId } from '../contract/index.ts';
import type { MembershipRole } from '../domain/membership.ts';
import { standsUnder } from '../persistence/membership.repository.ts';

/** The action that granting a role, and taking it away, amounts to. */
export const grantOf = (role: MembershipRole): OrganizationAction => {
  if (role === 'CUSTOMER_ADMIN' || role === 'CUSTOMER_USER') return 'membership:grant-customer';
  return role === 'PARTNER' || role === 'PARTNER_INTEGRATION' ? 'membership:grant-partner' : 'membership:grant-staff';
};

export const isOperator = ({ principal }: Pick<Desk, 'principal'>): boolean => may(principal, permissions, 'membership:grant-staff');

/** Operators manage everywhere, administrators in their organizations and what stands below them. @throws FORBIDDEN */
export const demandAdministration = async (desk: Desk, organization: OrganizationId): Promise<void> => {
  if (isOperator(desk)) return;
  const own = desk.principal.memberships.flatMap((membership) => (membership.role === 'CUSTOMER_ADMIN' ? [membership.organizationId] : []));
  const isUnder = await desk.persistence.readWithin(blind, (db) => standsUnder(db, own, organization));
  if (!isUnder) throw new HubError('FORBIDDEN', 'You are no administrator of this organization.');
};
