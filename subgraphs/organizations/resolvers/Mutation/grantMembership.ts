
        import type   { MutationResolvers } from './../../__generated__/types.ts';
        export const grantMembership: NonNullable<MutationResolvers['grantMembership']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.grantMembership resolver logic here */ };