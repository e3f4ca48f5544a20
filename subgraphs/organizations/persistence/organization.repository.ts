import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import { all } from '#kernel/persistence/conditions';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { visible } from '#kernel/persistence/predicate';
import type { OrganizationId, OrganizationStatus, OrganizationType } from '../contract/index.ts';
import { prefixRange } from '../domain/name-key.ts';
import { afterName } from './keyset.ts';
import type { ExternalIdRow, OrganizationRow } from './rows.ts';

export const organizationColumns = sql.raw(`o.id, o.tenant_id as "tenantId", o.version, o.type, o.status, o.name, o.name_key as "nameKey",
  o.legal_name as "legalName", o.country, o.time_zone as "timeZone", o.lei, o.territory_id as "territoryId", o.created_at as "createdAt"`);

/** Sight of an organization, by the alias `o` that every statement here gives the table. */
export const inSight = (sight: Sight): RawBuilder<SqlBool> => visible(sight, { tenant: 'o.tenant_id', organization: 'o.id', partners: 'o.partner_tenants' });

export const organizationsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly OrganizationId[]): Promise<readonly OrganizationRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<OrganizationRow>`
      select ${organizationColumns} from organizations.organization o where o.id = any(${ids}::uuid[]) and ${inSight(sight)}`.execute(db);
    return rows;
  });

export type Reference = { readonly system: string; readonly value: string };
export type ReferredOrganization = OrganizationRow & Reference;

export const organizationsByExternalIds = (persistence: ModulePersistence, sight: Sight, references: readonly Reference[]): Promise<readonly ReferredOrganization[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<ReferredOrganization>`
      select ${organizationColumns}, x.system, x.value
      from unnest(${references.map(({ system }) => system)}::text[], ${references.map(({ value }) => value)}::text[]) wanted (system, value)
      join organizations.external_id x on x.system = wanted.system and x.value = wanted.value
      join organizations.organization o on o.id = x.organization_id
      where ${inSight(sight)}`.execute(db);
    return rows;
  });

export const externalIdsOf = (persistence: ModulePersistence, sight: Sight, ids: readonly OrganizationId[]): Promise<readonly ExternalIdRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<ExternalIdRow>`
      select x.organization_id as "organizationId", x.system, x.value
      from organizations.external_id x join organizations.organization o on o.id = x.organization_id
      where x.organization_id = any(${ids}::uuid[]) and ${inSight(sight)} order by x.system, x.value`.execute(db);
    return rows;
  });

export type OrganizationFilter = {
  readonly type?: OrganizationType;
  readonly status?: OrganizationStatus;
  readonly country?: string;
  readonly namePrefix?: string;
};

/** By name, then id. Read one tenant at a time where the sight is one of tenants, so that each is a walk of its index. */
export const organizationPage = (persistence: ModulePersistence, sight: Sight, filter: OrganizationFilter, { first, after }: PageRequest): Promise<readonly OrganizationRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const wanted = sql`${inSight(sight)} and ${matches(filter)} and ${afterName(after)}`;
    const page = (more: RawBuilder<unknown>) => sql<OrganizationRow>`
      select ${organizationColumns} from organizations.organization o where ${more} ${wanted} order by o.name_key, o.id limit ${first + 1}`;
    const { rows } = await (sight.kind === 'customer'
      ? sql<OrganizationRow>`
          select o.* from unnest(${sight.tenants}::uuid[]) t (id) cross join lateral (${page(sql`o.tenant_id = t.id and`)}) o
          order by o."nameKey", o.id limit ${first + 1}`
      : page(sql``)
    ).execute(db);
    return rows;
  });

export const organizationCount = (persistence: ModulePersistence, sight: Sight, filter: OrganizationFilter): Promise<number> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from organizations.organization o where ${inSight(sight)} and ${matches(filter)}`.execute(db);
    return rows[0]?.n ?? 0;
  });

const matches = ({ type, status, country, namePrefix }: OrganizationFilter): RawBuilder<SqlBool> =>
  all([
    type !== undefined && sql`o.type = ${type}`,
    status !== undefined && sql`o.status = ${status}`,
    country !== undefined && sql`o.country = ${country}`,
    namePrefix !== undefined && nameBegins(namePrefix),
  ]);

const nameBegins = (prefix: string): RawBuilder<unknown> => {
  const { from, to } = prefixRange(prefix);
  return sql`o.name_key >= ${from} and o.name_key < ${to}`;
};
