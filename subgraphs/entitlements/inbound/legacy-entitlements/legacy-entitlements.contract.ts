import { quarantined, write, type InboundContract } from '#kernel/intake/contract';
import { activationKey } from '../../domain/activation-id.ts';
import { applyLine } from './apply-line.ts';
import { lookUp, type Answers, type Siblings } from './look-up.ts';
import { legacyEntitlementHeadings, legacyEntitlementSchema, type LegacyEntitlement } from './record.ts';
import { translate } from './translate.ts';
import { obstaclesTo, undoLine } from './undo-line.ts';

/** The estate of line items as an older entitlement system knows it. */
export const legacyEntitlementsContract = (siblings: Siblings): InboundContract<LegacyEntitlement, Answers> => ({
  name: 'legacy-entitlements',
  version: 1,
  module: 'entitlements',
  title: 'Entitlements of an older system',
  description: `Line items with their entitlements, as entitlement systems such as FlexNet Operations export them; send it again after changes.
A line is known by its activation id, or by its migration id within its entitlement. What the line says of itself is taken over, the number of
copies as a net change of its ledger; what it leaves out is taken as not so. What it says of its entitlement must be what is known of it.
Problems: BAD_ACTIVATION_ID, DUPLICATE_ACTIVATION_ID, UNKNOWN_ORGANIZATION, UNKNOWN_TIER, UNKNOWN_BUSINESS_UNIT, UNKNOWN_PART_NUMBER,
PART_NUMBER_NOT_VALID, UNKNOWN_PRODUCT, AMBIGUOUS_PRODUCT, PRODUCT_MISMATCH, UNKNOWN_LICENSE_MODEL, PRODUCT_DIFFERS, MAINTENANCE_ALONE,
NOT_MAINTENANCE, UNKNOWN_TIME_ZONE, EXPIRATION_MISSING, EXPIRATION_BEFORE_START, PERMANENT_WITH_EXPIRATION, START_MISSING, PARENT_MISMATCH,
UNKNOWN_PARENT, ENTITLEMENT_DIFFERS, ILLEGAL_TRANSITION, QTY_BELOW_FULFILLED, OVERDRAFT_IN_USE, SHORTFALL_OPEN.`,
  record: legacyEntitlementSchema,
  headings: legacyEntitlementHeadings,
  keyOf: ({ activationId, entitlementId, migrationId }) => (activationId === undefined ? JSON.stringify([entitlementId, migrationId]) : activationKey(activationId)),
  dependsOn: ({ parentActivationId }) => (parentActivationId === undefined ? [] : [activationKey(parentActivationId)]),
  prepare: (records, work) => lookUp(siblings, records, work),
  apply: (record, answers, work) => {
    const translated = translate(record, answers, work.businessUnits);
    if (translated.kind === 'refused') return quarantined(...translated.problems);
    const { wanted } = translated;
    return write([wanted.owner.tenantId], (transaction) => applyLine(transaction, { record, wanted, work }), { locks: record.entitlementId });
  },
  obstacles: obstaclesTo,
  undo: undoLine,
});
