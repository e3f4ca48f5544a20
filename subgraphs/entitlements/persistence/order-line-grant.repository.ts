import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import type { OrderLineId } from '#orders';
import type { LineItemId, MaintenanceLineId } from '../contract/ids.ts';
import type { LineWanted } from '../domain/order-line.ts';
import type { OrderTerms, Reason } from '../domain/order-terms.ts';

/** What an order line has given by the announcement that was answered last. */
export type Grant = {
  readonly kind: LineWanted['kind'];
  readonly lineItemId: LineItemId;
  readonly maintenanceLineId: MaintenanceLineId | null;
  readonly copies: number;
  readonly orderTerms: OrderTerms;
};
/** `sequence` is 0 and nothing is granted before the first. */
export type AnsweredLine = { readonly orderLineId: OrderLineId; readonly tenantId: TenantId; readonly sequence: number; readonly grant: Grant | null };

type Row = { readonly [Name in keyof Grant]: Grant[Name] | null } & { readonly sequence: number; readonly copies: number };

/** Whoever has the row answers alone for the order line, until its transaction ends. */
export const lockOrderLine = async ({ db }: Work, orderLineId: OrderLineId, tenantId: TenantId): Promise<AnsweredLine> => {
  await sql`insert into entitlements.order_line_grant (order_line_id, tenant_id) values (${orderLineId}, ${tenantId}) on conflict do nothing`.execute(db);
  const { rows } = await sql<Row>`
    select sequence, kind, line_item_id as "lineItemId", maintenance_line_id as "maintenanceLineId", copies, order_terms as "orderTerms"
    from entitlements.order_line_grant where order_line_id = ${orderLineId} for no key update`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`The order line ${orderLineId} is another tenant's.`);
  const { sequence, kind, lineItemId, maintenanceLineId, copies, orderTerms } = row;
  return { orderLineId, tenantId, sequence, grant: kind && lineItemId && orderTerms && { kind, lineItemId, maintenanceLineId, copies, orderTerms } };
};

export const saveOrderLine = async ({ db }: Work, { orderLineId, sequence, grant }: AnsweredLine): Promise<void> => {
  await sql`
    update entitlements.order_line_grant set sequence = ${sequence}, kind = ${grant?.kind ?? null}, line_item_id = ${grant?.lineItemId ?? null}::uuid,
      maintenance_line_id = ${grant?.maintenanceLineId ?? null}::uuid, copies = ${grant?.copies ?? 0}, order_terms = ${grant ? JSON.stringify(grant.orderTerms) : null}::jsonb
    where order_line_id = ${orderLineId}`.execute(db);
};

type Answer = {
  readonly line: AnsweredLine;
  readonly copiesBefore: number;
  readonly outcome: 'GRANTED' | 'SHORTFALL' | 'REFUSED';
  readonly reason: Reason | null;
  readonly rulesVersion: number;
  readonly actor: string;
  readonly now: string;
};

/** Whatever was answered stays on record. */
export const recordAnswer = async ({ db }: Work, { line: { orderLineId, tenantId, sequence, grant }, copiesBefore, outcome, reason, rulesVersion, actor, now }: Answer): Promise<void> => {
  await sql`
    insert into entitlements.order_line_answer (order_line_id, sequence, tenant_id, outcome, reason, copies_before, copies_after, rules_version, actor, decided_at)
    values (${orderLineId}, ${sequence}, ${tenantId}, ${outcome}, ${reason ? JSON.stringify(reason) : null}::jsonb, ${copiesBefore}, ${grant?.copies ?? 0}, ${rulesVersion}, ${actor}, ${now}::timestamptz)`.execute(db);
};
