import { idType, type Id } from '#kernel/values/ids';

export const orderId = idType('ord');
export const orderLineId = idType('oli');
export type OrderId = Id<'ord'>;
export type OrderLineId = Id<'oli'>;
