import { sql } from 'kysely';
import type { Reader, Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import { hostId, type HostId } from '../contract/ids.ts';
import type { HostRow } from './rows.ts';

/** Copies come to run on hosts: these are in use, and seen by the partners of all that runs on them. */
export const runOnHosts = async ({ db }: Work, hosts: readonly HostId[], partnerTenants: readonly TenantId[]): Promise<void> => {
  const ids = [...new Set(hosts)].sort();
  await sql`select id from fulfillment.host where id = any(${ids}::uuid[]) order by id for update`.execute(db);
  await sql`
    update fulfillment.host set state = 'ACTIVE', partner_tenants = array(select distinct unnest(partner_tenants || ${[...partnerTenants]}::uuid[])), version = version + 1
    where id = any(${ids}::uuid[]) and (state <> 'ACTIVE' or not partner_tenants @> ${[...partnerTenants]}::uuid[])`.execute(db);
};

/** It is gone, and nothing comes to run on it. */
export const retireHost = async ({ db }: Work, host: HostId): Promise<void> => {
  await sql`update fulfillment.host set state = 'RETIRED', version = version + 1 where id = ${host} and state <> 'RETIRED'`.execute(db);
};

/** As whoever names it knows it. */
export type NamedHost = Pick<HostRow, 'identifier' | 'identifierType' | 'kind'> & { readonly nodeIdentifiers: readonly string[] };
type KnownHost = Pick<HostRow, 'id' | 'organizationId' | 'identifier' | 'identifierType' | 'kind' | 'nodeIdentifiers' | 'state'>;

const knownColumns = sql`h.id, h.organization_id as "organizationId", h.identifier, h.identifier_type as "identifierType", h.kind, h.node_identifiers as "nodeIdentifiers", h.state`;

export const hostNamed = async (db: Reader, tenant: TenantId, { identifier, identifierType }: Pick<NamedHost, 'identifier' | 'identifierType'>): Promise<KnownHost | null> => {
  const { rows } = await sql<KnownHost>`
    select ${knownColumns} from fulfillment.host h where h.tenant_id = ${tenant} and h.identifier_type = ${identifierType} and h.identifier = ${identifier}`.execute(db);
  return rows[0] ?? null;
};

/** By its id, whoever holds it; for what a license on it says. */
export const hostById = async (db: Reader, id: HostId): Promise<KnownHost | null> => {
  const { rows } = await sql<KnownHost>`select ${knownColumns} from fulfillment.host h where h.id = ${id}`.execute(db);
  return rows[0] ?? null;
};

/** A new host belongs to whoever owns the line; two who name one at once get the same. */
export const keepHost = async ({ db }: Work, { tenantId, organizationId }: Pick<HostRow, 'tenantId' | 'organizationId'>, { identifier, identifierType, kind, nodeIdentifiers }: NamedHost, now: string): Promise<KnownHost> => {
  const { rows } = await sql<KnownHost>`
    insert into fulfillment.host as h (id, tenant_id, organization_id, identifier, identifier_type, kind, node_identifiers, state, created_at)
    values (${hostId.make()}, ${tenantId}, ${organizationId}, ${identifier}, ${identifierType}, ${kind}, ${[...nodeIdentifiers]}::text[], 'ACTIVE', ${now})
    on conflict (tenant_id, identifier_type, identifier) do update set identifier = excluded.identifier returning ${knownColumns}`.execute(db);
  const [kept] = rows;
  if (!kept) throw new Error('A host was neither made nor found.');
  return kept;
};
