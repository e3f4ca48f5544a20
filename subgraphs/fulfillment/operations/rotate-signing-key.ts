import { decideOnce } from '#kernel/decisions/decide-once';
import { demandOperatorOf } from '#kernel/identity/operated-units';
import { demand } from '#kernel/identity/principal';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import { fulfillmentPermissions } from '../contract/permissions.ts';
import type { SigningKeyRow } from '../persistence/signing-key.repository.ts';
import { addSigningKey, lockSigningKeys, retireActiveKey } from '../persistence/signing-key.writes.ts';

export type RotateSigningKey = { readonly businessUnitId: BusinessUnitId; readonly reason: string | null; readonly idempotencyKey: string };
export type SigningKeyRotated = { readonly signingKey: SigningKeyRow; readonly retired: SigningKeyRow | null };

/** From now on another key signs; what the one before it signed goes on to be valid. */
export const rotateSigningKey = async (context: ModuleContext, { idempotencyKey, reason, ...input }: RotateSigningKey): Promise<SigningKeyRotated> => {
  demand(context.principal, fulfillmentPermissions, 'signing-key:rotate');
  demandOperatorOf(context.principal, input.businessUnitId);
  const fresh = await context.signingKeys.makeFor(input.businessUnitId);
  return decideOnce(context, { operation: 'rotateSigningKey', idempotencyKey, dryRun: false, input, reason }, async (work) => {
    await lockSigningKeys(work, input.businessUnitId);
    const retired = await retireActiveKey(work, input.businessUnitId, work.now);
    return { signingKey: await addSigningKey(work, fresh, work.now), retired };
  });
};
