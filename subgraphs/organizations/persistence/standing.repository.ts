import { sql } from 'kysely';
import { blind, maxTenantsInSight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { Clock } from '#kernel/values/clock';
import type { OrganizationId, TenantId } from '../contract/index.ts';
import type { MembershipRow, PersonRow } from './rows.ts';

type Caller = { readonly subject: string; readonly client: string };

/** What the caller holds is read when it is asked for. */
export type ViewerRow = { memberships(): Promise<readonly MembershipRow[]> };

/** What a caller holds. Nobody has a sight before this is known, so the blind one asks functions that answer about one caller only. */
export const heldBy = (persistence: ModulePersistence, clock: Clock, { subject, client }: Caller): Promise<readonly MembershipRow[]> =>
  persistence.readWithin(blind, async (db) => {
    const { rows } = await sql<MembershipRow>`
      select id, role, person_id as "personId", client, organization_id as "organizationId", tenant_id as "tenantId", business_unit_id as "businessUnitId",
        territory_id as "territoryId", territory_name as "territoryName", granted_at as "grantedAt", expires_at as "expiresAt",
        null as "revokedAt", subject, name as "personName", email
      from organizations.standing(${subject}, ${client}, ${clock.now().toString()})`.execute(db);
    return rows;
  });

/** One tenant more than a sight may hold says that there are too many; nobody needs to know which. */
export const tenantsUnder = (persistence: ModulePersistence, organizations: readonly OrganizationId[]): Promise<readonly TenantId[]> =>
  persistence.readWithin(blind, async (db) => {
    const { rows } = await sql<{ tenant: TenantId }>`
      select distinct s.tenant_id as tenant from organizations.tenant_span s
      where s.kind = 'OWNERSHIP' and s.ancestor = any(${organizations}::uuid[]) limit ${maxTenantsInSight + 1}`.execute(db);
    return rows.map(({ tenant }) => tenant);
  });

/** Who goes by this subject, whatever is in sight. */
export const personOf = (persistence: ModulePersistence, subject: string): Promise<PersonRow | null> =>
  persistence.readWithin(blind, async (db) => {
    const { rows } = await sql<PersonRow>`select id, subject, name, email from organizations.person_of(${subject})`.execute(db);
    return rows[0] ?? null;
  });
