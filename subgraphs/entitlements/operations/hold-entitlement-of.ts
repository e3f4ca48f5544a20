import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/persistence/persistence';
import { orderId, type AnnouncedLine } from '#orders';
import { entitlementId, type EntitlementId } from '../contract/ids.ts';
import { insertEntitlement } from '../persistence/insert.ts';

/** The one entitlement of an order: the first of its lines that needs it makes it. It is called as the order is, unless something else is called so. */
export const holdEntitlementOf = async (work: Work, line: AnnouncedLine, now: Temporal.Instant): Promise<EntitlementId> => {
  for (const number of [line.orderNumber, `${line.system}/${line.orderNumber}`, orderId.show(line.orderId)]) {
    const known = await entitlementOfOrder(work, line);
    if (known) return known;
    await insert(work, line, number, now);
  }
  const made = await entitlementOfOrder(work, line);
  if (!made) throw new Error(`The order ${line.orderId} has no entitlement.`);
  return made;
};

const entitlementOfOrder = async ({ db }: Work, line: AnnouncedLine): Promise<EntitlementId | undefined> => {
  const { rows } = await sql<{ id: EntitlementId }>`select id from entitlements.entitlement where order_id = ${line.orderId} and state <> 'OBSOLETE'`.execute(db);
  return rows[0]?.id;
};

const insert = (work: Work, line: AnnouncedLine, number: string, now: Temporal.Instant): Promise<unknown> =>
  insertEntitlement(work, {
    id: entitlementId.make(),
    tenantId: line.tenantId,
    organizationId: line.organizationId,
    partnerTenants: line.partnerTenants,
    businessUnitId: line.businessUnitId,
    number,
    nonRevenueReason: null,
    state: 'DEPLOYED',
    dealTiers: line.sellers.map(({ tier, organizationId }) => ({ tier, organizationId, currentOwner: false })),
    description: null,
    orderId: line.orderId,
    now,
  });
