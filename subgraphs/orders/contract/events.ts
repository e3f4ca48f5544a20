import { z } from 'zod';
import { licenseTerms, type LicenseModelTemplateId, type LicenseModelVersionId, type PartNumberId, type ProductId } from '#catalog';
import { defineEvent } from '#kernel/events/event-type';
import { isUuid, type BusinessUnitId, type Id, type OrganizationId, type TenantId } from '#kernel/values/ids';
import type { OrderId, OrderLineId } from './ids.ts';

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value), 'not an id');
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();

export const lineActions = ['NEW', 'ADD_ON', 'RENEW', 'UPGRADE', 'MAINTAIN'] as const;
export type LineAction = (typeof lineActions)[number];

/** What was sold, as the catalog had it on the day of the sale; it stays so, whatever the catalog says later. */
export const soldThing = z.object({
  /** As it was ordered. */
  partNumber: z.string(),
  partNumberId: id<PartNumberId>(),
  productId: id<ProductId>(),
  productName: z.string(),
  productVersion: z.string(),
  productType: z.enum(['LICENSED_PRODUCT', 'SUITE', 'MAINTENANCE']),
  technology: z.string().nullable(),
  licenseModel: z
    .object({ templateId: id<LicenseModelTemplateId>(), versionId: id<LicenseModelVersionId>(), number: z.int(), code: z.string(), name: z.string(), terms: licenseTerms })
    .nullable(),
  /** Copies that one piece entitles to. */
  copiesPerUnit: z.int().min(1),
});
export type SoldThing = z.output<typeof soldThing>;

export const soldMaintenance = z.object({ sold: soldThing, startsOn: day.nullable(), expiresOn: day.nullable(), permanent: z.boolean() });
export type SoldMaintenance = z.output<typeof soldMaintenance>;

/** A line of an order as it stands, with all that granting rights by it needs: whoever reads it asks nobody. The events of one order come in the order in which they happened. */
const orderLine = z.object({
  orderLineId: id<OrderLineId>(),
  orderId: id<OrderId>(),
  businessUnitId: id<BusinessUnitId>(),
  system: z.string(),
  orderNumber: z.string(),
  lineNumber: z.string(),
  tenantId: id<TenantId>(),
  organizationId: id<OrganizationId>(),
  /** The tenants of those who sold it. */
  partnerTenants: z.array(id<TenantId>()).max(5),
  /** Who sold it, from the distributor down. */
  sellers: z.array(z.object({ tier: z.int().min(1).max(5), organizationId: id<OrganizationId>() })).max(5),
  orderedOn: day,
  /** Counts what was announced of this line, from 1 without a gap: a lower one than was read already says nothing new. */
  sequence: z.int().min(1),
  action: z.enum(lineActions),
  /** The line item that is renewed, upgraded, added to or maintained, by its activation id; null where the order names none. */
  activationId: z.string().nullable(),
  sold: soldThing,
  maintenance: soldMaintenance.nullable(),
  timeZone: z.string(),
  /** Null where the license model or an activation decides it. */
  startsOn: day.nullable(),
  /** The last day. */
  expiresOn: day.nullable(),
  permanent: z.boolean(),
  /** Pieces that entitle now. */
  quantity: z.int().min(0),
  /** The net change since the last announcement. */
  delta: z.int(),
  /** The orders' part of the operational model that decided it. */
  rules: z.object({ module: z.literal('orders'), version: z.int().min(1) }),
  effectiveAt: instant,
});
export type AnnouncedLine = z.output<typeof orderLine>;

/** The line entitles, for the first time. */
export const orderLineEntitled = defineEvent({ module: 'orders', name: 'OrderLineEntitled', version: 1, payload: orderLine });
/** It entitles to more or to less, or to the same on other terms, than was announced before. */
export const orderLineChanged = defineEvent({ module: 'orders', name: 'OrderLineChanged', version: 1, payload: orderLine });
/** It entitles to nothing any more. */
export const orderLineCancelled = defineEvent({ module: 'orders', name: 'OrderLineCancelled', version: 1, payload: orderLine });
