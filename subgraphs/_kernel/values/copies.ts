/** Copies of a line item: those that were bought, and those beyond. */
export type Copies = { readonly count: number; readonly overdraftCount: number };

export const totalOf = ({ count, overdraftCount }: Copies): number => count + overdraftCount;

export const less = (copies: Copies, taken: Copies): Copies => ({ count: copies.count - taken.count, overdraftCount: copies.overdraftCount - taken.overdraftCount });

/** So many of them; what is beyond what was bought goes first. */
export const overdraftFirst = (copies: Copies, wanted: number): Copies => {
  const overdraftCount = Math.min(wanted, copies.overdraftCount);
  return { count: wanted - overdraftCount, overdraftCount };
};
