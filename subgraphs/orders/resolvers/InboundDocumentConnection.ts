import type { InboundDocumentConnectionResolvers } from './../__generated__/types.ts';

export const InboundDocumentConnection: InboundDocumentConnectionResolvers = {
  totalCount: (connection) => connection.totalCount(),
};
