import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { inactive, onHold, type Block } from './block.ts';
import { canBecome, states } from './state.ts';
import { statusOf, type Standing } from './status.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const line = (changes: Partial<Standing> = {}): Standing => ({
  state: 'DEPLOYED',
  entitlementState: 'DEPLOYED',
  blocks: [],
  startsAt: at('2026-01-01T00:00:00Z'),
  expiresAt: at('2027-01-01T00:00:00Z'),
  ...changes,
});
const status = (changes: Partial<Standing> = {}) => statusOf(line(changes), now);
const blocking = (...actions: Block['actions'][number][]): Pick<Block, 'actions'> => ({ actions });

test('a released line within its term and without a reason against it is active', () => {
  expect(status()).toBe('ACTIVE');
  expect(status({ startsAt: null, expiresAt: 'infinity' })).toBe('ACTIVE');
});

test('the end of a term is the first instant outside of it', () => {
  expect(status({ expiresAt: now })).toBe('EXPIRED');
  expect(status({ expiresAt: now.add({ nanoseconds: 1 }) })).toBe('ACTIVE');
  expect(status({ startsAt: now })).toBe('ACTIVE');
  expect(status({ startsAt: now.add({ nanoseconds: 1 }) })).toBe('NOT_STARTED');
});

test('what blocks everything makes it inactive, what blocks activating alone puts it on hold, what lies between suspends it', () => {
  expect(status({ blocks: [inactive('X')] })).toBe('INACTIVE');
  expect(status({ blocks: [onHold('X')] })).toBe('ON_HOLD');
  expect(status({ blocks: [blocking('ACTIVATE', 'REHOST')] })).toBe('SUSPENDED');
  expect(status({ blocks: [onHold('X'), blocking('RETURN', 'REHOST', 'REPAIR', 'RENEW')] })).toBe('INACTIVE');
  expect(status({ blocks: [blocking('RENEW')] })).toBe('ACTIVE');
});

test('what it is comes before what was decided, and that before the calendar', () => {
  const over = { expiresAt: at('2020-01-01T00:00:00Z'), startsAt: null, blocks: [inactive('X')] };
  expect(status({ ...over, blocks: [onHold('X')] })).toBe('ON_HOLD');
  expect(status({ ...over, state: 'DRAFT' })).toBe('DRAFT');
  expect(status({ ...over, entitlementState: 'OBSOLETE' })).toBe('OBSOLETE');
  expect(status({ ...over, state: 'TEST', entitlementState: 'OBSOLETE' })).toBe('TEST');
});

test('a draft is released once, an end is for good, and a trial stays one', () => {
  const moves = states.flatMap((from) => states.filter((to) => from !== to && canBecome(from, to)).map((to) => `${from} ${to}`));
  expect(moves).toEqual(['DRAFT DEPLOYED', 'DRAFT OBSOLETE', 'DEPLOYED OBSOLETE']);
});
