/** The value that a share of all is not above; the nearest rank. */
const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const p50 = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

const shown = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

/** What a table says of one figure that every round has: its median, then its least and its greatest. */
export const overRounds = (values: readonly number[]): string => `${shown(p50(values))} | ${shown(Math.min(...values))} to ${shown(Math.max(...values))}`;
