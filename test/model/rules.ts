import { claimCopies, confirmClaim, releaseClaim } from '../../subgraphs/entitlements/domain/claim-copies.ts';
import { confirmPermit, permit, releasePermit } from '../../subgraphs/entitlements/domain/permit.ts';
import { changeQuantity, reclaim } from '../../subgraphs/entitlements/domain/quantity.ts';
import { end, execute, offer, undo } from '../../subgraphs/entitlements/domain/transfer.ts';
import { divide } from '../../subgraphs/fulfillment/domain/fulfillment.ts';
import { lineageOfActivation, lineageOfChange } from '../../subgraphs/fulfillment/domain/lineage.ts';
import { cancel, commandFor } from '../../subgraphs/fulfillment/domain/trouble.ts';

/** The rules that a history is played by; a test plants a mistake in one of them to see that it is found. */
export const rules = {
  claimCopies, confirmClaim, releaseClaim, permit, confirmPermit, releasePermit, changeQuantity, reclaim, offer, execute, end, undo,
  divide, lineageOfActivation, lineageOfChange, cancel, commandFor,
};
export type Rules = typeof rules;
