import { licenseId, signingKeyId } from '#fulfillment';
import type { LicenseResolvers } from '../__generated__/types.ts';

export const License: LicenseResolvers = {
  id: ({ id }) => licenseId.show(id),
  supersedes: ({ supersedesId }, _args, { reads }) => supersedesId && reads.licenseById.load(supersedesId),
  keyId: ({ keyId }) => keyId && signingKeyId.show(keyId),
};
