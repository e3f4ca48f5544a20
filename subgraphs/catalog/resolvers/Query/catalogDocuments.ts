import { inboundDocuments } from '#kernel/intake/graph';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const catalogDocuments: NonNullable<QueryResolvers['catalogDocuments']> = (_parent, page, { intake, principal }) => inboundDocuments(intake, principal, page);
