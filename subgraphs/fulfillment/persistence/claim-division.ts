import { sql } from 'kysely';
import type { CopiesCause } from '#entitlements';
import type { Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import type { FulfillmentId } from '../contract/ids.ts';
import { divide } from '../domain/fulfillment.ts';

/** How many copies of a claim are beyond what was bought, as its line item says; the higher revision holds. */
export type Division = { readonly revision: number; readonly overdraftCount: number };

/** Hears how a claim is divided, in whatever order it is told, and divides what runs of it. */
export const tellDivision = async (work: Work, tenantId: TenantId, claim: CopiesCause, { revision, overdraftCount }: Division): Promise<void> => {
  const { source, key } = claim;
  await sql`
    insert into fulfillment.claim_division as known (tenant_id, claim_source, claim_key, revision, overdraft_count)
    values (${tenantId}, ${source}, ${key}, ${revision}, ${overdraftCount})
    on conflict (tenant_id, claim_source, claim_key) do update set revision = excluded.revision, overdraft_count = excluded.overdraft_count
    where known.revision < excluded.revision`.execute(work.db);
  await redivide(work, tenantId, claim);
};

type Running = { readonly id: FulfillmentId; readonly count: number; readonly overdraftCount: number };

/** It may have been told before the fulfillments were written, or never. The row is locked first: of two who divide a claim, the second sees what the first wrote. */
export const redivide = async ({ db }: Work, tenantId: TenantId, { source, key }: CopiesCause): Promise<void> => {
  const { rows: told } = await sql<{ overdraftCount: number }>`
    select overdraft_count as "overdraftCount" from fulfillment.claim_division
    where tenant_id = ${tenantId} and claim_source = ${source} and claim_key = ${key} for update`.execute(db);
  const [division] = told;
  if (!division) return;
  const { rows } = await sql<Running>`
    select id, count, overdraft_count as "overdraftCount" from fulfillment.fulfillment
    where tenant_id = ${tenantId} and claim_source = ${source} and claim_key = ${key} and state <> 'OBSOLETE' order by activated_at desc, id desc for update`.execute(db);
  const divided = divide(rows.map(({ id, ...copies }) => ({ id, copies })), division.overdraftCount);
  for (const { id, copies } of divided) {
    await sql`
      update fulfillment.fulfillment set count = ${copies.count}, overdraft_count = ${copies.overdraftCount}
      where id = ${id} and overdraft_count <> ${copies.overdraftCount}`.execute(db);
  }
};
