
        import type   { MutationResolvers } from './../../__generated__/types.ts';
        export const moveOrganization: NonNullable<MutationResolvers['moveOrganization']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.moveOrganization resolver logic here */ };