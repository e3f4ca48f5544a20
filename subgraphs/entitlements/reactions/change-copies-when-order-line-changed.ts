import { defineReaction } from '#kernel/events/reaction';
import { orderLineChanged } from '#orders';
import { answerOrderLine } from '../operations/answer-order-line.ts';

export const changeCopiesWhenOrderLineChanged = defineReaction({
  name: 'change-copies-when-order-line-changed',
  to: orderLineChanged,
  react: ({ payload }, tools) => answerOrderLine(payload, tools),
});
