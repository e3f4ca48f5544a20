import { HubError } from '../values/errors.ts';
import type { BusinessUnitId, OrganizationId, TenantId, TerritoryId } from '../values/ids.ts';
import { blind, maxTenantsInSight, type Sight } from './sight.ts';

type Role =
  | 'CUSTOMER_ADMIN'
  | 'CUSTOMER_USER'
  | 'PARTNER'
  | 'PARTNER_INTEGRATION'
  | 'SALES'
  | 'SUPPORT'
  | 'OPERATOR'
  | 'INTEGRATOR';

export type Membership =
  | { readonly kind: 'customer'; readonly role: 'CUSTOMER_ADMIN' | 'CUSTOMER_USER'; readonly organizationId: OrganizationId; readonly tenantId: TenantId }
  | { readonly kind: 'partner'; readonly role: 'PARTNER' | 'PARTNER_INTEGRATION'; readonly organizationId: OrganizationId; readonly tenantId: TenantId }
  | { readonly kind: 'territory'; readonly role: 'SALES'; readonly territoryId: TerritoryId }
  | { readonly kind: 'staff'; readonly role: 'SUPPORT' | 'OPERATOR'; readonly businessUnitId: BusinessUnitId }
  | { readonly kind: 'integration'; readonly role: 'INTEGRATOR'; readonly businessUnitId: BusinessUnitId };

/** What the `memberships` port answers for one subject and client. */
export type Standing = {
  /** At most 50, never an expanded subtree. */
  readonly memberships: readonly Membership[];
  /** Tenants below the organizations that the subject administers, by ownership; their own included. */
  readonly administeredTenants: readonly TenantId[];
};

export type Principal = {
  readonly subject: string;
  readonly client: string;
  readonly scopes: readonly string[];
  readonly memberships: readonly Membership[];
  /** One per kind of caller this principal is; never empty. */
  readonly sights: readonly [Sight, ...Sight[]];
};

export type Caller = { readonly subject: string; readonly client: string; readonly scopes: readonly string[] };

export const principalOf = (caller: Caller, standing: Standing): Principal => {
  const [first = blind, ...others] = sightsOf(caller, standing);
  return { ...caller, memberships: standing.memberships, sights: [first, ...others] };
};

/** Staff see everything, so nobody is staff and something else as well. */
const sightsOf = (caller: Caller, standing: Standing): Sight[] => {
  const { memberships } = standing;
  const businessUnits = memberships.flatMap((membership) => (membership.kind === 'staff' ? [membership.businessUnitId] : []));
  if (businessUnits.length > 0) return [{ kind: 'staff', businessUnits, reason: 'request' }];
  return [
    ...administratorSights(standing),
    ...userSights(memberships),
    ...partnerSights(memberships),
    ...territorySights(memberships),
    ...(memberships.some(({ kind }) => kind === 'integration') ? [{ kind: 'intake', client: caller.client, tenants: [] } as const] : []),
  ];
};

/** More tenants than a setting may hold: the administered organizations become anchors, and the wall reads the published span. */
const administratorSights = ({ memberships, administeredTenants }: Standing): Sight[] => {
  const subtrees = memberships.flatMap((membership) => (membership.role === 'CUSTOMER_ADMIN' ? [membership.organizationId] : []));
  if (subtrees.length === 0) return [];
  if (administeredTenants.length > maxTenantsInSight) return [{ kind: 'wide', anchors: subtrees }];
  return [{ kind: 'customer', tenants: administeredTenants, subtrees, organizations: [] }];
};

const userSights = (memberships: readonly Membership[]): Sight[] => {
  const users = memberships.flatMap((membership) => (membership.role === 'CUSTOMER_USER' ? [membership] : []));
  return Array.from({ length: Math.ceil(users.length / maxTenantsInSight) }, (_, chunk): Sight => {
    const some = users.slice(chunk * maxTenantsInSight, (chunk + 1) * maxTenantsInSight);
    const tenants = [...new Set(some.map(({ tenantId }) => tenantId))];
    return { kind: 'customer', tenants, subtrees: [], organizations: some.map(({ organizationId }) => organizationId) };
  });
};

const partnerSights = (memberships: readonly Membership[]): Sight[] => {
  const partners = new Set(memberships.flatMap((membership) => (membership.kind === 'partner' ? [membership.tenantId] : [])));
  return partners.size > 0 ? [{ kind: 'partner', partners: [...partners] }] : [];
};

const territorySights = (memberships: readonly Membership[]): Sight[] => {
  const anchors = memberships.flatMap((membership) => (membership.kind === 'territory' ? [membership.territoryId] : []));
  return anchors.length > 0 ? [{ kind: 'wide', anchors }] : [];
};

/** Role × action, one page of literals per module (`contract/permissions.ts`). */
export type Permissions<Action extends string> = Readonly<Record<Action, readonly Role[]>>;

export const may = <Action extends string>(principal: Principal, permissions: Permissions<Action>, action: Action): boolean =>
  principal.memberships.some(({ role }) => permissions[action].includes(role));

/** @throws FORBIDDEN, naming the action but nothing about the object */
export const demand = <Action extends string>(principal: Principal, permissions: Permissions<Action>, action: Action): void => {
  if (!may(principal, permissions, action)) throw new HubError('FORBIDDEN', `Your role does not allow "${action}".`, { action });
};
