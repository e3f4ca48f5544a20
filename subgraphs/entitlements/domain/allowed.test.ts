import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { cause, creditHold, lineItemId, lineWith, noon, running } from '../../../test/kit/entitlements/line.ts';
import { allowanceOf, refusalsOf, type LineAction, type Wish } from './allowed.ts';
import { blockedActions, placeBlock, liftBlock, type BlockedAction } from './block.ts';
import { claimCopies } from './claim-copies.ts';
import type { State } from './state.ts';

const wishes: readonly Wish[] = [
  ...(['ACTIVATE', 'TRANSFER'] as const).map((action) => ({ action, copies: 1 })),
  ...(['RETURN', 'REHOST', 'REPAIR', 'REGENERATE'] as const).map((action) => ({ action, copies: 1, claim: running('job', 1), overridesLimit: false, isReclaim: false })),
];
const balance = { GRANTED: 2, FULFILLED: 1 };
const allowedBy = (said: Parameters<typeof lineWith>[0]): LineAction[] => wishes.filter((wish) => allowanceOf(lineWith({ balance, ...said }), wish, noon).allowed).map(({ action }) => action);
const all: LineAction[] = ['ACTIVATE', 'TRANSFER', 'RETURN', 'REHOST', 'REPAIR', 'REGENERATE'];

test.each<[State, LineAction[]]>([
  ['DEPLOYED', all],
  ['TEST', all.filter((action) => action !== 'TRANSFER')],
  ['OBSOLETE', ['RETURN']],
  ['DRAFT', []],
])('of a line that is %s: %j', (state, actions) => {
  expect(allowedBy({ state })).toEqual(actions);
  expect(allowedBy({ entitlementState: state })).toEqual(actions);
});

test.each<[BlockedAction, LineAction[]]>([
  ['ACTIVATE', ['RETURN', 'REHOST', 'REPAIR', 'REGENERATE']],
  ['RETURN', ['ACTIVATE', 'TRANSFER', 'REHOST', 'REPAIR', 'REGENERATE']],
  ['REHOST', ['ACTIVATE', 'TRANSFER', 'RETURN', 'REPAIR', 'REGENERATE']],
  ['REPAIR', ['ACTIVATE', 'TRANSFER', 'RETURN', 'REHOST']],
  ['RENEW', all],
])('what blocks %s leaves %j', (action, actions) => {
  expect(allowedBy({ blocks: [{ ...creditHold, actions: [action] }] })).toEqual(actions);
});

test('the calendar binds who would begin; what runs is bound by its license', () => {
  expect(allowedBy({ expiresAt: noon })).toEqual(all.filter((action) => action !== 'ACTIVATE'));
  const startsAt = noon.add({ hours: 1 });
  expect(allowanceOf(lineWith({ balance, startsAt }), { action: 'ACTIVATE', copies: 1 }, noon).reason).toMatchObject({ code: 'NOT_STARTED', resetsAt: startsAt });
});

test('every rule against it is named, the most important first, and who lifts a block', () => {
  const refusals = refusalsOf(lineWith({ state: 'OBSOLETE', expiresAt: noon, blocks: [creditHold] }), { action: 'ACTIVATE', copies: 1 }, noon);
  expect(refusals.map(({ code }) => code)).toEqual(['LINE_NOT_DEPLOYED', 'CREDIT_HOLD', 'EXPIRED', 'INSUFFICIENT_QTY']);
  expect(refusals[1]).toMatchObject({ message: creditHold.message, liftedBy: 'FINANCE' });
});

test('a limit is passed over by whoever may, and by nothing else', () => {
  const line = lineWith({ balance, limits: { RETURN: { allowed: 1, per: Temporal.Duration.from('P1Y') }, REHOST: null, REPAIR: null }, uses: { RETURN: [noon], REHOST: [], REPAIR: [] } });
  const wish = { action: 'RETURN', copies: 1, claim: running('job', 1), overridesLimit: false, isReclaim: false } as const;
  expect(allowanceOf(line, wish, noon)).toMatchObject({ allowed: false, reason: { code: 'RETURN_LIMIT' } });
  expect(allowanceOf(line, { ...wish, overridesLimit: true }, noon).allowed).toBe(true);
  expect(allowanceOf({ ...line, blocks: [creditHold] }, { ...wish, overridesLimit: true }, noon)).toMatchObject({ reason: { code: 'CREDIT_HOLD' } });
});

test('whoever asks hears what whoever does it hears', () => {
  const line = lineWith({ blocks: [creditHold] });
  const { reason } = allowanceOf(line, { action: 'ACTIVATE', copies: 1 }, noon);
  expect(claimCopies(line, undefined, { cause: cause('job'), lineItemId, copies: 1 }, noon)).toMatchObject({ refusals: [reason, { code: 'INSUFFICIENT_QTY' }] });
});

test('reasons stand side by side, and each is lifted by its owner alone', () => {
  const ours = { ...creditHold, owner: 'SALES' };
  const both = placeBlock(placeBlock([creditHold], ours), { ...ours, message: 'It is still open.' });
  expect(both.map(({ owner, message }) => [owner, message])).toEqual([['FINANCE', creditHold.message], ['SALES', 'It is still open.']]);
  expect(liftBlock(both, ours)).toEqual({ kind: 'lifted', standing: [creditHold] });
  expect(liftBlock([creditHold], ours)).toMatchObject({ kind: 'refused', refusal: { code: 'NOT_THE_OWNER', liftedBy: 'FINANCE' } });
  expect(liftBlock([], ours)).toEqual({ kind: 'lifted', standing: [] });
  expect(creditHold.actions).toEqual(blockedActions);
});
