import { may } from '#kernel/identity/principal';
import { licenseId, signingKeyId } from '#fulfillment';
import type { LicenseResolvers } from '../__generated__/types.ts';
import { fulfillmentPermissions } from '../contract/permissions.ts';

export const License: LicenseResolvers = {
  id: ({ id }) => licenseId.show(id),
  content: async ({ id, contentAvailable }, _args, { reads, principal }) => {
    if (!contentAvailable || !may(principal, fulfillmentPermissions, 'license:download')) return null;
    return (await reads.licenseContent.load(id))?.content?.toString('base64') ?? null;
  },
  supersedes: ({ supersedesId }, _args, { reads }) => supersedesId && reads.licenseById.load(supersedesId),
  keyId: ({ keyId }) => keyId && signingKeyId.show(keyId),
};
