
        import type   { QueryResolvers } from './../../__generated__/types.ts';
        export const organizationDocuments: NonNullable<QueryResolvers['organizationDocuments']> = async (_parent, _arg, _ctx) => { /* Implement Query.organizationDocuments resolver logic here */ };