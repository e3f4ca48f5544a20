import { orderFilterFrom } from '../../filters.ts';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const orders: NonNullable<QueryResolvers['orders']> = (_parent, { filter, ...page }, { reads }) => reads.orders(orderFilterFrom(filter), page);
