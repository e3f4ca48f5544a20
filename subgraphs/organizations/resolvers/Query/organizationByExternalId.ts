
        import type   { QueryResolvers } from './../../__generated__/types.ts';
        export const organizationByExternalId: NonNullable<QueryResolvers['organizationByExternalId']> = async (_parent, _arg, _ctx) => { /* Implement Query.organizationByExternalId resolver logic here */ };