import { given } from '#kernel/graphql/given';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const fulfillments: NonNullable<QueryResolvers['fulfillments']> = (_parent, { filter, ...page }, { reads }) => reads.fulfillments(given(filter), page);
