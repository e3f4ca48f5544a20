import { sql } from 'kysely';
import type { Reader, Work } from '#kernel/persistence/persistence';
import { idType, type TenantId } from '#kernel/values/ids';
import type { CopiesCause, LineItemId } from '../contract/index.ts';
import { isHeld, type Claim } from '../domain/claim.ts';
import { refusalsFrom, storedRefusals, type StoredRefusal } from './refusals.ts';
import { instantFrom } from './rows.ts';
import { valuesOf } from './values.ts';

/** A claim with what only its table knows of it. */
export type KeptClaim = {
  readonly tenantId: TenantId;
  /** Who took it over from another system; nobody where a job claimed it. */
  readonly holders: readonly string[];
  /** How often was changed what the cause held before it gave that back: whoever keeps the highest revision keeps it for the cause. */
  readonly earlierRevisions: number;
  readonly claim: Claim;
};

type ClaimRow = CopiesCause & {
  readonly tenantId: TenantId;
  readonly lineItemId: LineItemId;
  readonly state: Claim['state'];
  readonly wanted: number | null;
  readonly wantedOverdraft: number;
  readonly count: number;
  readonly overdraftCount: number;
  readonly busy: number;
  readonly revision: number;
  readonly earlierRevisions: number;
  readonly refusals: readonly StoredRefusal[] | null;
  readonly holders: readonly string[];
  readonly effectiveAt: string | null;
};

const columns = sql`c.tenant_id as "tenantId", c.line_item_id as "lineItemId", c.source, c.key, c.state, c.wanted, c.wanted_overdraft as "wantedOverdraft",
  c.count, c.overdraft_count as "overdraftCount", c.busy, c.revision, c.earlier_revisions as "earlierRevisions", c.refusals, c.holders, c.effective_at as "effectiveAt"`;

/** Oldest first, as overdraft is repaid: they are made in the order of their ids. */
const claimId = idType('clm');

export type CauseIn = CopiesCause & { readonly tenantId: TenantId };
export const causeKey = ({ source, key }: CopiesCause): string => JSON.stringify([source, key]);
export const causeKeyIn = ({ tenantId, source, key }: CauseIn): string => JSON.stringify([tenantId, source, key]);

/** By what the sources call them; where a cause has had claims in several tenants, the one that stands. */
export const claimsOf = async (db: Reader, causes: readonly CopiesCause[]): Promise<ReadonlyMap<string, KeptClaim>> => {
  const { rows } = await sql<ClaimRow>`
    select ${columns} from entitlements.claim c join unnest(${causes.map(({ source }) => source)}::text[], ${causes.map(({ key }) => key)}::text[]) asked(source, key)
      on c.source = asked.source and c.key = asked.key
    order by cardinality(c.holders) > 0`.execute(db);
  return new Map(rows.map((row) => [causeKey(row), keptFrom(row)]));
};

/** By their causes in their tenants, and all that hold overdraft of the lines, oldest first. */
export const claimsOn = async (db: Reader, ids: readonly LineItemId[], causes: readonly CauseIn[]): Promise<readonly KeptClaim[]> => {
  const { rows } = await sql<ClaimRow>`
    select ${columns} from entitlements.claim c where c.id in (
      select drawn.id from entitlements.claim drawn where drawn.line_item_id = any(${ids}::uuid[]) and drawn.overdraft_count > 0
      union select named.id from ${asked(causes)} join entitlements.claim named on named.tenant_id = asked.tenant_id and named.source = asked.source and named.key = asked.key)
    order by c.id`.execute(db);
  return rows.map(keptFrom);
};

/** All that runs of a line, newest first. */
export const runningOn = async (db: Reader, id: LineItemId): Promise<readonly KeptClaim[]> => {
  const { rows } = await sql<ClaimRow>`select ${columns} from entitlements.claim c where c.line_item_id = ${id} and c.state = 'CONFIRMED' order by c.id desc`.execute(db);
  return rows.map(keptFrom);
};

/** Of each of these lines the running claim that has most copies idle. */
export const idlestClaims = async (db: Reader, ids: readonly LineItemId[]): Promise<readonly KeptClaim[]> => {
  const { rows } = await sql<ClaimRow>`
    select idlest.* from unnest(${ids}::uuid[]) line(id) cross join lateral (
      select ${columns} from entitlements.claim c where c.line_item_id = line.id and c.state = 'CONFIRMED'
      order by c.count + c.overdraft_count - c.busy desc limit 1) idlest`.execute(db);
  return rows.map(keptFrom);
};

