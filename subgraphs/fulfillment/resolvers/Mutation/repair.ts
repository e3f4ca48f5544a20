import type { MutationResolvers } from '../../__generated__/types.ts';
import { fulfillmentId } from '../../contract/ids.ts';
import { repairLicense } from '../../operations/repair-license.ts';
import { member } from '../member.ts';

export const repair: NonNullable<MutationResolvers['repair']> = async (_parent, { input }, context) =>
  member(await repairLicense(context, { fulfillmentId: fulfillmentId.parse(input.fulfillmentId), idempotencyKey: input.idempotencyKey, dryRun: input.dryRun ?? false }));
