import { LRUCache } from 'lru-cache';
import { may } from '#kernel/identity/principal';
import type { Sight, StaffSight } from '#kernel/identity/sight';
import { enterAsStaff, type StaffAccess } from '#kernel/identity/staff-access';
import { firstFound } from '#kernel/persistence/sights';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OnBehalfOf, PortOf } from '#kernel/ports';
import { permissions, type IdentifiedOrganization, type OrganizationId, type organizationsPort } from '../contract/index.ts';
import { organizationsByExternalIds, organizationsByIds, type Reference } from '../persistence/organization.repository.ts';
import type { OrganizationRow } from '../persistence/rows.ts';
import { businessUnits } from '../persistence/vendor.repository.ts';

export type Identify = (onBehalfOf: OnBehalfOf, references: readonly Reference[]) => Promise<readonly (IdentifiedOrganization | null)[]>;

export const referenceKey = ({ system, value }: Reference): string => JSON.stringify([system, value]);

/** Looks across tenants for those who send documents, entering on record once per request or document; others look within their sight. */
export const identifier = (persistence: ModulePersistence, staff: StaffAccess): Identify => {
  const entered = new LRUCache<string, Promise<StaffSight>>({ max: 1_000 });

  const acrossTenants = async ({ principal, requestId }: OnBehalfOf): Promise<StaffSight> => {
    const known = entered.get(requestId);
    if (known) return known;
    const entry = enterAsStaff(staff, { caller: principal, reason: 'organizations.identify', requestId });
    entered.set(requestId, entry);
    entry.catch(() => entered.delete(requestId));
    return entry;
  };

  return async (onBehalfOf, references) => {
    const { principal } = onBehalfOf;
    const sights: readonly Sight[] = may(principal, permissions, 'organization:identify') ? [await acrossTenants(onBehalfOf)] : principal.sights;
    const byKey = new Map(references.map((reference) => [referenceKey(reference), reference]));
    const rows = await firstFound(sights, references.map(referenceKey), referenceKey, (sight, keys) =>
      organizationsByExternalIds(persistence, sight, [...new Set(keys)].flatMap((key) => byKey.get(key) ?? [])),
    );
    return rows.map((row) => row && { organizationId: row.id, tenantId: row.tenantId, type: row.type, status: row.status, timeZone: row.timeZone, name: row.name });
  };
};

export const organizationsPortOf = (persistence: ModulePersistence, identify: Identify): PortOf<typeof organizationsPort> => ({
  identify: async (onBehalfOf, { references }) => ({ found: [...(await identify(onBehalfOf, references))] }),
  businessUnits: async ({ principal }, { codes }) => {
    const units = new Map((await businessUnits(persistence, principal.sights[0])).map(({ id, code, name }) => [code, { businessUnitId: id, code, name }]));
    return { found: codes.map((code) => units.get(code) ?? null) };
  },
  inSight: async ({ principal }, { ids }) => {
    const rows = await firstFound<OrganizationId, OrganizationRow>(principal.sights, ids, ({ id }) => id, (sight, some) => organizationsByIds(persistence, sight, some));
    return { ids: rows.flatMap((row) => (row ? [row.id] : [])) };
  },
});
