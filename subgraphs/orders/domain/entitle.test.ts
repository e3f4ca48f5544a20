import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entitledPieces, mayEntitle, whatToTell } from './entitle.ts';
import { amend, netOf, type Pieces } from './pieces.ts';
import { counts, ofCancellation, rankOf } from './rank.ts';

describe('a line entitles', () => {
  test.each([
    ['BOOKED', { isHeld: false, isPaid: false }, true],
    ['BOOKED', { isHeld: true, isPaid: true }, false],
    ['PAID', { isHeld: false, isPaid: false }, false],
    ['PAID', { isHeld: false, isPaid: true }, true],
    ['PAID', { isHeld: true, isPaid: true }, false],
  ] as const)('on %s, where %o: %s', (entitleOn, standing, entitles) => {
    expect(mayEntitle(standing, entitleOn)).toBe(entitles);
  });

  test('to less at once and to more only when it may', () => {
    const line = { ordered: 10, cancelled: 4 };
    expect([entitledPieces(line, 8, false), entitledPieces(line, 2, false), entitledPieces(line, 2, true)]).toEqual([6, 2, 6]);
  });
});

test.each([
  [{ from: 0, to: 0, wasTold: false, onOtherTerms: true }, null],
  [{ from: 0, to: 3, wasTold: false, onOtherTerms: false }, { type: 'OrderLineEntitled', quantity: 3, delta: 3 }],
  [{ from: 3, to: 3, wasTold: true, onOtherTerms: false }, null],
  [{ from: 3, to: 3, wasTold: true, onOtherTerms: true }, { type: 'OrderLineChanged', quantity: 3, delta: 0 }],
  [{ from: 3, to: 1, wasTold: true, onOtherTerms: false }, { type: 'OrderLineChanged', quantity: 1, delta: -2 }],
  [{ from: 3, to: 0, wasTold: true, onOtherTerms: true }, { type: 'OrderLineCancelled', quantity: 0, delta: -3 }],
  [{ from: 0, to: 0, wasTold: true, onOtherTerms: true }, null],
  [{ from: 0, to: 2, wasTold: true, onOtherTerms: false }, { type: 'OrderLineChanged', quantity: 2, delta: 2 }],
])('of a line that comes %o is told %o', (change, told) => {
  expect(whatToTell(change)).toEqual(told);
});

describe('pieces', () => {
  const pieces = fc.nat(1_000).chain((ordered) => fc.record({ ordered: fc.constant(ordered), cancelled: fc.nat(ordered) }));

  test('come to what is wanted, and nothing that was told is unsaid', () => {
    fc.assert(fc.property(pieces, fc.nat(2_000), (before: Pieces, wanted) => {
      const after = amend(before, wanted);
      expect(netOf(after)).toBe(wanted);
      expect(after.ordered).toBeGreaterThanOrEqual(before.ordered);
      expect(after.cancelled).toBeGreaterThanOrEqual(before.cancelled);
    }));
  });
});

describe('documents rank', () => {
  test('the order first, a cancellation after every change', () => {
    expect([rankOf('ORDER', 7), rankOf('ORDER_CHANGE', 1), rankOf('ORDER_CHANGE', 1_000_000_000), rankOf('ORDER_CANCELLATION', 0)]).toEqual([0, 1, 1_000_000_000, ofCancellation]);
  });

  test('in whatever order they arrive, the one of the highest rank counts at last', () => {
    type Document = { readonly rank: number; readonly quantity: number };
    const documents = fc.uniqueArray(fc.record({ rank: fc.integer({ min: 1, max: ofCancellation }), quantity: fc.nat(100) }), { selector: ({ rank }) => rank, minLength: 1 });
    const settle = (arriving: readonly Document[]): number => {
      let line = { rank: 0, pieces: { ordered: 10, cancelled: 0 } };
      for (const { rank, quantity } of arriving) if (counts(rank, line.rank)) line = { rank, pieces: amend(line.pieces, quantity) };
      return netOf(line.pieces);
    };
    fc.assert(fc.property(documents.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))), ([some, arriving]) => {
      const last = [...some].sort((a, b) => b.rank - a.rank)[0];
      expect(settle(arriving)).toBe(last?.quantity);
    }));
  });
});
