import { entitlementFilterFrom } from '../../filters.ts';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const entitlements: NonNullable<QueryResolvers['entitlements']> = (_parent, { filter, ...page }, { reads }) =>
  reads.entitlements(entitlementFilterFrom(filter), page);
