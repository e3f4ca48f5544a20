import { expect, test } from 'vitest';
import { cause, lineWith, noon, running } from '../../../test/kit/entitlements/line.ts';
import { changeQuantity, reclaim } from './quantity.ts';

const booking = (bucket: string, delta: number) => ({ bucket, delta, effectiveAt: noon });
const claims = [running('newest', 1), running('beyond', 1, 2), running('oldest', 3)];
const line = { ...lineWith({ balance: { GRANTED: 5, FULFILLED: 5, OVERDRAFT: 2 }, overdraftLimit: 3, drawn: [running('beyond', 1, 2)] }), running: claims };

test('what is granted repays overdraft before anything is free', () => {
  const decision = changeQuantity(line, 6, 'REJECT', noon);
  expect(decision).toMatchObject({ change: { postings: [booking('GRANTED', 1), booking('FULFILLED', 1), booking('OVERDRAFT', -1)], claims: [{ cause: cause('beyond'), held: { count: 2, overdraftCount: 1 } }] } });
});

test('what is free is cancelled first; for the rest the rule decides', () => {
  const withFree = { ...line, balance: { ...line.balance, GRANTED: 6, OVERDRAFT: 0 }, drawn: [] };
  expect(changeQuantity(withFree, 4, 'REJECT', noon)).toMatchObject({ kind: 'refused', code: 'QTY_BELOW_FULFILLED' });
  expect(changeQuantity(withFree, 4, 'RECLAIM', noon)).toMatchObject({ change: { shortfall: 1, postings: [booking('CANCELLED', 1)] } });
  expect(changeQuantity(withFree, 4, 'MARK_OVERAGE', noon)).toMatchObject({
    change: { shortfall: 0, postings: [booking('CANCELLED', 1), booking('CANCELLED', 1), booking('FULFILLED', -1), booking('OVERDRAFT', 1)], claims: [{ cause: cause('newest'), held: { count: 0, overdraftCount: 1 } }] },
  });
});

test('no more is marked as beyond than the model allows, and nothing is taken that does not run', () => {
  expect(changeQuantity(line, 3, 'MARK_OVERAGE', noon)).toMatchObject({ kind: 'refused', code: 'OVERDRAFT_EXCEEDED' });
  const elsewhere = { ...line, balance: { ...line.balance, FULFILLED: 1, TRANSFERRED_OUT: 4 } };
  expect(changeQuantity(elsewhere, 3, 'RECLAIM', noon)).toMatchObject({ kind: 'refused', code: 'QTY_BELOW_FULFILLED' });
});

test('an order that grows again needs back less', () => {
  expect(changeQuantity({ ...line, balance: { ...line.balance, OVERDRAFT: 0 }, drawn: [], shortfall: 3 }, 4, 'RECLAIM', noon)).toMatchObject({
    change: { shortfall: 1, postings: [booking('GRANTED', 2), booking('CANCELLED', 2)] },
  });
});

test('what runs beyond comes back first, then the newest; what is under way or busy is not asked for', () => {
  const asked = (shortfall: number, underWay: number, busy = 0) => reclaim({ ...line, shortfall, running: [running('newest', 1, 0, busy), ...claims.slice(1)] }, underWay).map(({ of, copies }) => [of.key, copies]);
  expect(asked(2, 0)).toEqual([['newest', 1], ['beyond', 3]]);
  expect(asked(3, 0)).toEqual([['newest', 1], ['beyond', 3], ['oldest', 1]]);
  expect(asked(2, 3)).toEqual([['beyond', 1]]);
  expect(asked(2, 0, 1)).toEqual([['beyond', 3], ['oldest', 1]]);
  expect(asked(0, 0)).toEqual([]);
});
