
        import type   { MutationResolvers } from './../../__generated__/types.ts';
        export const redriveOrganizationDocument: NonNullable<MutationResolvers['redriveOrganizationDocument']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.redriveOrganizationDocument resolver logic here */ };