/** Why an order can be stopped. */
export const holdReasons = ['ADMINISTRATIVE', 'CREDIT', 'EXPORT', 'TERMS'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Those who stop orders by hand; each lifts what it placed. */
export const operations = 'OPERATIONS';

/** What a payment lets go: nobody has to lift that by hand. */
export const liftedByPayment: readonly HoldReason[] = ['CREDIT'];
