
        import type   { QueryResolvers } from './../../__generated__/types.ts';
        export const businessUnits: NonNullable<QueryResolvers['businessUnits']> = async (_parent, _arg, _ctx) => { /* Implement Query.businessUnits resolver logic here */ };