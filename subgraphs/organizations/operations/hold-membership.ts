import type { Work } from '#kernel/persistence/persistence';
import { lockGuard } from '#kernel/persistence/guard';
import { membershipId, maxMemberships, type BusinessUnitId, type OrganizationId, type PersonId, type TenantId, type TerritoryId } from '../contract/index.ts';
import { decideGrant, type GrantDecision, type MembershipRole } from '../domain/membership.ts';
import { Membership } from '../persistence/membership.entity.ts';
import { heldAnywhere } from '../persistence/membership.repository.ts';

export type HeldAt =
  | { readonly kind: 'organization'; readonly id: OrganizationId; readonly tenantId: TenantId }
  | { readonly kind: 'territory'; readonly id: TerritoryId }
  | { readonly kind: 'businessUnit'; readonly id: BusinessUnitId };

export type Holding = {
  readonly holder: { readonly personId: PersonId | null; readonly client: string | null };
  readonly role: MembershipRole;
  readonly place: HeldAt;
  readonly expiresAt: string;
};

/** Rules over memberships (how many, the last administrator, one person to an address) are few and rare: one guard row serves them all. */
export const lockMemberships = (work: Work): Promise<void> => lockGuard('organizations', work, 'memberships');

/** Memberships are locked by now. */
export const hold = async (work: Work, { holder, role, place, expiresAt }: Holding, now: string): Promise<GrantDecision & { readonly membership: Membership | null }> => {
  const decision = decideGrant(await heldAnywhere(work, holder, now), { role, place }, maxMemberships);
  if (decision.kind !== 'granted') return { ...decision, membership: null };
  const membership = work.em.create(Membership, {
    id: membershipId.make(),
    role,
    ...holder,
    organizationId: place.kind === 'organization' ? place.id : null,
    tenantId: place.kind === 'organization' ? place.tenantId : null,
    businessUnitId: place.kind === 'businessUnit' ? place.id : null,
    territoryId: place.kind === 'territory' ? place.id : null,
    grantedAt: now,
    expiresAt,
    revokedAt: null,
  });
  work.em.persist(membership);
  await work.em.flush();
  return { ...decision, membership };
};
