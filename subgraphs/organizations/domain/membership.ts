import type { MembershipId } from '../contract/ids.ts';

export type MembershipRole = 'CUSTOMER_ADMIN' | 'CUSTOMER_USER' | 'PARTNER' | 'PARTNER_INTEGRATION' | 'SALES' | 'SUPPORT' | 'OPERATOR' | 'INTEGRATOR';

/** Where a role holds: in an organization, in a territory, or in a business unit of the vendor. */
export type Place =
  | { readonly kind: 'organization'; readonly id: string }
  | { readonly kind: 'territory'; readonly id: string }
  | { readonly kind: 'businessUnit'; readonly id: string };

const places: Readonly<Record<MembershipRole, Place['kind']>> = {
  CUSTOMER_ADMIN: 'organization',
  CUSTOMER_USER: 'organization',
  PARTNER: 'organization',
  PARTNER_INTEGRATION: 'organization',
  SALES: 'territory',
  SUPPORT: 'businessUnit',
  OPERATOR: 'businessUnit',
  INTEGRATOR: 'businessUnit',
};
export const placeOf = (role: MembershipRole): Place['kind'] => places[role];

/** Roles that only programs hold, by their client id; all others are held by people. */
export const isForClients = (role: MembershipRole): boolean => role === 'INTEGRATOR' || role === 'PARTNER_INTEGRATION';

export type HeldMembership = { readonly id: MembershipId; readonly role: MembershipRole; readonly place: Place };
export type Wanted = { readonly role: MembershipRole; readonly place: Place };

export type GrantDecision =
  | { readonly kind: 'granted' }
  | { readonly kind: 'alreadyHeld'; readonly id: MembershipId }
  | { readonly kind: 'limitReached' };

/** Decided on all that the holder has anywhere, for a principal carries all of it. */
export const decideGrant = (held: readonly HeldMembership[], { role, place }: Wanted, limit: number): GrantDecision => {
  const same = held.find((other) => other.role === role && other.place.kind === place.kind && other.place.id === place.id);
  if (same) return { kind: 'alreadyHeld', id: same.id };
  return held.length >= limit ? { kind: 'limitReached' } : { kind: 'granted' };
};

/** A customer may not lock itself out; staff may do it for them. */
export const mayRevoke = ({ role, byStaff, otherAdministrators }: { readonly role: MembershipRole; readonly byStaff: boolean; readonly otherAdministrators: number }): boolean =>
  role !== 'CUSTOMER_ADMIN' || byStaff || otherAdministrators > 0;
