
        import type   { QueryResolvers } from './../../__generated__/types.ts';
        export const organizationDocument: NonNullable<QueryResolvers['organizationDocument']> = async (_parent, _arg, _ctx) => { /* Implement Query.organizationDocument resolver logic here */ };