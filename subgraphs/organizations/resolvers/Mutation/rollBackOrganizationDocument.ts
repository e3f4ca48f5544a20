
        import type   { MutationResolvers } from './../../__generated__/types.ts';
        export const rollBackOrganizationDocument: NonNullable<MutationResolvers['rollBackOrganizationDocument']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.rollBackOrganizationDocument resolver logic here */ };