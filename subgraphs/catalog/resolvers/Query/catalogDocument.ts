import { inboundDocument } from '#kernel/intake/graph';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const catalogDocument: NonNullable<QueryResolvers['catalogDocument']> = (_parent, { id }, { intake, principal }) => inboundDocument(intake, principal, id);
