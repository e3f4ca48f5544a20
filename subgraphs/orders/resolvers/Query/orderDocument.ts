import { inboundDocument } from '#kernel/intake/graph';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const orderDocument: NonNullable<QueryResolvers['orderDocument']> = (_parent, { id }, { intake, principal }) => inboundDocument(intake, principal, id);
