import type { MutationResolvers } from '../../__generated__/types.ts';
import { fulfillmentId } from '../../contract/ids.ts';
import { hostWanted } from '../../operations/host-to-run-on.ts';
import { rehostLicense } from '../../operations/rehost-license.ts';
import { member } from '../member.ts';

export const rehost: NonNullable<MutationResolvers['rehost']> = async (_parent, { input }, context) => {
  const { copies = null, hostIsGone = false, idempotencyKey } = input;
  const wanted = { fulfillmentId: fulfillmentId.parse(input.fulfillmentId), host: hostWanted(input.host), copies, hostIsGone };
  return member(await rehostLicense(context, { ...wanted, idempotencyKey, dryRun: input.dryRun ?? false }));
};
