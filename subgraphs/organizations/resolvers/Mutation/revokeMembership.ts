import type { MutationResolvers } from '../../__generated__/types.ts';
import { membershipId } from '../../contract/index.ts';
import { revokeMembership as revoke } from '../../operations/revoke-membership.ts';
import { member } from '../member.ts';

export const revokeMembership: NonNullable<MutationResolvers['revokeMembership']> = async (_parent, { input }, context) => {
  const { id, reason = null, idempotencyKey } = input;
  const outcome = await revoke(context, { id: membershipId.parse(id), reason, idempotencyKey });
  return member(outcome);
};
