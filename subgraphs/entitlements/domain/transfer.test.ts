import { expect, test } from 'vitest';
import type { ProductId } from '#catalog';
import type { LineItemId } from '#entitlements';
import { creditHold, lineWith, noon, running } from '../../../test/kit/entitlements/line.ts';
import { booked, ownedOf, remainingOf } from './ledger.ts';
import { end, execute, offer, undo, type OpenTransfer } from './transfer.ts';

const source = lineWith({ balance: { GRANTED: 5, FULFILLED: 2 } });
const target = lineWith({ id: 'another line' as LineItemId, balance: { GRANTED: 1, FULFILLED: 1 } });
const offered = (copies: number): OpenTransfer => {
  const made = offer(source, target, copies, noon);
  if (made.kind === 'refused') throw new Error(made.refusals[0]?.code);
  return made.transfer;
};
const held = { ...source, balance: { ...source.balance, RESERVED: 3 } };

test.each([
  ['more than is free', 'INSUFFICIENT_QTY', source, target, 4],
  ['from a line that is on hold', 'CREDIT_HOLD', { ...source, blocks: [creditHold] }, target, 1],
  ['of another product', 'PRODUCT_DIFFERS', source, { ...target, productId: 'CAM' as ProductId }, 1],
  ['of what was sold to what was given', 'REVENUE_CLASS_DIFFERS', source, { ...target, revenueClass: 'NON_REVENUE' as const }, 1],
  ['to itself', 'SAME_LINE', source, source, 1],
])('no transfer %s: %s', (_what, code, from, to, copies) => {
  expect(offer(from, to, copies, noon)).toMatchObject({ kind: 'refused', refusals: [{ code }] });
});

test('copies are held by the giver, then they are the taker\'s, and none appears or vanishes', () => {
  const executed = execute(offered(3), held, target, noon);
  const [from, to] = [booked(held.balance, executed.source.postings), booked(target.balance, executed.target.postings)];
  expect(executed.transfer.state).toBe('EXECUTED');
  expect([remainingOf(from), remainingOf(to)]).toEqual([0, 3]);
  expect(ownedOf(from) + ownedOf(to)).toBe(ownedOf(held.balance) + ownedOf(target.balance));
});

test('what arrives repays the taker\'s overdraft first', () => {
  const over = { ...target, balance: { ...target.balance, OVERDRAFT: 1 }, overdraftLimit: 1, drawn: [running('job', 0, 1)] };
  const to = booked(over.balance, execute(offered(3), held, over, noon).target.postings);
  expect([to.OVERDRAFT, to.FULFILLED, remainingOf(to)]).toEqual([0, 2, 2]);
});

test('what is declined is free again', () => {
  const ended = end(offered(3), 'DECLINED', held, noon);
  expect(ended.transfer.state).toBe('DECLINED');
  expect(booked(held.balance, ended.change.postings)).toEqual(source.balance);
});

test('it is taken back while the taker has the copies free', () => {
  const { transfer, ...executed } = execute(offered(3), held, target, noon);
  const [from, to] = [{ ...held, balance: booked(held.balance, executed.source.postings) }, { ...target, balance: booked(target.balance, executed.target.postings) }];
  expect(undo(transfer, from, { ...to, balance: { ...to.balance, FULFILLED: 2 } }, noon)).toMatchObject({ kind: 'refused', refusals: [{ code: 'COPIES_IN_USE' }] });
  const undone = undo(transfer, from, to, noon);
  if (undone.kind === 'refused') throw new Error('It is refused.');
  expect(undone.transfer.state).toBe('UNDONE');
  expect([booked(from.balance, undone.source.postings), booked(to.balance, undone.target.postings)]).toEqual([source.balance, target.balance]);
});
