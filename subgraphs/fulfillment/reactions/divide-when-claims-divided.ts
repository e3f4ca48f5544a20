import { claimsDivided } from '#entitlements';
import { defineReaction } from '#kernel/events/reaction';
import { tellDivision } from '../persistence/claim-division.ts';

/** Copies became free or were taken back: what runs is divided as its line item says. */
export const divideWhenClaimsDivided = defineReaction({
  name: 'divide-when-claims-divided',
  to: claimsDivided,
  react: ({ payload: { tenantId, claims } }, { commit }) =>
    commit(async (work) => {
      // In one order, so that of two who divide the same claims neither waits for the other.
      const inOrder = claims.toSorted((a, b) => (`${a.source} ${a.key}` < `${b.source} ${b.key}` ? -1 : 1));
      for (const claim of inOrder) await tellDivision(work, tenantId, claim, claim);
    }),
});
