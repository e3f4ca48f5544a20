import { expect, test } from 'vitest';
import { cause, creditHold, lineItemId, lineWith, noon, reserved, running } from '../../../test/kit/entitlements/line.ts';
import { claimCopies, confirmClaim, giveBack, releaseClaim } from './claim-copies.ts';
import type { Claim } from './claim.ts';

const wanted = (copies: number) => ({ cause: cause('job'), lineItemId, copies });
const later = noon.add({ hours: 1 });
const booking = (bucket: string, delta: number, effectiveAt = noon) => ({ bucket, delta, effectiveAt });
const nothing = { postings: [], claims: [], shortfall: 0 };

test('free copies are held first, and then those beyond', () => {
  const line = lineWith({ balance: { GRANTED: 3 }, overdraftLimit: 2 });
  expect(claimCopies(line, undefined, wanted(4), noon)).toMatchObject({
    kind: 'claimed',
    claim: { state: 'RESERVED', held: { count: 3, overdraftCount: 1 } },
    change: { postings: [booking('RESERVED', 3), booking('OVERDRAFT', 1)] },
  });
  expect(claimCopies(line, undefined, wanted(6), noon)).toMatchObject({ kind: 'refused', refusals: [{ code: 'INSUFFICIENT_QTY', remaining: 5 }] });
});

test('nothing is drawn beyond while copies run that an order took back', () => {
  const line = lineWith({ balance: { GRANTED: 2, FULFILLED: 2 }, overdraftLimit: null, shortfall: 1 });
  expect(claimCopies(line, undefined, wanted(1), noon)).toMatchObject({ kind: 'refused' });
  expect(claimCopies({ ...line, shortfall: 0 }, undefined, wanted(1_000), noon)).toMatchObject({ kind: 'claimed' });
});

test('a repeat changes nothing, whatever became of the line, and another wish under its key is refused', () => {
  const blocked = lineWith({ state: 'OBSOLETE', blocks: [creditHold] });
  const claims: readonly Claim[] = [reserved('job', 2), running('job', 2), { ...running('job', 2), state: 'RETURNED' }];
  for (const known of claims) expect(claimCopies(blocked, known, wanted(2), later)).toEqual({ kind: 'claimed', claim: known, change: nothing });
  for (const known of claims) expect(claimCopies(blocked, known, wanted(3), later)).toMatchObject({ kind: 'refused', refusals: [{ code: 'CLAIM_DIFFERS' }], change: nothing });
});

test('what was refused stays refused, when copies are free by then', () => {
  const refusal = claimCopies(lineWith(), undefined, wanted(1), noon);
  const [known] = refusal.change.claims;
  expect(known).toMatchObject({ state: 'REFUSED', copies: 1 });
  expect(claimCopies(lineWith({ balance: { GRANTED: 9 } }), known, wanted(1), later)).toMatchObject({ kind: 'refused', refusals: [{ code: 'INSUFFICIENT_QTY' }], change: nothing });
});

test('what is confirmed runs, once', () => {
  const first = confirmClaim(reserved('job', 2, 1), { shortfall: 0 }, later);
  expect(first).toMatchObject({ kind: 'confirmed', claim: { state: 'CONFIRMED', busy: 0 }, change: { postings: [booking('RESERVED', -2, later), booking('FULFILLED', 2, later)] } });
  expect(confirmClaim(running('job', 2, 1), { shortfall: 0 }, later)).toMatchObject({ kind: 'confirmed', change: nothing });
});

test('what is released is free again, once, and a confirmation that comes late changes nothing', () => {
  const account = lineWith({ balance: { GRANTED: 2, RESERVED: 2 } });
  const { kind, change } = releaseClaim(reserved('job', 2), wanted(2), account, later);
  expect({ kind, postings: change.postings }).toEqual({ kind: 'released', postings: [booking('RESERVED', -2, later)] });
  const [released] = change.claims;
  if (!released) throw new Error('The claim is gone.');
  expect(releaseClaim(released, wanted(2), account, later)).toEqual({ kind: 'released', change: nothing });
  expect(confirmClaim(released, account, later)).toEqual({ kind: 'released', change: nothing });
  expect(claimCopies(account, released, wanted(2), later)).toMatchObject({ kind: 'refused', refusals: [{ code: 'CLAIM_RELEASED' }] });
});

test('what runs is not released', () => {
  expect(releaseClaim(running('job', 2), wanted(2), lineWith(), later)).toEqual({ kind: 'kept', change: nothing });
});

test('a claim that arrives after its release holds nothing', () => {
  const { change } = releaseClaim(undefined, wanted(2), lineWith(), noon);
  expect(claimCopies(lineWith({ balance: { GRANTED: 9 } }), change.claims[0], wanted(2), later)).toMatchObject({ kind: 'refused', change: nothing });
});

test('released copies repay overdraft, the oldest first, and only then are free', () => {
  const drawn = [running('old', 0, 1), reserved('new', 0, 2)];
  const account = lineWith({ balance: { GRANTED: 2, RESERVED: 2, OVERDRAFT: 3 }, overdraftLimit: 3, drawn });
  const { change } = releaseClaim(reserved('job', 2), wanted(2), account, later);
  expect(change.postings).toEqual([booking('RESERVED', -2, later), booking('FULFILLED', 1, later), booking('OVERDRAFT', -1, later), booking('RESERVED', 1, later), booking('OVERDRAFT', -1, later)]);
  expect(change.claims.slice(1)).toMatchObject([{ cause: cause('old'), held: { count: 1, overdraftCount: 0 } }, { cause: cause('new'), held: { count: 1, overdraftCount: 1 } }]);
});

test('an import that is withdrawn never took its copies, unless something became of them since', () => {
  const account = lineWith({ balance: { GRANTED: 2, FULFILLED: 2 } });
  expect(giveBack(running('old', 2), account, later).postings).toEqual([booking('FULFILLED', -2)]);
  expect(giveBack({ ...running('old', 2), revision: 1 }, account, later).postings).toEqual([booking('FULFILLED', -2, later)]);
});
