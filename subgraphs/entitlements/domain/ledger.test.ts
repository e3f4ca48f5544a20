import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allows, balanceOf, isSound, remainingOf, reversalOf, type Balance, type Entry, type Posting, stepsOf } from './ledger.ts';
import { changeQuantity, type QuantityDecision } from './quantity.ts';
import { takeCopies, type TakeDecision } from './take.ts';

const hour = (number: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(number * 3_600_000);
const limit = 3;

/** As an import does it: nothing is repaid, and nothing is taken that is in use. */
const correct = (balance: Balance, wanted: number, now: Temporal.Instant): QuantityDecision =>
  changeQuantity({ balance, overdraftLimit: limit, shortfall: 0, drawn: [], running: [] }, wanted, 'REJECT', now);

/** One thing that happens to a line; `back` is how many hours before it is recorded it counts. */
type Happening =
  | { readonly kind: 'quantity'; readonly wanted: number }
  | { readonly kind: 'take'; readonly count: number; readonly overdraftCount: number; readonly back: number }
  | { readonly kind: 'giveBack'; readonly which: number };

const happening = fc.oneof<fc.Arbitrary<Happening>[]>(
  fc.record({ kind: fc.constant('quantity' as const), wanted: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ kind: fc.constant('take' as const), count: fc.integer({ min: 0, max: 6 }), overdraftCount: fc.integer({ min: 0, max: 2 }), back: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ kind: fc.constant('giveBack' as const), which: fc.integer({ min: 0, max: 20 }) }),
);

type Told = { readonly entries: readonly Entry[]; readonly decisions: readonly TakeDecision[] };

/** What the ledger holds after a history, an hour apart. */
const tell = (history: readonly Happening[]): Told => {
  let entries: readonly Entry[] = [];
  const taken: (readonly Posting[])[] = [];
  const decisions: TakeDecision[] = [];
  history.forEach((event, index) => {
    const now = hour(index + 100);
    const record = (postings: readonly Posting[]): void => void (entries = [...entries, ...postings.map((posting) => ({ ...posting, recordedAt: now }))]);
    if (event.kind === 'quantity') {
      const decision = correct(balanceOf(entries), event.wanted, now);
      if (decision.kind === 'changed') record(decision.change.postings);
    } else if (event.kind === 'giveBack') {
      const [postings] = taken.splice(event.which % (taken.length || 1), 1);
      record(reversalOf(postings ?? []));
    } else if (event.count + event.overdraftCount > 0) {
      const asked = { ...event, effectiveAt: now.subtract({ hours: event.back }) };
      const decision = takeCopies({ state: 'DEPLOYED', entitlementState: 'DEPLOYED', overdraftLimit: limit, steps: stepsOf(entries) }, asked, now);
      decisions.push(decision);
      if (decision.kind === 'taken') taken.push(decision.postings);
      if (decision.kind === 'taken') record(decision.postings);
    }
  });
  return { entries, decisions };
};

const histories = fc.array(happening, { maxLength: 40 });

test('whatever happens, nothing is negative and nothing runs that was not granted, at any instant, as known at any instant', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 60, max: 150 }), fc.integer({ min: 100, max: 150 }), (history, effective, recorded) => {
      const { entries } = tell(history);
      expect(isSound(balanceOf(entries), limit)).toBe(true);
      expect(isSound(balanceOf(entries, { effectiveAt: hour(effective), recordedAt: hour(recorded) }), limit)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('how it was known at an instant is the ledger told up to there', () => {
  fc.assert(
    fc.property(histories, fc.nat({ max: 40 }), fc.integer({ min: 60, max: 150 }), (history, known, effective) => {
      const asOf = { effectiveAt: hour(effective), recordedAt: hour(99 + known) };
      const replayed = tell(history.slice(0, known)).entries.filter(({ effectiveAt }) => Temporal.Instant.compare(effectiveAt, asOf.effectiveAt) <= 0);
      expect(balanceOf(tell(history).entries, asOf)).toEqual(balanceOf(replayed));
    }),
    { numRuns: 200 },
  );
});

test('copies are booked no earlier than asked, and not later than need be', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 60 }), (history, count, back) => {
      const { entries } = tell(history);
      const now = hour(history.length + 100);
      const asked = { count, overdraftCount: 0, effectiveAt: now.subtract({ hours: back }) };
      const decision = takeCopies({ state: 'DEPLOYED', entitlementState: 'DEPLOYED', overdraftLimit: limit, steps: stepsOf(entries) }, asked, now);
      const fits = (at: Temporal.Instant): boolean => allows(entries, [{ bucket: 'FULFILLED', delta: count, effectiveAt: at }], limit);
      const hours = Array.from({ length: back + 1 }, (_, index) => asked.effectiveAt.add({ hours: index }));
      const first = hours.find(fits);
      expect(decision.kind === 'taken' ? decision.effectiveAt.toString() : undefined).toBe(first?.toString());
    }),
    { numRuns: 200 },
  );
});

