import { lineItemFilterFrom } from '../../filters.ts';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const lineItems: NonNullable<QueryResolvers['lineItems']> = (_parent, { filter, ...page }, { reads }) => reads.lineItems(lineItemFilterFrom(filter), page);
