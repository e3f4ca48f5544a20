import { inboundDocuments } from '#kernel/intake/graph';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const orderDocuments: NonNullable<QueryResolvers['orderDocuments']> = (_parent, args, { intake, principal }) => inboundDocuments(intake, principal, args);
