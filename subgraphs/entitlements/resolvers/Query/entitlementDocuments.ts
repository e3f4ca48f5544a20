import { inboundDocuments } from '#kernel/intake/graph';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const entitlementDocuments: NonNullable<QueryResolvers['entitlementDocuments']> = (_parent, args, { intake, principal }) =>
  inboundDocuments(intake, principal, args);
