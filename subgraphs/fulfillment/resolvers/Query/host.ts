import { hostId } from '#fulfillment';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const host: NonNullable<QueryResolvers['host']> = (_parent, { id }, { reads }) => reads.hostById.load(hostId.parse(id));
