import type { InboundDocumentResolvers } from './../__generated__/types.ts';

export const InboundDocument: InboundDocumentResolvers = {
  lines: (document, page) => document.lines(page),
};
