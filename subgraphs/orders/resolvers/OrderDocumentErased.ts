import { inboundDocument } from '#kernel/intake/graph';
import type { OrderDocumentErasedResolvers } from './../__generated__/types.ts';

export const OrderDocumentErased: OrderDocumentErasedResolvers = {
  document: async ({ documentId }, _arg, { intake, principal }) => {
    const document = await inboundDocument(intake, principal, documentId);
    if (!document) throw new Error(`The document ${documentId} that was just erased is out of sight.`);
    return document;
  },
};
