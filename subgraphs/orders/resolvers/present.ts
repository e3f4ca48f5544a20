import type { ModuleContext } from '../context.ts';
import type { OrderId } from '../contract/ids.ts';
import type { OrderRow } from '../persistence/rows.ts';

/** The order that an outcome is about, as it stands now. */
export const orderAfter = async ({ orderId }: { readonly orderId: OrderId }, { reads }: ModuleContext): Promise<OrderRow> => {
  const order = await reads.order.load(orderId);
  if (!order) throw new Error(`The order ${orderId} that was just decided on is out of sight.`);
  return order;
};
