import type { OrderFilter as OrderFilterInput } from './__generated__/types.ts';
import type { OrderFilter } from './persistence/order.repository.ts';

export const orderFilterFrom = (input: OrderFilterInput | null | undefined): OrderFilter => ({
  ...(input?.state != null && { state: input.state }),
  ...(input?.holdReason != null && { holdReason: input.holdReason }),
  ...(input?.orderedFrom != null && { orderedFrom: input.orderedFrom.toString() }),
});
