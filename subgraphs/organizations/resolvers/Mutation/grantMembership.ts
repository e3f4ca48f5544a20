import type { MutationResolvers } from '../../__generated__/types.ts';
import { businessUnitId, organizationId, territoryId } from '../../contract/index.ts';
import { grantMembership as grant } from '../../operations/grant-membership.ts';
import { member } from '../member.ts';

export const grantMembership: NonNullable<MutationResolvers['grantMembership']> = async (_parent, { input }, context) => {
  const { email = null, client = null, role, expiresAt = null, idempotencyKey, dryRun } = input;
  const places = {
    organizationId: input.organizationId == null ? null : organizationId.parse(input.organizationId),
    businessUnitId: input.businessUnitId == null ? null : businessUnitId.parse(input.businessUnitId),
    territoryId: input.territoryId == null ? null : territoryId.parse(input.territoryId),
  };
  const outcome = await grant(context, { email, client, role, ...places, expiresAt, idempotencyKey, dryRun: dryRun ?? false });
  return member(outcome);
};
