import type { Membership, Standing } from '#kernel/identity/principal';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { Clock } from '#kernel/values/clock';
import { standing, type StandingPort } from '../contract/index.ts';
import type { MembershipRow } from '../persistence/rows.ts';
import { heldBy, tenantsUnder } from '../persistence/standing.repository.ts';

/** What a caller holds at this instant, and which tenants that reaches: own, and linked below by ownership. */
export const standingPort = (persistence: ModulePersistence, clock: Clock): StandingPort => ({
  of: async (caller) => {
    const memberships = (await heldBy(persistence, clock, caller)).flatMap(asMembership);
    const administered = memberships.flatMap((membership) => (membership.role === 'CUSTOMER_ADMIN' ? [membership.organizationId] : []));
    const administeredTenants = administered.length === 0 ? [] : await tenantsUnder(persistence, administered);
    return standing.parse({ memberships, administeredTenants } satisfies Standing);
  },
});

const asMembership = ({ role, organizationId, tenantId, businessUnitId, territoryId }: MembershipRow): Membership[] => {
  switch (role) {
    case 'CUSTOMER_ADMIN':
    case 'CUSTOMER_USER':
      return organizationId !== null && tenantId !== null ? [{ kind: 'customer', role, organizationId, tenantId }] : [];
    case 'PARTNER':
    case 'PARTNER_INTEGRATION':
      return organizationId !== null && tenantId !== null ? [{ kind: 'partner', role, organizationId, tenantId }] : [];
    case 'SALES':
      return territoryId !== null ? [{ kind: 'territory', role, territoryId }] : [];
    case 'SUPPORT':
    case 'OPERATOR':
      return businessUnitId !== null ? [{ kind: 'staff', role, businessUnitId }] : [];
    case 'INTEGRATOR':
      return businessUnitId !== null ? [{ kind: 'integration', role, businessUnitId }] : [];
  }
};
