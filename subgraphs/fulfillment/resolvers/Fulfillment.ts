import { endFromSql } from '#kernel/values/period';
import { fulfillmentId } from '#fulfillment';
import type { FulfillmentResolvers } from '../__generated__/types.ts';

export const Fulfillment: FulfillmentResolvers = {
  id: ({ id }) => fulfillmentId.show(id),
  lineItem: ({ lineItemId }) => ({ id: lineItemId }),
  host: ({ hostId }, _args, { reads }) => hostId && reads.hostById.load(hostId),
  license: ({ licenseId }, _args, { reads }) => licenseId && reads.licenseById.load(licenseId),
  parent: ({ parentId }, _args, { reads }) => parentId && reads.fulfillmentById.load(parentId),
  job: ({ jobId }, _args, { reads }) => jobId && reads.jobById.load(jobId),
  expiresAt: ({ expiresAt }) => endFromSql(expiresAt),
};