const granted = (copies: number, at: number): Posting => ({ bucket: 'GRANTED', delta: copies, effectiveAt: hour(at) });
const line = (...postings: Posting[]) => ({ state: 'DEPLOYED', entitlementState: 'DEPLOYED', overdraftLimit: 1, steps: stepsOf(postings) }) as const;

test('copies that ran before they were bought are booked from the day they were bought', () => {
  const decision = takeCopies(line(granted(5, 10)), { count: 5, overdraftCount: 0, effectiveAt: hour(3) }, hour(20));
  expect(decision).toMatchObject({ kind: 'taken', effectiveAt: hour(10) });
});

test.each([
  ['more copies than are left', { count: 6, overdraftCount: 0 }, 'INSUFFICIENT_QTY'],
  ['more overdraft than is allowed', { count: 5, overdraftCount: 2 }, 'OVERDRAFT_EXCEEDED'],
])('%s are refused', (_what, asked, code) => {
  expect(takeCopies(line(granted(5, 10)), { ...asked, effectiveAt: hour(12) }, hour(20))).toMatchObject({ kind: 'refused', code });
});

test('a line that is not released, and a license of the future, take nothing', () => {
  const asked = { count: 1, overdraftCount: 0, effectiveAt: hour(12) };
  expect(takeCopies({ ...line(granted(5, 10)), state: 'DRAFT' }, asked, hour(20))).toMatchObject({ code: 'LINE_NOT_DEPLOYED' });
  expect(takeCopies({ ...line(granted(5, 10)), entitlementState: 'OBSOLETE' }, asked, hour(20))).toMatchObject({ code: 'LINE_NOT_DEPLOYED' });
  expect(takeCopies(line(granted(5, 10)), asked, hour(11))).toMatchObject({ code: 'EFFECTIVE_IN_FUTURE' });
});

test('a quantity is corrected by its net change, and never below what is in use', () => {
  const balance: Balance = balanceOf([
    { ...granted(10, 1), recordedAt: hour(1) },
    { bucket: 'CANCELLED', delta: 2, effectiveAt: hour(2), recordedAt: hour(2) },
    { bucket: 'FULFILLED', delta: 5, effectiveAt: hour(2), recordedAt: hour(2) },
  ]);
  expect(remainingOf(balance)).toBe(3);
  expect(correct(balance, 12, hour(3))).toMatchObject({ change: { postings: [{ bucket: 'GRANTED', delta: 4 }] } });
  expect(correct(balance, 5, hour(3))).toMatchObject({ change: { postings: [{ bucket: 'CANCELLED', delta: 3 }] } });
  expect(correct(balance, 8, hour(3))).toMatchObject({ kind: 'changed', change: { postings: [] } });
  expect(correct(balance, 4, hour(3))).toMatchObject({ kind: 'refused' });
});
