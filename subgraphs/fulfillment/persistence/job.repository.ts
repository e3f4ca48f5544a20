import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { CopiesCause, LineItemId } from '#entitlements';
import type { JobState } from '#kernel/jobs/job';
import type { Sight } from '#kernel/identity/sight';
import { all } from '#kernel/persistence/conditions';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import { visible } from '#kernel/persistence/predicate';
import type { BusinessUnitId, TenantId } from '#kernel/values/ids';
import type { JobId } from '../contract/ids.ts';
import type { Operation } from '../domain/operation.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { LicenseJobBody } from '../jobs/body.ts';
import { countBeside, inBranches, type Branch, type Source } from './conditions.ts';

export type JobRow = {
  readonly id: JobId;
  readonly tenantId: TenantId;
  readonly businessUnitId: BusinessUnitId;
  readonly lineItemId: LineItemId;
  readonly state: JobState;
  readonly operation: Operation['kind'];
  readonly technology: string;
  readonly made: LicenseJobBody['made'];
  readonly credited: number | null;
  readonly refusals: readonly Refusal[];
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly attempts: number;
  readonly done: number;
  readonly total: number | null;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
};

export type JobFilter = { readonly state?: JobState; readonly technology?: string };
/** What jobs are listed by, newest first: their ids are made in the order of time. */
export const jobKey = ({ id }: JobRow): readonly string[] => [id];

const columns = sql`
  j.id, j.tenant_id as "tenantId", j.body #>> '{licensed,businessUnitId}' as "businessUnitId", j.subject_id as "lineItemId", j.state, j.operation, j.technology, j.body -> 'made' as made,
  (j.body ->> 'credited')::int as credited, j.body -> 'refusals' as refusals, j.problem, (j.body #>> '{job,attempts}')::int as attempts, j.done, j.total, j.due_at as "dueAt",
  j.created_at as "createdAt", j.finished_at as "finishedAt"`;
/** Jobs that drive documents stand in the same table, and are shown with their documents. */
const inSight = (sight: Sight): RawBuilder<SqlBool> => all([sql`j.operation is not null`, visible(sight, { tenant: 'j.tenant_id', organization: 'j.organization_id', partners: 'j.partner_tenants' })]);
const from = { itself: sql`fulfillment.job j`, beside: sql`fulfillment.job_partner q join fulfillment.job j on j.id = q.job_id` } as const;
const key = { itself: sql`j.id`, beside: sql`q.job_id` } as const;

const matching = ({ state, technology }: JobFilter, { after }: Pick<PageRequest, 'after'>, source: Source = 'itself'): RawBuilder<SqlBool> => {
  const row = sql.raw(source === 'itself' ? 'j' : 'q');
  return all([state !== undefined && sql`${row}.state = ${state}`, technology !== undefined && sql`${row}.technology = ${technology}`, after !== null && sql`${key[source]} < ${after[0]}::uuid`]);
};

/** Within whatever sight the transaction has. */
export const jobById = async (db: Reader, id: JobId): Promise<JobRow | null> => {
  const { rows } = await sql<JobRow>`select ${columns} from fulfillment.job j where j.id = ${id}`.execute(db);
  return rows[0] ?? null;
};

type AskedBack = { readonly tenantId: TenantId; readonly lineItemId: LineItemId; readonly of: CopiesCause; readonly askedAt: string };

/**
 * How many copies of a claim reclaims bring back, or brought, by a leave that had not been given yet when it was asked for copies: they are among those
 * that were asked for. What is asked of a technology is written down once leave is given.
 */
export const reclaimedAmong = async (db: Reader, { tenantId, lineItemId, of, askedAt }: AskedBack): Promise<number> => {
  const { rows } = await sql<{ copies: number }>`
    select coalesce(sum((j.body #>> '{job,operation,copies}')::int), 0)::int as copies from fulfillment.job j
    where j.tenant_id = ${tenantId} and j.subject_id = ${lineItemId} and j.operation = 'RETURN' and j.state not in ('FAILED', 'CANCELLED')
      and (j.body #>> '{job,operation,isReclaim}')::boolean
      and j.body #>> '{job,operation,claim,source}' = ${of.source} and j.body #>> '{job,operation,claim,key}' = ${of.key}
      and coalesce((j.body #>> '{asked,requestedAt}')::timestamptz > ${askedAt}::timestamptz, true)`.execute(db);
  return rows[0]?.copies ?? 0;
};

export const jobRepository = ({ readWithin }: ModulePersistence) => ({
  byIds: (sight: Sight, ids: readonly JobId[]): Promise<JobRow[]> =>
    readWithin(sight, async (db) => (await sql<JobRow>`select ${columns} from fulfillment.job j where j.id = any(${ids}::uuid[]) and ${inSight(sight)}`.execute(db)).rows),

  page: (sight: Sight, filter: JobFilter, page: PageRequest): Promise<JobRow[]> =>
    readWithin(sight, async (db) => {
      const rows = inBranches(sight, sql`j.tenant_id`, ({ source, condition }: Branch) => sql`
        select ${columns} from ${from[source]} where ${condition} and ${inSight(sight)} and ${matching(filter, page, source)} order by ${key[source]} desc limit ${page.first + 1}`);
      return (await sql<JobRow>`select distinct on (j.id) j.* from ${rows} j order by j.id desc limit ${page.first + 1}`.execute(db)).rows;
    }),

  /** Those that are not over, the newest of each of many line items. */
  openOfLines: (sight: Sight, lines: readonly LineItemId[], limit: number): Promise<JobRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<JobRow>`
        select j.* from unnest(${lines}::uuid[]) l(id) cross join lateral (
          select ${columns} from fulfillment.job j where j.subject_id = l.id and j.finished_at is null and ${inSight(sight)} order by j.id desc limit ${limit}) j
        order by j.id desc`.execute(db);
      return rows;
    }),

  count: (sight: Sight, filter: JobFilter): Promise<number> =>
    readWithin(sight, async (db) => {
      if (sight.kind === 'partner') return countBeside(db, sight, { table: 'fulfillment.job_partner', reference: 'job_id' }, matching(filter, { after: null }, 'beside'));
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from fulfillment.job j where ${inSight(sight)} and ${matching(filter, { after: null })}`.execute(db);
      return rows[0]?.n ?? 0;
    }),
});
