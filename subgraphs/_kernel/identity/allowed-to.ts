import { demand, type Membership, type Permissions, type Principal } from './principal.ts';
import { blind, type Sight } from './sight.ts';

/**
 * The caller as far as its roles allow the action: what it sees by a role that does not is out of sight for it.
 * @throws FORBIDDEN when none of its roles does
 */
export const allowedTo = <Action extends string>(principal: Principal, permissions: Permissions<Action>, action: Action): Principal => {
  demand(principal, permissions, action);
  const memberships = principal.memberships.filter(({ role }) => permissions[action].includes(role));
  const [first = blind, ...others] = principal.sights.flatMap((sight) => narrowed(sight, memberships));
  return { ...principal, memberships, sights: [first, ...others] };
};

const narrowed = (sight: Sight, memberships: readonly Membership[]): Sight[] => {
  const organizations = new Set<string>(memberships.flatMap((membership) => ('organizationId' in membership ? [membership.organizationId] : [])));
  switch (sight.kind) {
    case 'staff':
      return memberships.some(({ kind }) => kind === 'staff') ? [sight] : [];
    case 'intake':
      return memberships.some(({ kind }) => kind === 'integration') ? [sight] : [];
    case 'customer':
      return withSome({ ...sight, subtrees: sight.subtrees.filter((id) => organizations.has(id)), organizations: sight.organizations.filter((id) => organizations.has(id)) }, ({ subtrees, organizations: single }) => subtrees.length + single.length);
    case 'wide': {
      const territories = new Set<string>(memberships.flatMap((membership) => (membership.kind === 'territory' ? [membership.territoryId] : [])));
      return withSome({ ...sight, anchors: sight.anchors.filter((id) => organizations.has(id) || territories.has(id)) }, ({ anchors }) => anchors.length);
    }
    case 'partner':
      return withSome({ ...sight, partners: sight.partners.filter((id) => memberships.some((membership) => membership.kind === 'partner' && membership.tenantId === id)) }, ({ partners }) => partners.length);
  }
};

const withSome = <S extends Sight>(sight: S, count: (sight: S) => number): S[] => (count(sight) > 0 ? [sight] : []);
