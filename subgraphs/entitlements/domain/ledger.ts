import { Temporal } from 'temporal-polyfill';

export const buckets = ['GRANTED', 'CANCELLED', 'RESERVED', 'FULFILLED', 'OVERDRAFT', 'TRANSFERRED_OUT', 'SPLIT_OUT', 'UPGRADED_OUT', 'BURNED'] as const;
export type Bucket = (typeof buckets)[number];

/** One booking on the copies of a line. It is never changed; a mistake is booked back by its opposite at the same effective instant. */
export type Posting = {
  readonly bucket: Bucket;
  readonly delta: number;
  /** Since when it counts; never later than when it is recorded, so that what is recorded holds now. */
  readonly effectiveAt: Temporal.Instant;
};
export type Entry = Posting & { readonly recordedAt: Temporal.Instant };

export type Balance = Readonly<Record<Bucket, number>>;

export const emptyBalance: Balance = { GRANTED: 0, CANCELLED: 0, RESERVED: 0, FULFILLED: 0, OVERDRAFT: 0, TRANSFERRED_OUT: 0, SPLIT_OUT: 0, UPGRADED_OUT: 0, BURNED: 0 };

/** What the ledger holds altogether, or as it was at one instant, as it was known at another. */
export const balanceOf = (entries: readonly Entry[], asOf?: { effectiveAt: Temporal.Instant; recordedAt: Temporal.Instant }): Balance => {
  const counted = asOf ? entries.filter((entry) => notAfter(entry.effectiveAt, asOf.effectiveAt) && notAfter(entry.recordedAt, asOf.recordedAt)) : entries;
  return counted.reduce(post, emptyBalance);
};

const post = (balance: Balance, { bucket, delta }: Posting): Balance => ({ ...balance, [bucket]: balance[bucket] + delta });

export const booked = (balance: Balance, postings: readonly Posting[]): Balance => postings.reduce(post, balance);

/** One posting for each bucket that changes. */
export const postingsOf = (deltas: Readonly<Partial<Record<Bucket, number>>>, effectiveAt: Temporal.Instant): Posting[] =>
  buckets.flatMap((bucket) => (deltas[bucket] ? [{ bucket, delta: deltas[bucket], effectiveAt }] : []));

/** Free copies. Overdraft is not drawn from them. */
export const remainingOf = (balance: Balance): number =>
  balance.GRANTED -
  balance.CANCELLED -
  balance.RESERVED -
  balance.FULFILLED -
  balance.TRANSFERRED_OUT -
  balance.SPLIT_OUT -
  balance.UPGRADED_OUT -
  balance.BURNED;

/** The copies that are its owner's, wherever they are. What goes from line to line leaves the sum over the lines as it was. */
export const ownedOf = (balance: Balance): number => balance.GRANTED - balance.CANCELLED - balance.TRANSFERRED_OUT - balance.SPLIT_OUT - balance.UPGRADED_OUT;

/** The rule of every ledger at every instant: nothing is negative, and nothing runs that was not bought. */
export const isSound = (balance: Balance, overdraftLimit: number | null): boolean =>
  buckets.every((bucket) => balance[bucket] >= 0) && remainingOf(balance) >= 0 && (overdraftLimit === null || balance.OVERDRAFT <= overdraftLimit);

/**
 * How a line's copies stood through time: a step for every instant at which something came into effect, oldest first.
 * All that is known counts. A decision about the past looks at every step from then on: what it takes must be free all the while.
 */
export type Step = { readonly effectiveAt: Temporal.Instant; readonly balance: Balance };

export const stepsOf = (postings: readonly Posting[]): readonly Step[] => {
  const ordered = [...postings].sort((a, b) => Temporal.Instant.compare(a.effectiveAt, b.effectiveAt));
  const steps: Step[] = [];
  for (const posting of ordered) {
    const last = steps.at(-1);
    const balance = post(last?.balance ?? emptyBalance, posting);
    if (last?.effectiveAt.equals(posting.effectiveAt)) steps.pop();
    steps.push({ effectiveAt: posting.effectiveAt, balance });
  }
  return steps;
};

/** Whether the postings leave every step sound. */
export const allows = (postings: readonly Posting[], change: readonly Posting[], overdraftLimit: number | null): boolean =>
  stepsOf([...postings, ...change]).every(({ balance }) => isSound(balance, overdraftLimit));

/** What makes up for postings: the same on the same day with the opposite sign. */
export const reversalOf = (postings: readonly Posting[]): readonly Posting[] => postings.map((posting) => ({ ...posting, delta: -posting.delta }));

const notAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) <= 0;
