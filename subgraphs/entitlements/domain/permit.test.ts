import { expect, test } from 'vitest';
import { cause, creditHold, lineItemId, lineWith, noon, running } from '../../../test/kit/entitlements/line.ts';
import type { RunningAction } from './allowed.ts';
import { confirmPermit, isUse, permit, releasePermit, type OpenPermit, type PermitWanted } from './permit.ts';

const later = noon.add({ hours: 1 });
const wanted = (action: RunningAction, copies: number, changes: Partial<PermitWanted> = {}): PermitWanted => ({
  cause: cause('change'), lineItemId, of: cause('job'), action, copies, overridesLimit: false, isReclaim: false, ...changes,
});
const open = (action: RunningAction, copies: number, changes: Partial<PermitWanted> = {}): OpenPermit => ({ ...wanted(action, copies, changes), state: 'RESERVED', at: noon });
const booking = (bucket: string, delta: number) => ({ bucket, delta, effectiveAt: later });

test('copies that something is to be done with are busy until it is done, or comes to nothing', () => {
  const decision = permit(lineWith(), undefined, running('job', 3), wanted('REHOST', 2), noon);
  expect(decision).toMatchObject({ kind: 'permitted', change: { claims: [{ busy: 2 }], permit: { state: 'RESERVED' }, postings: [] } });
  expect(permit(lineWith(), undefined, running('job', 3, 0, 2), wanted('RETURN', 2), noon)).toMatchObject({ kind: 'refused', refusals: [{ code: 'COPIES_BUSY' }] });
  expect(confirmPermit(open('REHOST', 2), running('job', 3, 0, 2), 'DONE', lineWith(), later)).toMatchObject({ kind: 'confirmed', credited: 0, change: { claims: [{ busy: 0 }], postings: [] } });
  expect(releasePermit(open('REHOST', 2), running('job', 3, 0, 2), wanted('REHOST', 2), lineWith())).toMatchObject({ kind: 'released', change: { claims: [{ busy: 0 }], postings: [] } });
});

test('what runs by no claim, or not yet, is not changed', () => {
  expect(permit(lineWith(), undefined, undefined, wanted('REPAIR', 1), noon)).toMatchObject({ kind: 'refused', refusals: [{ code: 'NOT_ACTIVE' }], change: { permit: { state: 'REFUSED' } } });
});

test('of what comes back the overdraft goes first; the rest is free, or burned where the model says so', () => {
  const account = (returnsCredit: boolean) => ({ ...lineWith({ balance: { GRANTED: 2, FULFILLED: 2, OVERDRAFT: 1 }, overdraftLimit: 1, drawn: [running('job', 2, 1, 2)] }), returnsCredit });
  const back = (returnsCredit: boolean) => confirmPermit(open('RETURN', 2), running('job', 2, 1, 2), 'DONE', account(returnsCredit), later);
  expect(back(true)).toMatchObject({ credited: 2, change: { postings: [booking('FULFILLED', -1), booking('OVERDRAFT', -1)], claims: [{ held: { count: 1, overdraftCount: 0 }, busy: 0 }] } });
  expect(back(false)).toMatchObject({ credited: 1, change: { postings: [booking('FULFILLED', -1), booking('OVERDRAFT', -1), booking('BURNED', 1)] } });
});

test('a claim of which all came back is over', () => {
  expect(confirmPermit(open('RETURN', 2), running('job', 2, 0, 2), 'DONE', lineWith(), later)).toMatchObject({ change: { claims: [{ state: 'RETURNED' }] } });
});

test('what came home is free whatever the model says of returns, and was no use', () => {
  const confirmation = confirmPermit(open('REHOST', 1), running('job', 1, 0, 1), 'CAME_HOME', { ...lineWith(), returnsCredit: false }, later);
  expect(confirmation).toMatchObject({ credited: 1, change: { postings: [booking('FULFILLED', -1)] } });
  expect(isUse(confirmation.change.permit)).toBe(false);
});

test('an order that takes copies back asks for no leave, and cancels what comes back', () => {
  const line = lineWith({ state: 'OBSOLETE', blocks: [creditHold], limits: { RETURN: { allowed: 0, per: null }, REHOST: null, REPAIR: null }, shortfall: 1 });
  expect(permit(line, undefined, running('job', 2), wanted('RETURN', 1, { isReclaim: true }), noon)).toMatchObject({ kind: 'permitted' });
  const confirmation = confirmPermit(open('RETURN', 1, { isReclaim: true }), running('job', 2, 0, 1), 'DONE', { ...line, returnsCredit: false }, later);
  expect(confirmation).toMatchObject({ change: { shortfall: 0, postings: [booking('FULFILLED', -1), booking('CANCELLED', 1)] } });
});

test('a repeat changes nothing, and another wish under its key is refused', () => {
  const line = lineWith({ blocks: [creditHold] });
  expect(permit(line, open('RETURN', 1), running('job', 2, 0, 1), wanted('RETURN', 1), later)).toMatchObject({ kind: 'permitted', change: { claims: [], postings: [] } });
  expect(permit(line, open('RETURN', 1), running('job', 2, 0, 1), wanted('RETURN', 2), later)).toMatchObject({ refusals: [{ code: 'CLAIM_DIFFERS' }] });
});

test('it is done once or released once: whichever comes first stays', () => {
  const done = confirmPermit(open('RETURN', 1), running('job', 2, 0, 1), 'DONE', lineWith(), later).change.permit;
  const released = releasePermit(open('RETURN', 1), running('job', 2, 0, 1), wanted('RETURN', 1), lineWith()).change.permit;
  const unchanged = { claims: [], postings: [] };
  expect(confirmPermit(done, { ...running('job', 1), state: 'RETURNED' }, 'DONE', lineWith(), later)).toMatchObject({ kind: 'confirmed', credited: 1, change: unchanged });
  expect(releasePermit(done, running('job', 1), wanted('RETURN', 1), lineWith())).toMatchObject({ kind: 'kept', change: unchanged });
  expect(confirmPermit(released, running('job', 2), 'DONE', lineWith(), later)).toMatchObject({ kind: 'released', change: unchanged });
  expect(releasePermit(released, running('job', 2), wanted('RETURN', 1), lineWith())).toMatchObject({ kind: 'released', change: unchanged });
});

test('a wish that arrives after its release is refused', () => {
  const { change } = releasePermit(undefined, undefined, wanted('RETURN', 1), lineWith());
  expect(permit(lineWith(), change.permit, running('job', 2), wanted('RETURN', 1), later)).toMatchObject({ kind: 'refused', refusals: [{ code: 'CLAIM_RELEASED' }], change: { claims: [] } });
});
