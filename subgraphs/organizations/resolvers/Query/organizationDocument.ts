import { inboundDocument } from '#kernel/intake/graph';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const organizationDocument: NonNullable<QueryResolvers['organizationDocument']> = (_parent, { id }, { intake, principal }) => inboundDocument(intake, principal, id);
