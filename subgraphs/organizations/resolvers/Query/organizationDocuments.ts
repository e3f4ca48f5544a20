import { inboundDocuments } from '#kernel/intake/graph';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const organizationDocuments: NonNullable<QueryResolvers['organizationDocuments']> = (_parent, page, { intake, principal }) => inboundDocuments(intake, principal, page);
