import { orderLineId } from '../../contract/ids.ts';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const orderLine: NonNullable<QueryResolvers['orderLine']> = (_parent, { id }, { reads }) => reads.line.load(orderLineId.parse(id));
