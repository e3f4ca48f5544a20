import { LockMode } from '@mikro-orm/postgresql';
import type { Work } from '#kernel/persistence/persistence';
import { Order } from '../persistence/order.entity.ts';

/** The lock that everything about one order goes through; null where there is none in sight. */
export const lockOrder = ({ em }: Work, which: Pick<Order, 'businessUnitId' | 'system' | 'number'> | Pick<Order, 'id'>): Promise<Order | null> =>
  em.findOne(Order, which, { lockMode: LockMode.PESSIMISTIC_WRITE });
