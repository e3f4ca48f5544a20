import { licenseId } from '#fulfillment';
import type { SignatureResolvers } from '../__generated__/types.ts';

export const Signature: SignatureResolvers = {
  licenseId: (signature) => licenseId.show(signature.licenseId),
  license: (signature, _args, { reads }) => reads.licenseById.load(signature.licenseId),
  verdict: (signature, _args, { reads }) => reads.verdictOf(signature),
};
