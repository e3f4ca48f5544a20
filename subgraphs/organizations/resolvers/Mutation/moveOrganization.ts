import type { MutationResolvers } from '../../__generated__/types.ts';
import { organizationId } from '../../contract/index.ts';
import { moveOrganization as move } from '../../operations/move-organization.ts';
import { member } from '../member.ts';

export const moveOrganization: NonNullable<MutationResolvers['moveOrganization']> = async (_parent, { input }, context) => {
  const { id, parentId, kind = 'OWNERSHIP', expectedVersion = null, reason = null, idempotencyKey, dryRun } = input;
  const ids = { id: organizationId.parse(id), parentId: parentId == null ? null : organizationId.parse(parentId) };
  const outcome = await move(context, { ...ids, kind, expectedVersion, reason, idempotencyKey, dryRun: dryRun ?? false });
  return member(outcome);
};
