import { orderId } from '../../contract/ids.ts';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const order: NonNullable<QueryResolvers['order']> = (_parent, { id }, { reads }) => reads.order.load(orderId.parse(id));
