import type { MutationResolvers } from '../../__generated__/types.ts';
import { signingKeyId } from '../../contract/index.ts';
import { revokeSigningKey as revoke } from '../../operations/revoke-signing-key.ts';

export const revokeSigningKey: NonNullable<MutationResolvers['revokeSigningKey']> = async (_parent, { input }, context) => {
  const { reason, idempotencyKey } = input;
  const dryRun = input.dryRun ?? false;
  const { kind, signingKey } = await revoke(context, { id: signingKeyId.parse(input.id), reason, idempotencyKey, dryRun });
  return kind === 'SigningKeyRevoked' ? { __typename: kind, signingKey, dryRun } : { __typename: kind, signingKey };
};
