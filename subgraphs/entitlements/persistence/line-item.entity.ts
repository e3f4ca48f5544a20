import { defineEntity, p } from '@mikro-orm/postgresql';
import type { LicenseModelVersionId, PartNumberId, ProductId } from '#catalog';
import { day, instant } from '#kernel/persistence/time.types';
import type { EntitlementId, LineItemId } from '../contract/ids.ts';
import type { LimitedAction } from '../domain/limit.ts';
import { owned, state } from './columns.ts';

/** As the license model puts them; what it does not limit is left out. */
export type StoredLimits = { readonly [Action in LimitedAction]?: { readonly allowed: number; readonly per: string | null } };
export type LineItemKind = 'NEW' | 'UPGRADE' | 'UPSELL' | 'RENEWAL';

const count = () => p.integer().default(0);

const LineItemSchema = defineEntity({
  name: 'LineItem',
  tableName: 'line_item',
  properties: {
    id: p.uuid().$type<LineItemId>().primary(),
    version: p.integer().version().default(1),
    ...owned(),
    entitlementId: p.uuid().$type<EntitlementId>(),
    activationId: p.text(),
    activationKey: p.text(),
    productId: p.uuid().$type<ProductId>(),
    partNumberId: p.uuid().$type<PartNumberId>().nullable(),
    licenseModelVersionId: p.uuid().$type<LicenseModelVersionId>().nullable(),
    technology: p.text().nullable(),
    kind: p.text().$type<LineItemKind>(),
    parentId: p.uuid().$type<LineItemId>().nullable(),
    transferredFromId: p.uuid().$type<LineItemId>().nullable(),
    splitFromId: p.uuid().$type<LineItemId>().nullable(),
    state: state(),
    overdraftLimit: p.integer().nullable(),
    limits: p.json<StoredLimits>().default('{}'),
    returnsCredit: p.boolean().default(true),
    timeZone: p.text(),
    startsOn: day().nullable(),
    startsAt: instant().nullable(),
    expiresOn: day().nullable(),
    expiresAt: instant(),
    term: p.text().nullable(),
    versionDate: day().nullable(),
    orderNumber: p.text().nullable(),
    orderLineNumber: p.text().nullable(),
    migrationId: p.text().nullable(),
    createdAt: instant(),
    withdrawnAt: instant().nullable(),
    // The sums of its ledger, written by the ledger's trigger and by nothing else.
    granted: count(),
    cancelled: count(),
    reserved: count(),
    fulfilled: count(),
    overdraft: count(),
    transferredOut: count(),
    splitOut: count(),
    upgradedOut: count(),
    burned: count(),
    shortfall: count(),
  },
});
export class LineItem extends LineItemSchema.class {}
LineItemSchema.setClass(LineItem);
