import { defineReaction } from '#kernel/events/reaction';
import { orderLineCancelled } from '#orders';
import { answerOrderLine } from '../operations/answer-order-line.ts';

export const takeBackCopiesWhenOrderLineCancelled = defineReaction({
  name: 'take-back-copies-when-order-line-cancelled',
  to: orderLineCancelled,
  react: ({ payload }, tools) => answerOrderLine(payload, tools),
});
