import { defineReaction } from '#kernel/events/reaction';
import { orderLineAnswered } from '#entitlements';
import { recordOutcome } from '../operations/record-outcome.ts';

export const recordOutcomeWhenOrderLineAnswered = defineReaction({
  name: 'record-outcome-when-order-line-answered',
  to: orderLineAnswered,
  react: ({ payload }, { clock, commit }) =>
    commit(async (work) => {
      await recordOutcome(work, payload, clock.now());
    }),
});
