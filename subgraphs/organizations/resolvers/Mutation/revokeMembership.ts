
        import type   { MutationResolvers } from './../../__generated__/types.ts';
        export const revokeMembership: NonNullable<MutationResolvers['revokeMembership']> = async (_parent, _arg, _ctx) => { /* Implement Mutation.revokeMembership resolver logic here */ };