export const asked = (causes: readonly CauseIn[]) => sql`unnest(
  ${causes.map(({ tenantId }) => tenantId)}::uuid[], ${causes.map(({ source }) => source)}::text[], ${causes.map(({ key }) => key)}::text[]) asked(tenant_id, source, key)`;

const keptFrom = (row: ClaimRow): KeptClaim => ({ tenantId: row.tenantId, holders: row.holders, earlierRevisions: row.earlierRevisions, claim: claimFrom(row) });

const claimFrom = (row: ClaimRow): Claim => {
  const { lineItemId, state } = row;
  const known = { cause: { source: row.source, key: row.key }, lineItemId };
  if (state === 'REFUSED') return { ...known, state, copies: row.wanted ?? 0, refusals: refusalsFrom(row.refusals ?? []) };
  if (state === 'RELEASED' && row.wanted === null) return { ...known, state, claimed: null };
  const claimed = { count: (row.wanted ?? 0) - row.wantedOverdraft, overdraftCount: row.wantedOverdraft };
  if (state === 'RELEASED' || state === 'GIVEN_BACK') return { ...known, state, claimed };
  if (row.effectiveAt === null) throw new Error(`The claim ${row.key} had copies since no instant.`);
  const holding = { ...known, claimed, held: { count: row.count, overdraftCount: row.overdraftCount }, effectiveAt: instantFrom(row.effectiveAt), revision: row.revision };
  return state === 'CONFIRMED' ? { ...holding, state, busy: row.busy } : { ...holding, state };
};

const wantedBy = (claim: Claim): { readonly wanted: number | null; readonly overdraft: number } => {
  if (claim.state === 'REFUSED') return { wanted: claim.copies, overdraft: 0 };
  return claim.claimed === null ? { wanted: null, overdraft: 0 } : { wanted: claim.claimed.count + claim.claimed.overdraftCount, overdraft: claim.claimed.overdraftCount };
};

export type Decided = { readonly now: string; readonly actor: string };

/**
 * One row for each cause in a tenant, for ever. A cause stays with its line unless it was given back and is taken anew;
 * of two that claim another line by the same cause at once, the second fails, and is told of the first when it asks again.
 */
export const saveClaims = async ({ db }: Work, claims: readonly KeptClaim[], { now, actor }: Decided): Promise<void> => {
  if (claims.length === 0) return;
  const { rows } = await sql`
    insert into entitlements.claim (id, tenant_id, line_item_id, source, key, state, wanted, wanted_overdraft, count, overdraft_count, busy, revision, earlier_revisions, refusals, holders, effective_at, decided_at, actor)
    values ${valuesOf(claims, ({ tenantId, holders, earlierRevisions, claim }) => {
      const { wanted, overdraft } = wantedBy(claim);
      const { count, overdraftCount } = isHeld(claim) ? claim.held : { count: 0, overdraftCount: 0 };
      return sql`${claimId.make()}::uuid, ${tenantId}::uuid, ${claim.lineItemId}::uuid, ${claim.cause.source}, ${claim.cause.key}, ${claim.state},
        ${wanted}::int, ${overdraft}::int, ${count}::int, ${overdraftCount}::int, ${claim.state === 'CONFIRMED' ? claim.busy : 0}::int, ${'revision' in claim ? claim.revision : 0}::int, ${earlierRevisions}::int,
        ${claim.state === 'REFUSED' ? JSON.stringify(storedRefusals(claim.refusals)) : null}::jsonb, ${holders}::text[],
        ${'effectiveAt' in claim ? claim.effectiveAt.toString() : null}::timestamptz, ${now}::timestamptz, ${actor}`;
    })}
    on conflict (tenant_id, source, key) do update set line_item_id = excluded.line_item_id, state = excluded.state, wanted = excluded.wanted,
      wanted_overdraft = excluded.wanted_overdraft, count = excluded.count, overdraft_count = excluded.overdraft_count, busy = excluded.busy,
      revision = excluded.revision, earlier_revisions = excluded.earlier_revisions, refusals = excluded.refusals, holders = excluded.holders, effective_at = excluded.effective_at
    where claim.line_item_id = excluded.line_item_id or claim.state = 'GIVEN_BACK'
    returning 1`.execute(db);
  if (rows.length < claims.length) throw new Error('Another line was claimed by the same cause at the same moment.');
};
