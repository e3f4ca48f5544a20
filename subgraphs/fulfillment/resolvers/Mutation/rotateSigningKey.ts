import { businessUnitId } from '#kernel/values/ids';
import type { MutationResolvers } from '../../__generated__/types.ts';
import { rotateSigningKey as rotate } from '../../operations/rotate-signing-key.ts';

export const rotateSigningKey: NonNullable<MutationResolvers['rotateSigningKey']> = async (_parent, { input }, context) => {
  const { idempotencyKey, reason = null } = input;
  const rotated = await rotate(context, { businessUnitId: businessUnitId.parse(input.businessUnitId), reason, idempotencyKey });
  return { __typename: 'SigningKeyRotated', ...rotated };
};
