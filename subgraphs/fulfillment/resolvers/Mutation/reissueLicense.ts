import type { MutationResolvers } from '../../__generated__/types.ts';
import { fulfillmentId } from '../../contract/ids.ts';
import { reissueLicense as reissue } from '../../operations/reissue-license.ts';
import { member } from '../member.ts';

export const reissueLicense: NonNullable<MutationResolvers['reissueLicense']> = async (_parent, { input }, context) => {
  const { reason, idempotencyKey } = input;
  return member(await reissue(context, { fulfillmentId: fulfillmentId.parse(input.fulfillmentId), reason, idempotencyKey, dryRun: input.dryRun ?? false }));
};
