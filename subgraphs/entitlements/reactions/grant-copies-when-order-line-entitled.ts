import { defineReaction } from '#kernel/events/reaction';
import { orderLineEntitled } from '#orders';
import { answerOrderLine } from '../operations/answer-order-line.ts';

export const grantCopiesWhenOrderLineEntitled = defineReaction({
  name: 'grant-copies-when-order-line-entitled',
  to: orderLineEntitled,
  react: ({ payload }, tools) => answerOrderLine(payload, tools),
});
