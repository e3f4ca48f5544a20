import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CopiesCause, LineItemId } from '#entitlements';
import type { Reader, Work } from '#kernel/persistence/persistence';
import { perpetual } from '#kernel/values/period';
import type { TenantId } from '#kernel/values/ids';
import type { FulfillmentId, HostId, JobId, LicenseId } from '../contract/ids.ts';
import type { Active, Fulfillment as Known, Obsolete } from '../domain/fulfillment.ts';
import type { LicenseTerm } from '../domain/license-term.ts';
import { Fulfillment } from './fulfillment.entity.ts';
import { fulfillmentColumns, type FulfillmentRow } from './rows.ts';

type KnownRow = {
  readonly id: FulfillmentId; readonly parentId: FulfillmentId | null; readonly lineItemId: LineItemId; readonly hostId: HostId | null; readonly licenseId: LicenseId | null; readonly jobId: JobId | null;
  readonly claimSource: string | null; readonly claimKey: string | null; readonly count: number; readonly overdraftCount: number; readonly state: Known['state']; readonly supportAction: string;
};

const knownColumns = sql`id, parent_id as "parentId", line_item_id as "lineItemId", host_id as "hostId", license_id as "licenseId", job_id as "jobId", claim_source as "claimSource",
  claim_key as "claimKey", count, overdraft_count as "overdraftCount", state, support_action as "supportAction"`;

/** What was taken over as history has no claim; it is over, and nothing is done with it. */
const knownFrom = ({ claimSource, claimKey, count, overdraftCount, state, supportAction, jobId, ...row }: KnownRow): Known => {
  const common = { ...row, claim: { source: claimSource ?? '', key: claimKey ?? '' }, copies: { count, overdraftCount } };
  if (state === 'ACTIVE') return { ...common, state, supportAction: 'MASTER', jobId };
  return state === 'ON_HOLD' ? { ...common, state, supportAction: 'MASTER' } : { ...common, state, supportAction: supportAction as Obsolete['supportAction'] };
};

/** Nothing else is done with it until the transaction ends. */
export const lockFulfillment = async ({ db }: Work, id: FulfillmentId): Promise<Known | null> => {
  const { rows } = await sql<KnownRow>`select ${knownColumns} from fulfillment.fulfillment where id = ${id} for update`.execute(db);
  return rows[0] ? knownFrom(rows[0]) : null;
};

export const knownFulfillment = async (db: Reader, id: FulfillmentId): Promise<Known | null> => {
  const { rows } = await sql<KnownRow>`select ${knownColumns} from fulfillment.fulfillment where id = ${id}`.execute(db);
  return rows[0] ? knownFrom(rows[0]) : null;
};

/** What runs of a claim, the newest first; nothing else is done with it until the transaction ends. */
export const lockRunningOf = async ({ db }: Work, tenantId: TenantId, { source, key }: CopiesCause): Promise<readonly Active[]> => {
  const { rows } = await sql<KnownRow>`
    select ${knownColumns} from fulfillment.fulfillment
    where tenant_id = ${tenantId} and claim_source = ${source} and claim_key = ${key} and state <> 'OBSOLETE' order by activated_at desc, id desc for update`.execute(db);
  return rows.map(knownFrom).filter((known) => known.state === 'ACTIVE');
};

/** All that is kept of one that is known to be there. */
export const rowOfFulfillment = async (db: Reader, id: FulfillmentId): Promise<FulfillmentRow> => {
  const { rows } = await sql<FulfillmentRow>`select ${fulfillmentColumns} from fulfillment.fulfillment f where f.id = ${id}`.execute(db);
  if (!rows[0]) throw new Error(`The fulfillment ${id} is gone.`);
  return rows[0];
};

/** The request that a license was issued for; null for what was issued elsewhere. */
export const requestOfLicense = async (db: Reader, id: LicenseId): Promise<string | null> => {
  const { rows } = await sql<{ requestId: string | null }>`select request_id as "requestId" from fulfillment.license where id = ${id}`.execute(db);
  return rows[0]?.requestId ?? null;
};

/** From now on the job alone works on it. */
export const occupyFulfillment = async ({ db }: Work, id: FulfillmentId, job: JobId): Promise<void> => {
  await sql`update fulfillment.fulfillment set job_id = ${job} where id = ${id}`.execute(db);
};

/** The job is over: what it worked on and what it made is free. */
export const freeFulfillments = async ({ db }: Work, job: JobId): Promise<void> => {
  await sql`update fulfillment.fulfillment set job_id = null where job_id = ${job}`.execute(db);
};

export const endFulfillment = async ({ em }: Work, { id, supportAction }: Obsolete, job: JobId, now: string): Promise<void> => {
  const row = await em.findOneOrFail(Fulfillment, { id, state: 'ACTIVE', jobId: job }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  Object.assign(row, { state: 'OBSOLETE', supportAction, endedAt: now, jobId: null });
};

type NewFulfillment = {
  readonly tenantId: TenantId; readonly organizationId: string; readonly partnerTenants: readonly TenantId[]; readonly term: LicenseTerm; readonly versionDate: string | null;
  readonly technology: string; readonly now: string;
};

export const makeFulfillment = ({ em }: Work, { claim, copies, ...made }: Active, { term, now, partnerTenants, ...facts }: NewFulfillment): void => {
  em.create(Fulfillment, {
    ...made,
    ...facts,
    ...copies,
    partnerTenants: [...partnerTenants],
    claimSource: claim.source,
    claimKey: claim.key,
    activatedAt: now,
    startsAt: term.startsAt,
    expiresAt: term.expiresAt ?? perpetual,
    activationType: 'PROGRAMMATIC',
  });
};
