import { businessUnitId } from '#kernel/values/ids';
import { orderId } from '../contract/ids.ts';
import { explain } from '../domain/order-state.ts';
import type { OrderResolvers } from './../__generated__/types.ts';

export const Order: OrderResolvers = {
  id: ({ id }) => orderId.show(id),
  businessUnit: (order) => ({ id: businessUnitId.show(order.businessUnitId) }),
  explanation: async ({ id, state, waitsForPayment }, _arg, { reads }) => explain(state, (await reads.holdsOf.load(id)).map(({ message }) => message), waitsForPayment),
  holds: ({ id }, _arg, { reads }) => reads.holdsOf.load(id),
  customer: ({ organizationId }, _arg, { references }) => references.toHolder(organizationId),
  sellers: ({ sellers }, _arg, { references }) => Promise.all(sellers.map(async ({ tier, organizationId }) => ({ tier, organization: await references.to(organizationId) }))),
  lines: ({ id }, page, { reads }) => reads.linesOf(id, page),
  documents: ({ id }, page, { reads }) => reads.documentsOf(id, page),
};
