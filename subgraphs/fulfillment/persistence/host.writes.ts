import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import type { HostId } from '../contract/ids.ts';

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
