import { given } from '#kernel/graphql/given';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const hosts: NonNullable<QueryResolvers['hosts']> = (_parent, { filter, ...page }, { reads }) => reads.hosts(given(filter), page);
