import { sql } from 'kysely';
import type { Reader, Work } from '#kernel/persistence/persistence';
import { idType, type TenantId } from '#kernel/values/ids';
import type { CopiesCause, LineItemId } from '../contract/index.ts';
import type { RunningAction } from '../domain/allowed.ts';
import type { Ending, Permit, PermitWanted } from '../domain/permit.ts';
import { asked, type CauseIn, type Decided } from './claim.repository.ts';
import { refusalsFrom, storedRefusals, type StoredRefusal } from './refusals.ts';
import { instantFrom } from './rows.ts';
import { valuesOf } from './values.ts';

export type KeptPermit = { readonly tenantId: TenantId; readonly permit: Permit };

type Wanted = { readonly ofSource: string; readonly ofKey: string; readonly action: RunningAction; readonly copies: number; readonly overridesLimit: boolean; readonly isReclaim: boolean };
type PermitRow = CopiesCause & (Wanted | { readonly action: null }) & {
  readonly tenantId: TenantId;
  readonly lineItemId: LineItemId;
  readonly state: Permit['state'];
  readonly ending: Ending | null;
  readonly credited: number | null;
  readonly refusals: readonly StoredRefusal[] | null;
  readonly decidedAt: string;
};

/** By their causes in their tenants. */
export const permitsOf = async (db: Reader, causes: readonly CauseIn[]): Promise<readonly KeptPermit[]> => {
  const { rows } = await sql<PermitRow>`
    select p.tenant_id as "tenantId", p.line_item_id as "lineItemId", p.source, p.key, p.state, p.of_source as "ofSource", p.of_key as "ofKey", p.action, p.copies,
      p.overrides_limit as "overridesLimit", p.is_reclaim as "isReclaim", p.ending, p.credited, p.refusals, p.decided_at as "decidedAt"
    from ${asked(causes)} join entitlements.permit p on p.tenant_id = asked.tenant_id and p.source = asked.source and p.key = asked.key`.execute(db);
  return rows.map((row) => ({ tenantId: row.tenantId, permit: permitFrom(row) }));
};

const permitFrom = (row: PermitRow): Permit => {
  const { lineItemId, state } = row;
  const known = { cause: { source: row.source, key: row.key }, lineItemId };
  if (row.action === null) return { ...known, state: 'RELEASED', wanted: null };
  const { action, copies, overridesLimit, isReclaim } = row;
  const wanted: PermitWanted = { ...known, of: { source: row.ofSource, key: row.ofKey }, action, copies, overridesLimit, isReclaim };
  if (state === 'RELEASED') return { ...known, state, wanted };
  if (state === 'REFUSED') return { ...known, state, wanted, refusals: refusalsFrom(row.refusals ?? []) };
  const given = { ...wanted, at: instantFrom(row.decidedAt) };
  return state === 'RESERVED' ? { ...given, state } : { ...given, state, ending: row.ending ?? 'DONE', credited: row.credited ?? 0 };
};

const wantedBy = (permit: Permit): PermitWanted | null => (permit.state === 'RELEASED' || permit.state === 'REFUSED' ? permit.wanted : permit);

/** One row for each cause in a tenant, for ever, and for one line; of two that ask for another by the same cause at once, the second fails. */
export const savePermits = async ({ db }: Work, permits: readonly KeptPermit[], { now, actor }: Decided): Promise<void> => {
  if (permits.length === 0) return;
  const { rows } = await sql`
    insert into entitlements.permit (id, tenant_id, line_item_id, source, key, state, of_source, of_key, action, copies, overrides_limit, is_reclaim, ending, credited, refusals, decided_at, actor)
    values ${valuesOf(permits, ({ tenantId, permit }) => {
      const wanted = wantedBy(permit);
      const done = permit.state === 'CONFIRMED' ? permit : null;
      return sql`${permitId.make()}::uuid, ${tenantId}::uuid, ${permit.lineItemId}::uuid, ${permit.cause.source}, ${permit.cause.key}, ${permit.state},
        ${wanted?.of.source ?? null}::text, ${wanted?.of.key ?? null}::text, ${wanted?.action ?? null}::text, ${wanted?.copies ?? null}::int,
        ${wanted?.overridesLimit ?? null}::boolean, ${wanted?.isReclaim ?? null}::boolean, ${done?.ending ?? null}::text, ${done?.credited ?? null}::int,
        ${permit.state === 'REFUSED' ? JSON.stringify(storedRefusals(permit.refusals)) : null}::jsonb, ${now}::timestamptz, ${actor}`;
    })}
    on conflict (tenant_id, source, key) do update set state = excluded.state, ending = excluded.ending, credited = excluded.credited
    where permit.line_item_id = excluded.line_item_id
    returning 1`.execute(db);
  if (rows.length < permits.length) throw new Error('Leave was asked of another line by the same cause at the same moment.');
};

const permitId = idType('prm');
