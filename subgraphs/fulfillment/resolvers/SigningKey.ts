import { businessUnitId } from '#kernel/values/ids';
import { signingKeyId } from '#fulfillment';
import type { SigningKeyResolvers } from '../__generated__/types.ts';

export const SigningKey: SigningKeyResolvers = {
  id: ({ id }) => signingKeyId.show(id),
  businessUnit: (key) => ({ id: businessUnitId.show(key.businessUnitId) }),
  signatures: ({ id }, page, { reads }) => reads.signaturesOf(id, page),
};
