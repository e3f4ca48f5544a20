import { sql } from 'kysely';
import type { AppliedLine, IntakeWork } from '#kernel/intake/contract';
import type { Reader } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import type { Desk } from './look-up.ts';

export const createdBy = (lines: readonly AppliedLine[], type: string): string[] =>
  lines.flatMap(({ effects }) => effects.filter((effect) => effect.type === type && effect.change === 'created').map(({ id }) => id));

/** The tenants of the fulfillment, of its host, and of whatever else runs on that: whether the host stays is decided by all of them. */
export const tenantsTouched = async ({ persistence, acrossTenants }: Desk, line: AppliedLine, { onBehalfOf }: IntakeWork): Promise<readonly TenantId[]> => {
  const { rows } = await persistence.readWithin(await acrossTenants(onBehalfOf), (db) =>
    sql<{ tenantId: TenantId }>`
      with mine as (select tenant_id, host_id from fulfillment.fulfillment where id = any(${createdBy([line], 'ful')}::uuid[]))
      select tenant_id as "tenantId" from mine
      union select h.tenant_id from mine join fulfillment.host h on h.id = mine.host_id
      union select f.tenant_id from mine join fulfillment.fulfillment f on f.host_id = mine.host_id`.execute(db),
  );
  // The line's own first, since it is the line that is taken back.
  const own = line.tenantId === null ? [] : [line.tenantId];
  return [...new Set([...own, ...rows.map(({ tenantId }) => tenantId)])];
};

/** A host that something else runs on by now stays, seen by the partners of what runs on it. */
export const removeFulfillment = async (db: Reader, line: AppliedLine): Promise<void> => {
  const { rows } = await sql<{ hostId: string | null }>`
    delete from fulfillment.fulfillment where id = any(${createdBy([line], 'ful')}::uuid[]) returning host_id as "hostId"`.execute(db);
  await sql`delete from fulfillment.license where id = any(${createdBy([line], 'lic')}::uuid[])`.execute(db);
  await sql`
    delete from fulfillment.host h
    where h.id = any(${createdBy([line], 'host')}::uuid[]) and not exists (select from fulfillment.fulfillment f where f.host_id = h.id)`.execute(db);
  await sql`
    update fulfillment.host h
    set partner_tenants = array(select distinct unnest(f.partner_tenants) from fulfillment.fulfillment f where f.host_id = h.id)
    where h.id = any(${rows.flatMap(({ hostId }) => hostId ?? [])}::uuid[])`.execute(db);
};
