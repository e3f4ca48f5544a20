import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { idType, type DocumentId } from '#kernel/values/ids';
import type { Work } from '#kernel/persistence/persistence';
import { netOf } from '../domain/pieces.ts';
import type { Order } from '../persistence/order.entity.ts';
import type { OrderLine } from '../persistence/order-line.entity.ts';

/** What brings a decision about: a document of some rank, or somebody who stops an order or lets it go on. */
export type Cause = {
  readonly cause: 'ORDER' | 'ORDER_CHANGE' | 'ORDER_CANCELLATION' | 'HOLD_PLACED' | 'HOLD_LIFTED' | 'PAID';
  readonly document: { readonly id: DocumentId; readonly rank: number } | null;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/** `counted` is false where something later had decided already. */
export type Decided = { readonly line: OrderLine; readonly netBefore: number; readonly entitledBefore: number; readonly counted: boolean };

const decisionId = idType('dec');

/** Whatever decided lines of an order, or wanted to, stays on record with them. */
export const recordDecisions = async ({ db }: Work, { tenantId, organizationId, partnerTenants }: Order, decided: readonly Decided[], { cause, document, actor, now }: Cause): Promise<void> => {
  const rows = decided.map(({ line, netBefore, entitledBefore, counted }) => ({
    ...{ id: decisionId.make(), order_line_id: line.id, counted, net_before: netBefore, net_after: netOf(line) },
    ...{ entitled_before: entitledBefore, entitled_after: line.entitled, rules_version: line.rulesVersion },
  }));
  await sql`
    insert into orders.line_decision (id, tenant_id, organization_id, partner_tenants, order_line_id, cause, document_id, rank, counted,
      net_before, net_after, entitled_before, entitled_after, rules_version, actor, decided_at)
    select id, ${tenantId}::uuid, ${organizationId}::uuid, ${partnerTenants}::uuid[], order_line_id, ${cause}, ${document?.id ?? null}::uuid, ${document?.rank ?? null}::int, counted,
      net_before, net_after, entitled_before, entitled_after, rules_version, ${actor}, ${now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as decided (id uuid, order_line_id uuid, counted boolean,
      net_before int, net_after int, entitled_before int, entitled_after int, rules_version int)`.execute(db);
};
