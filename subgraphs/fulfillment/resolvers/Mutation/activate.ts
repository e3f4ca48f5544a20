import { lineItemId } from '#entitlements';
import type { MutationResolvers } from '../../__generated__/types.ts';
import { activateCopies } from '../../operations/activate-copies.ts';
import { hostWanted } from '../../operations/host-to-run-on.ts';
import { member } from '../member.ts';

export const activate: NonNullable<MutationResolvers['activate']> = async (_parent, { input }, context) => {
  const { copies = 1, idempotencyKey } = input;
  const host = input.host ? hostWanted(input.host) : null;
  return member(await activateCopies(context, { lineItemId: lineItemId.parse(input.lineItemId), copies, host, idempotencyKey, dryRun: input.dryRun ?? false }));
};
