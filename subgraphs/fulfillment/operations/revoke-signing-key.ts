import { decideOnce } from '#kernel/decisions/decide-once';
import { operatedUnits } from '#kernel/identity/operated-units';
import { demand } from '#kernel/identity/principal';
import { HubError, notFound } from '#kernel/values/errors';
import type { ModuleContext } from '../context.ts';
import type { SigningKeyId } from '../contract/index.ts';
import { fulfillmentPermissions } from '../contract/permissions.ts';
import { signingKeyById, type SigningKeyRow } from '../persistence/signing-key.repository.ts';
import { lockSigningKeys, revokeKey } from '../persistence/signing-key.writes.ts';

export type RevokeSigningKey = { readonly id: SigningKeyId; readonly reason: string; readonly idempotencyKey: string; readonly dryRun: boolean };
export type RevokeSigningKeyOutcome = { readonly kind: 'SigningKeyRevoked' | 'SigningKeyAlreadyRevoked'; readonly signingKey: SigningKeyRow };

/** Nothing that the key signed is valid any more; `signatures` of the key says what must be issued again. */
export const revokeSigningKey = async (context: ModuleContext, { idempotencyKey, dryRun, reason, ...input }: RevokeSigningKey): Promise<RevokeSigningKeyOutcome> => {
  demand(context.principal, fulfillmentPermissions, 'signing-key:revoke');
  if (reason.trim() === '') throw new HubError('BAD_USER_INPUT', 'A key is revoked for a reason.', { path: 'reason' });
  return decideOnce(context, { operation: 'revokeSigningKey', idempotencyKey, dryRun, input: { ...input, reason }, reason }, async (work) => {
    const key = await signingKeyById(work.db, input.id);
    if (!key || !operatedUnits(context.principal).includes(key.businessUnitId)) throw notFound('signing key');
    await lockSigningKeys(work, key.businessUnitId);
    const locked = await signingKeyById(work.db, input.id);
    if (locked?.state === 'REVOKED') return { kind: 'SigningKeyAlreadyRevoked', signingKey: locked };
    return { kind: 'SigningKeyRevoked', signingKey: await revokeKey(work, input.id, reason, work.now) };
  });
};
