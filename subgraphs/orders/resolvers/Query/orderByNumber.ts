import type { QueryResolvers } from './../../__generated__/types.ts';

export const orderByNumber: NonNullable<QueryResolvers['orderByNumber']> = (_parent, { system, number }, { reads }) => reads.orderByNumber(system, number);
