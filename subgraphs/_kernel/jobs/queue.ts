import { sql, type RawBuilder } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { maxAttempts } from '../background/back-off.ts';
import type { ModuleName } from '../modules.ts';
import type { Reader, Work } from '../persistence/persistence.ts';
import type { TenantId } from '../values/ids.ts';
import { heldColumns, jobTable, type HeldJob, type JobId, type JobState } from './job.ts';
import type { JobKind } from './kind.ts';

const leaseSeconds = 30;
const leaseUntil = (now: Temporal.Instant): string => now.add({ seconds: leaseSeconds }).toString();

const openStates = sql`state in ('QUEUED', 'RUNNING', 'RETRYING')`;

/** Of what this process knows; the rest waits for one that does. */
const known = (kinds: readonly JobKind[]) => {
  const [names, versions] = [kinds.map(({ name }) => name), kinds.map(({ version }) => version)];
  return sql`(kind, version) in (select k.name, k.version from unnest(${names}::text[], ${versions}::int[]) k (name, version))`;
};

export type Turn = {
  readonly kinds: readonly JobKind[];
  readonly owner: string;
  readonly now: Temporal.Instant;
  /** The tenant that was served last: the next in the order of their ids is served next. Null begins with the first. */
  readonly after: TenantId | null;
  /** Tenants that have enough running. */
  readonly without: readonly TenantId[];
  readonly limit: number;
};

/** One job each of as many tenants, in turn: a batch of one tenant stands behind its own first job, not before everybody else's. */
export const claimInTurn = async (module: ModuleName, { db }: Work, turn: Turn): Promise<readonly HeldJob[]> => {
  const due = sql`${openStates} and due_at <= ${turn.now.toString()}::timestamptz and claims < ${maxAttempts} and ${known(turn.kinds)}`;
  const nextTenant = (following: RawBuilder<unknown>) =>
    sql`select j.tenant_id from ${jobTable(module)} j where ${due} ${following} and not j.tenant_id = any(${turn.without}::uuid[]) order by j.tenant_id limit 1`;
  const { rows } = await sql<HeldJob>`/* poll */
    with recursive tenant (tenant_id, place) as (
      select first.tenant_id, 1 from (${nextTenant(turn.after === null ? sql`` : sql`and j.tenant_id > ${turn.after}::uuid`)}) first
      union all
      select next.tenant_id, place + 1 from tenant cross join lateral (${nextTenant(sql`and j.tenant_id > tenant.tenant_id`)}) next where place < ${turn.limit}),
    chosen as (
      select first.id from tenant cross join lateral (
        select id from ${jobTable(module)} j where j.tenant_id = tenant.tenant_id and ${due} order by due_at, id limit 1 for update skip locked) first)
    ${leased(module, turn)} where id in (select id from chosen) returning ${heldColumns}`.execute(db);
  return rows;
};

/** The one that is named, if it is its turn at all. */
export const claimOne = async (module: ModuleName, { db }: Work, id: JobId, turn: Pick<Turn, 'kinds' | 'owner' | 'now'>): Promise<HeldJob | undefined> => {
  const { rows } = await sql<HeldJob>`
    ${leased(module, turn)} where id = (select id from ${jobTable(module)}
      where id = ${id} and ${openStates} and due_at <= ${turn.now.toString()}::timestamptz and claims < ${maxAttempts} and ${known(turn.kinds)} for update skip locked)
    returning ${heldColumns}`.execute(db);
  return rows[0];
};

const leased = (module: ModuleName, { owner, now }: Pick<Turn, 'owner' | 'now'>) =>
  sql`update ${jobTable(module)} set state = 'RUNNING', owner = ${owner}, due_at = ${leaseUntil(now)}, claims = claims + 1`;

/** Answers which of the jobs are still their runs'. A row that a commit of its run has locked is passed over: the commit needs no lease. */
export const renewLeases = async (module: ModuleName, { db }: Work, jobs: readonly HeldJob[], now: Temporal.Instant): Promise<ReadonlySet<JobId>> => {
  const [ids, owners] = [jobs.map(({ id }) => id), jobs.map(({ owner }) => owner)];
  const theirs = sql`${jobTable(module)} j join unnest(${ids}::uuid[], ${owners}::uuid[]) run (id, owner) on j.id = run.id and j.owner = run.owner where j.state = 'RUNNING'`;
  await sql`update ${jobTable(module)} set due_at = ${leaseUntil(now)} where id in (select j.id from ${theirs} for update of j skip locked)`.execute(db);
  const { rows } = await sql<{ id: JobId }>`select j.id from ${theirs}`.execute(db);
  return new Set(rows.map(({ id }) => id));
};

/** What took its process down with it at every attempt waits for a person, and holds up nobody. */
export const buryLost = async (module: ModuleName, { db }: Work, now: Temporal.Instant): Promise<void> => {
  await sql`/* poll */
    update ${jobTable(module)} set state = 'AWAITING_MANUAL', owner = null,
      problem = '{"path": "", "code": "LEASE_RAN_OUT", "message": "Whoever took it never came back."}'::jsonb
    where id in (select id from ${jobTable(module)} where ${openStates} and due_at <= ${now.toString()} and claims >= ${maxAttempts} for update skip locked)`.execute(db);
};

/** What can still be done without a person, by this process. */
export const stillOpen = async (module: ModuleName, db: Reader, kinds: readonly JobKind[]): Promise<number> => {
  const { rows } = await sql<{ n: number }>`/* poll */ select count(*)::int as n from ${jobTable(module)} where ${openStates} and ${known(kinds)}`.execute(db);
  return rows[0]?.n ?? 0;
};

/** How the jobs of one kind and state fare. */
export type JobFigures = {
  readonly kind: string;
  readonly version: number;
  readonly state: JobState;
  /** No machine of this process knows the version. */
  readonly isParked: boolean;
  readonly count: number;
  /** How long the oldest that is due has waited for its turn; 0 where none is. */
  readonly oldestDueSeconds: number;
  readonly mostClaims: number;
};

/** What is not finished, for metrics. */
export const jobFigures = async (module: ModuleName, db: Reader, kinds: readonly JobKind[], now: Temporal.Instant): Promise<readonly JobFigures[]> => {
  const { rows } = await sql<JobFigures>`
    select kind, version, state, ${openStates} and not ${known(kinds)} as "isParked", count(*)::int as count, max(claims) as "mostClaims",
      coalesce(extract(epoch from ${now.toString()}::timestamptz - min(due_at) filter (where ${openStates} and due_at <= ${now.toString()}::timestamptz)), 0)::float as "oldestDueSeconds"
    from ${jobTable(module)} where finished_at is null group by kind, version, state order by kind, version, state`.execute(db);
  return rows;
};
