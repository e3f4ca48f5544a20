import { sql } from 'kysely';
import type { CopiesCause, EntitlementId, LineItemId } from '#entitlements';
import type { LegacyEntitlement } from '../../../subgraphs/entitlements/inbound/legacy-entitlements/record.ts';
import type { TenantId } from '#kernel/values/ids';
import { integrator, type Place } from './place.ts';
import { aLine } from './records.ts';

export type Bought = { readonly tenantId: TenantId; readonly lineItemId: LineItemId; readonly entitlementId: EntitlementId; readonly activationId: string };

/** A line as ACME bought it, or as it is said. */
export const buy = async (place: Place, fields: Partial<LegacyEntitlement> = {}): Promise<Bought> => {
  const line = aLine(fields);
  const receipt = await place.sends([line]);
  if (receipt.applied !== 1) throw new Error('The line was not taken.');
  const { rows } = await sql<Bought>`
    select tenant_id as "tenantId", id as "lineItemId", entitlement_id as "entitlementId", activation_id as "activationId"
    from entitlements.line_item where activation_id = ${line.activationId}`.execute(place.owner);
  const [bought] = rows;
  if (!bought) throw new Error('The line is nowhere.');
  return bought;
};

const source = 'fulfillment';
/** Keys are of their own for each line. */
const keyOn = (key: string, { activationId }: Pick<Bought, 'activationId'>): string => `${activationId} ${key}`;
/** By its key a job asks a line. */
export const by = (key: string, line: Bought) => ({ source, key: keyOn(key, line), tenantId: line.tenantId, lineItemId: line.lineItemId });

const acting = { principal: integrator, requestId: 'a request' };
type Wanted = Partial<{ of: string; takenOver: CopiesCause; copies: number; action: 'RETURN' | 'REHOST' | 'REPAIR' | 'REGENERATE'; overridesLimit: boolean; isReclaim: boolean }>;

type Coded = { readonly kind: string; readonly refusals?: readonly { readonly code: string }[] };
/** What became of one item: its kind, or the code of its refusal. */
export const wordFor = (outcome: Coded | undefined): string => outcome?.refusals?.[0]?.code ?? outcome?.kind ?? '';

/** The port as a job uses it, item by item. */
export const jobsOf = ({ claims }: Place) => ({
  claim: async (key: string, line: Bought, copies = 1) => (await claims.claim(acting, { items: [{ ...by(key, line), copies }] })).outcomes[0],
  confirm: async (key: string, line: Bought) => (await claims.confirm(acting, { items: [by(key, line)] })).outcomes[0],
  release: async (key: string, line: Bought) => (await claims.release(acting, { items: [by(key, line)] })).outcomes[0],
  permit: async (key: string, line: Bought, { of = 'running', takenOver, copies = 1, action = 'RETURN', ...more }: Wanted = {}) =>
    (await claims.permit(acting, { items: [{ ...by(key, line), of: takenOver ?? { source, key: keyOn(of, line) }, action, copies, ...more }] })).outcomes[0],
  confirmPermit: async (key: string, line: Bought, ending: 'DONE' | 'CAME_HOME' = 'DONE') => (await claims.confirmPermit(acting, { items: [{ ...by(key, line), ending }] })).outcomes[0],
  releasePermit: async (key: string, line: Bought) => (await claims.releasePermit(acting, { items: [by(key, line)] })).outcomes[0],
  allowed: async (line: Bought, asked: { of?: string; copies?: number } = {}) => {
    const { lines } = await claims.allowed(acting, { items: [{ ...line, copies: asked.copies ?? 1, of: asked.of === undefined ? null : { source, key: keyOn(asked.of, line) } }] });
    return Object.fromEntries((lines[0]?.allowances ?? []).map(({ action, reason }) => [action, reason?.code ?? null]));
  },
});

/** What fulfillment is told of the line's claims, in order. */
export const toldOf = async ({ owner }: Place, { lineItemId }: Bought): Promise<readonly object[]> => {
  const { rows } = await sql<{ claims: object[] }>`select payload -> 'claims' as claims from entitlements.event where name = 'ClaimsDivided' and key = ${lineItemId} order by position`.execute(owner);
  return rows.flatMap(({ claims }) => claims);
};

/** Lines whose counts are not the sums of their ledger, or not what their claims hold; claims that are not busy with what is permitted. */
export const unsoundLines = async ({ owner }: Pick<Place, 'owner'>): Promise<readonly unknown[]> => {
  const { rows } = await sql`
    with booked as (select line_item_id, bucket, sum(delta)::int as copies from entitlements.ledger group by line_item_id, bucket),
      held as (select line_item_id, sum(count) filter (where state = 'RESERVED') as reserved, sum(count) filter (where state = 'CONFIRMED') as fulfilled, sum(overdraft_count) as overdraft
        from entitlements.claim group by line_item_id)
    select l.id, l.activation_id, 'copies' as what from entitlements.line_item l left join held h on h.line_item_id = l.id
    where (l.reserved, l.fulfilled, l.overdraft) is distinct from (coalesce(h.reserved, 0), coalesce(h.fulfilled, 0), coalesce(h.overdraft, 0))
    union all
    select l.id, l.activation_id, 'sums' from entitlements.line_item l
    where array[l.granted, l.cancelled, l.reserved, l.fulfilled, l.overdraft, l.transferred_out, l.split_out, l.upgraded_out, l.burned] is distinct from
      array(select coalesce((select copies from booked b where b.line_item_id = l.id and b.bucket = name.bucket), 0)
        from unnest(array['GRANTED', 'CANCELLED', 'RESERVED', 'FULFILLED', 'OVERDRAFT', 'TRANSFERRED_OUT', 'SPLIT_OUT', 'UPGRADED_OUT', 'BURNED']) with ordinality name(bucket, place) order by place)
    union all
    select c.line_item_id, c.key, 'busy' from entitlements.claim c
    where c.busy <> (select coalesce(sum(p.copies), 0) from entitlements.permit p where p.tenant_id = c.tenant_id and p.of_source = c.source and p.of_key = c.key and p.state = 'RESERVED')`.execute(owner);
  return rows;
};
