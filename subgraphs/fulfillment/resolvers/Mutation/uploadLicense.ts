import { notFound } from '#kernel/values/errors';
import type { MutationResolvers } from '../../__generated__/types.ts';
import { fulfillmentId } from '../../contract/index.ts';
import { uploadLicense as upload } from '../../operations/upload-license.ts';

export const uploadLicense: NonNullable<MutationResolvers['uploadLicense']> = async (_parent, { input }, context) => {
  const { content, format, reason = null, generatorVersion = null, idempotencyKey } = input;
  const mediaType = input.mediaType ?? 'application/octet-stream';
  const { kind, fulfillmentId: id } = await upload(context, { fulfillmentId: fulfillmentId.parse(input.fulfillmentId), content, format, mediaType, generatorVersion, reason, idempotencyKey });
  const fulfillment = await context.reads.fulfillmentById.load(id);
  if (!fulfillment) throw notFound('fulfillment');
  return { __typename: kind, fulfillment };
};
