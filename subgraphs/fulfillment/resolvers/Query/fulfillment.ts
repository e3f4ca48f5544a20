import { fulfillmentId } from '#fulfillment';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const fulfillment: NonNullable<QueryResolvers['fulfillment']> = (_parent, { id }, { reads }) => reads.fulfillmentById.load(fulfillmentId.parse(id));
