import type { MutationResolvers } from '../../__generated__/types.ts';
import { fulfillmentId } from '../../contract/ids.ts';
import { returnLicense as decide } from '../../operations/return-license.ts';
import { member } from '../member.ts';

export const returnLicense: NonNullable<MutationResolvers['returnLicense']> = async (_parent, { input }, context) => {
  const { copies = null, idempotencyKey } = input;
  return member(await decide(context, { fulfillmentId: fulfillmentId.parse(input.fulfillmentId), copies, idempotencyKey, dryRun: input.dryRun ?? false }));
};
