import { z } from 'zod';
import type { RecordSchema } from '#kernel/intake/contract';
import { maxCopies } from '../../contract/index.ts';

const text = (max: number) => z.string().min(1).max(max);

/** The states of the old system; those that are reasons here and no states are INACTIVE and ON_HOLD. */
const legacyStates = ['DRAFT', 'DEPLOYED', 'INACTIVE', 'ON_HOLD', 'OBSOLETE', 'TEST'] as const;
export type LegacyState = (typeof legacyStates)[number];

/** One line item as an entitlement system such as FlexNet Operations exports it, with the entitlement that it belongs to. */
const legacyEntitlement = z.object({
  businessUnit: text(64).describe('The business unit that sold it, by its code.'),
  entitlementId: text(255).describe('The entitlement that the line belongs to. Lines with the same id are one entitlement, made with the first of them.'),
  activationId: text(255).optional().describe('The activation id, kept as given; one is made when it is left out, and then migrationId is needed.'),
  migrationId: text(255).optional().describe('The id of the line in the old system.'),
  soldTo: text(255).describe('The organization that holds it, by its id in soldToSystem.'),
  soldToSystem: text(64).optional().describe('The system that soldTo and channelPartners are ids of; crm when left out.'),
  channelPartners: z.array(text(255)).max(5).optional().describe('Through whom it was sold, from the distributor down; in CSV separated by semicolons.'),
  currentOwnerTier: z.int().min(1).max(5).optional().describe('Which of the channel partners holds it for the time being, counted from 1; none when left out.'),
  description: text(2_000).optional().describe('What the entitlement is about.'),
  nonRevenueReason: text(64).optional().describe('Why it was given, such as EVALUATION, if not for money. A whole entitlement is of one kind.'),
  partNumber: text(255).optional().describe('The part number that was sold; or productName is needed.'),
  productName: text(255).optional().describe('The product, by name.'),
  productVersion: text(64).optional().describe('The version of the product.'),
  licenseModel: text(255).optional().describe('The license model, by code or name; that of the part number when left out.'),
  numberOfCopies: z.int().min(1).max(maxCopies).describe('Copies that were bought and not cancelled since.'),
  overdraftMax: z.int().min(0).max(maxCopies).optional().describe('Copies beyond that; as the license model says when left out.'),
  startDate: z.iso.date().optional().describe('The first day; left out where an activation decides it.'),
  expirationDate: z.iso.date().optional().describe('The last day, to its end in timeZone.'),
  permanent: z.boolean().optional().describe('true when it never ends; then expirationDate is left out.'),
  timeZone: text(64).optional().describe("The time zone of the days, IANA; the holder's when left out."),
  versionDate: z.iso.date().optional().describe('Builds of the product up to this day may run.'),
  state: z.enum(legacyStates).optional().describe('DEPLOYED when left out.'),
  lineItemType: z.enum(['NEW', 'UPGRADE', 'UPSELL', 'RENEWAL']).optional().describe('NEW when left out; else parentActivationId is needed.'),
  parentActivationId: text(255).optional().describe('The line that this one renews or upgrades, in the same document or here already.'),
  orderId: text(255).optional().describe('The order it was bought with.'),
  orderLineNumber: text(64).optional().describe('The line of that order.'),
  maintenancePartNumber: text(255).optional().describe('The maintenance that covers it, by part number.'),
  maintenanceProductName: text(255).optional().describe('The same by name.'),
  maintenanceProductVersion: text(64).optional().describe('The version of the maintenance product.'),
  maintenanceStartDate: z.iso.date().optional().describe("The first day of the maintenance; the line's when left out."),
  maintenanceExpirationDate: z.iso.date().optional().describe('Its last day.'),
  maintenancePermanent: z.boolean().optional().describe('true when the maintenance never ends.'),
});
export type LegacyEntitlement = z.output<typeof legacyEntitlement>;

/** The published schema is the shape that types the record; fields we do not know are kept. */
export const legacyEntitlementSchema = ((): RecordSchema => {
  const { $schema: _draft, ...schema } = z.toJSONSchema(legacyEntitlement, {
    io: 'input',
    target: 'draft-2020-12',
    // A format that also carries its pattern would report every fault twice.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return schema as unknown as RecordSchema;
})();

/** What the exports of entitlement systems call the columns. */
export const legacyEntitlementHeadings: Readonly<Partial<Record<keyof LegacyEntitlement, readonly string[]>>> = {
  businessUnit: ['BU', 'Producer', 'Division'],
  entitlementId: ['Entitlement ID', 'Entitlement'],
  activationId: ['Activation ID', 'Activatable Item ID'],
  migrationId: ['Unique ID', 'Line Item ID'],
  soldTo: ['Sold To', 'Sold To ID', 'Account ID', 'Organization ID'],
  soldToSystem: ['Account System'],
  channelPartners: ['Channel Partners', 'Tiers'],
  currentOwnerTier: ['Current Owner Tier'],
  nonRevenueReason: ['Non Revenue Reason'],
  partNumber: ['Part Number', 'SKU'],
  productName: ['Product', 'Product Name'],
  productVersion: ['Version', 'Product Version'],
  licenseModel: ['License Model'],
  numberOfCopies: ['Number Of Copies', 'Copies', 'Quantity', 'Order Quantity'],
  overdraftMax: ['Overdraft', 'Overdraft Max', 'Extra Activations'],
  startDate: ['Start Date'],
  expirationDate: ['Expiration Date', 'Expires On'],
  permanent: ['Is Permanent', 'Perpetual'],
  timeZone: ['Time Zone'],
  versionDate: ['Version Date'],
  state: ['Line Item State', 'Status'],
  lineItemType: ['Line Item Type'],
  parentActivationId: ['Parent Activation ID', 'Parent Line Item'],
  orderId: ['Order ID', 'Order Number'],
  orderLineNumber: ['Order Line Number', 'Order Line'],
  maintenancePartNumber: ['Maintenance Part Number'],
  maintenanceProductName: ['Maintenance', 'Maintenance Product'],
  maintenanceProductVersion: ['Maintenance Version'],
  maintenanceStartDate: ['Maintenance Start Date'],
  maintenanceExpirationDate: ['Maintenance Expiration Date'],
  maintenancePermanent: ['Maintenance Is Permanent'],
};
