import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lineActions, type CopiesCause } from '#entitlements';
import type { IntakeSight } from '#kernel/identity/sight';
import { allowanceOf } from '../../subgraphs/entitlements/domain/allowed.ts';
import type { Claim } from '../../subgraphs/entitlements/domain/claim.ts';
import type { Permit, PermitWanted } from '../../subgraphs/entitlements/domain/permit.ts';
import { openBooks, standingOf } from '../../subgraphs/entitlements/operations/line-books.ts';
import { lockLines } from '../../subgraphs/entitlements/persistence/line-on-sale.repository.ts';
import { balanceFrom } from '../../subgraphs/entitlements/persistence/rows.ts';
import { by, buy, unsoundLines, wordFor, type Bought } from '../kit/entitlements/jobs.ts';
import { integrator, openPlace, type Place } from '../kit/entitlements/place.ts';
import { keyOf, openLine, quantityOf, save, subjectOf, type Books, type Line, type Terms } from './books.ts';
import { ask, take, type Question, type Reply } from './desk.ts';
import { diceOf, type Dice } from './dice.ts';
import { rules } from './rules.ts';

let place: Place;
let now = Temporal.Instant.from('2026-01-31T12:00:00Z');
const begun = Temporal.Instant.from('2026-01-01T00:00:00Z');
const acting = { principal: integrator, requestId: 'a request' };

beforeAll(async () => {
  place = await openPlace({ clock: { now: () => now } });
  place.world.organization('ACME');
  for (const { partNumber, overdraftLimit, returnsCredit, limits } of kinds) {
    const overage = overdraftLimit === null ? { rule: 'UNLIMITED' as const, copies: null, percent: null } : { rule: 'OVERDRAFT' as const, copies: overdraftLimit, percent: null };
    const stored = (limit: Terms['limits']['RETURN']) => limit && { allowed: limit.allowed, per: limit.per?.toString() ?? null };
    place.world.product(partNumber, { terms: { term: 'PERPETUAL', overage, returnsCredit, returnLimit: stored(limits.RETURN), rehostLimit: stored(limits.REHOST), repairLimit: stored(limits.REPAIR) } });
  }
});
afterAll(() => place.close());

const monthly = (allowed: number) => ({ allowed, per: Temporal.Duration.from('P1M') });
type Kind = Pick<Terms, 'overdraftLimit' | 'returnsCredit' | 'limits'> & { readonly partNumber: string };
const kinds: readonly Kind[] = [
  { partNumber: 'SOLD', overdraftLimit: 2, returnsCredit: true, limits: { RETURN: null, REHOST: null, REPAIR: null } },
  { partNumber: 'LIMITED', overdraftLimit: null, returnsCredit: true, limits: { RETURN: monthly(2), REHOST: { allowed: 2, per: null }, REPAIR: monthly(1) } },
  { partNumber: 'BURNING', overdraftLimit: 3, returnsCredit: false, limits: { RETURN: monthly(1), REHOST: monthly(1), REPAIR: { allowed: 0, per: null } } },
];
const sold = 4;

/** The same line in memory and in the tables. */
type Twins = { readonly books: Books; readonly line: Line; readonly bought: Bought };

const openTwins = async (dice: Dice): Promise<Twins> => {
  const kind = kinds[dice.roll(kinds.length)] as Kind;
  const bought = await buy(place, { partNumber: kind.partNumber, numberOfCopies: sold, startDate: '2026-01-01', timeZone: 'UTC', ...(kind.overdraftLimit !== null && { overdraftMax: kind.overdraftLimit }) });
  const line = openLine({ ...kind, id: bought.lineItemId, productId: 'CAD' as Terms['productId'], revenueClass: 'REVENUE', timeZone: 'UTC' });
  const books: Books = { lines: new Map([[bought.lineItemId, line]]), transfers: [], facts: new Map(), now, told: 0 };
  save(books, line, { postings: [{ bucket: 'GRANTED', delta: sold, effectiveAt: begun }], claims: [], shortfall: 0 });
  return { books, line, bought };
};

const claimKeys = ['a', 'b', 'c', 'd'];
const permitKeys = ['p', 'q', 'r', 's'];
const actions = ['RETURN', 'RETURN', 'REHOST', 'REPAIR', 'REGENERATE'] as const;
/** Mostly what is there to be ended or changed, for most of what could be is not. */
const likely = (dice: Dice, open: readonly string[], all: readonly string[]): string => (dice.once(4) ? undefined : dice.pick(open)) ?? dice.pick(all) ?? '';
const keysIn = (known: ReadonlyMap<string, { readonly state: string }>, keys: readonly string[], state: string): readonly string[] =>
  keys.filter((key) => [...known].some(([cause, { state: stands }]) => cause.endsWith(` ${key}`) && stands === state));
const causeOf = ({ bought }: Twins, key: string): CopiesCause => ({ source: 'fulfillment', key: by(key, bought).key });
const oldCause = ({ bought }: Twins, place: number): CopiesCause => ({ source: 'legacy', key: `${bought.activationId} ${place}` });

type Step = (twins: Twins, dice: Dice) => Promise<void>;

const wordsOfReply = (reply: Reply): string => (reply.kind === 'refused' ? reply.code : reply.kind === 'claimed' ? `claimed ${JSON.stringify(reply.copies)}` : reply.kind);

/** What the model does not decide at all: it is never asked about what never was. */
const unknownToModel = ({ line }: Twins, { verb, cause }: Question, isClaim: boolean): boolean => verb === 'confirm' && !(isClaim ? line.claims : line.permits).has(keyOf(cause));

const both = async (twins: Twins, question: Question, isClaim: boolean, tables: () => Promise<string>): Promise<void> => {
  const expected = unknownToModel(twins, question, isClaim) ? 'unknown' : wordsOfReply(ask(twins.books, rules, question));
  expect(await tables()).toBe(expected);
};

const claim: Step = async (twins, dice) => {
  const [key, copies] = [dice.pick(claimKeys) ?? '', 1 + dice.roll(3)];
  const question = { verb: 'claim' as const, cause: causeOf(twins, key), lineItemId: twins.bought.lineItemId, copies };
  await both(twins, question, true, async () => {
    const [outcome] = (await place.claims.claim(acting, { items: [{ ...by(key, twins.bought), copies }] })).outcomes;
    return outcome?.kind === 'ClaimTaken' ? `claimed ${JSON.stringify({ count: outcome.count, overdraftCount: outcome.overdraftCount })}` : wordFor(outcome);
  });
};

const words: Readonly<Record<string, string>> = {
  ClaimConfirmed: 'confirmed', PermitConfirmed: 'confirmed', ClaimReleased: 'released', PermitReleased: 'released', ClaimKept: 'kept', PermitKept: 'kept',
  Permitted: 'permitted', UNKNOWN_CLAIM: 'unknown', UNKNOWN_PERMIT: 'unknown',
};
const inModelWords = (outcome: Parameters<typeof wordFor>[0]): string => words[wordFor(outcome)] ?? wordFor(outcome);

const endClaim: Step = async (twins, dice) => {
  const key = likely(dice, keysIn(twins.line.claims, claimKeys, 'RESERVED'), claimKeys);
  const [cause, lineItemId, items] = [causeOf(twins, key), twins.bought.lineItemId, [by(key, twins.bought)]];
  const isConfirmed = !dice.once(3);
  const question: Question = isConfirmed ? { verb: 'confirm', cause, lineItemId, ending: 'DONE' } : { verb: 'release', cause, lineItemId, isActivation: true };
  await both(twins, question, true, async () => inModelWords((isConfirmed ? await place.claims.confirm(acting, { items }) : await place.claims.release(acting, { items })).outcomes[0]));
};

const permit: Step = async (twins, dice) => {
  const key = dice.pick(permitKeys) ?? '';
  const [cause, lineItemId] = [causeOf(twins, key), twins.bought.lineItemId];
  const of = dice.once(4) ? oldCause(twins, dice.roll(2)) : causeOf(twins, likely(dice, keysIn(twins.line.claims, claimKeys, 'CONFIRMED'), claimKeys));
  const wanted: PermitWanted = { cause, lineItemId, of, action: dice.pick(actions) ?? 'RETURN', copies: 1 + dice.roll(2), overridesLimit: dice.once(6), isReclaim: dice.once(6) };
  await both(twins, { verb: 'permit', cause, lineItemId, wanted }, false, async () => {
    const { action, copies, overridesLimit, isReclaim } = wanted;
    return inModelWords((await place.claims.permit(acting, { items: [{ ...by(key, twins.bought), of, action, copies, overridesLimit, isReclaim }] })).outcomes[0]);
  });
};

const endPermit: Step = async (twins, dice) => {
  const key = likely(dice, keysIn(twins.line.permits, permitKeys, 'RESERVED'), permitKeys);
  const [cause, lineItemId, item] = [causeOf(twins, key), twins.bought.lineItemId, by(key, twins.bought)];
  const ending = dice.once(3) ? 'CAME_HOME' : 'DONE';
  const isConfirmed = !dice.once(3);
  const question: Question = isConfirmed ? { verb: 'confirm', cause, lineItemId, ending } : { verb: 'release', cause, lineItemId, isActivation: false };
  await both(twins, question, false, async () =>
    inModelWords((isConfirmed ? await place.claims.confirmPermit(acting, { items: [{ ...item, ending }] }) : await place.claims.releasePermit(acting, { items: [item] })).outcomes[0]),
  );
};

const takeOver: Step = async (twins, dice) => {
  const which = dice.roll(2);
  const [cause, copies] = [oldCause(twins, which), { count: 1 + which, overdraftCount: which }];
  const effectiveAt = begun.add({ hours: 24 * dice.roll(20) });
  const isTaken = take(twins.books, twins.bought.lineItemId, cause, copies, effectiveAt);
  const { outcomes } = await place.copies.take(acting, { items: [{ ...cause, heldBy: 'an import', activationId: twins.bought.activationId, ...copies, effectiveAt: effectiveAt.toString() }] });
  expect(outcomes[0]?.kind).toBe(isTaken ? 'CopiesTaken' : 'CopiesRefused');
};

/** Orders change what was bought; the tables are written as every operation writes them. */
const order: Step = async ({ books, line, bought }, dice) => {
  const wanted = dice.roll(8);
  const decision = rules.changeQuantity(quantityOf(line), wanted, 'RECLAIM', books.now);
  if (decision.kind === 'changed') save(books, line, decision.change);
  const sight: IntakeSight = { kind: 'intake', client: 'test', tenants: [bought.tenantId] };
  await place.persistence.writeWithin(sight, async (work) => {
    const asking = by('order', bought);
    await lockLines(work, sight, [bought.lineItemId]);
    const tables = openBooks(await standingOf(work.db, sight, [asking], []));
    const row = tables.line(asking);
    if (!row) throw new Error('The line is gone.');
    const same = rules.changeQuantity({ ...tables.account(row), running: [] }, wanted, 'RECLAIM', now);
    expect(same.kind).toBe(decision.kind);
    if (same.kind === 'changed') tables.enter(row, same.change, { operation: 'order', source: 'test', key: 'order' });
    await tables.write(work, { now, actor: 'test' });
  });
};

const passTime: Step = (twins, dice) => {
  now = now.add({ hours: 1 + dice.roll(24 * 12) });
  twins.books.now = now;
  return Promise.resolve();
};

const steps: readonly Step[] = [claim, claim, claim, endClaim, endClaim, endClaim, permit, permit, permit, endPermit, endPermit, takeOver, order, passTime];

/** All but what a state that it has left behind still says of it. */
const asText = (decided: Claim | Permit): string => {
  const { busy, ...said } = { busy: 0, ...decided };
  const wanted = 'wanted' in said && said.wanted ? { ...said.wanted, state: undefined, at: undefined } : null;
  return canonical({ ...said, wanted, busy: decided.state === 'CONFIRMED' ? busy : 0 });
};
const canonical = (value: object): string => JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
const isPlain = (part: unknown): part is object => part !== null && typeof part === 'object' && !Array.isArray(part);

/** All that the tables hold of the line, in the model's own words. */
const expectTwins = async ({ books, line, bought }: Twins): Promise<void> => {
  const known = [...line.claims.keys(), ...line.permits.keys()].map((key) => ({ source: key.slice(0, key.indexOf(' ')), key: key.slice(key.indexOf(' ') + 1), tenantId: bought.tenantId }));
  const asking = by('', bought);
  const sight: IntakeSight = { kind: 'intake', client: 'test', tenants: [bought.tenantId] };
  const { lines, claims, permits } = await place.persistence.readWithin(sight, (db) => standingOf(db, sight, [asking, ...known.map((cause) => ({ ...cause, lineItemId: bought.lineItemId }))], []));
  const [row] = lines;
  if (!row) throw new Error('The line is gone.');
  expect([balanceFrom(row), row.shortfall]).toEqual([line.balance, line.shortfall]);
  expect(claims.map(({ claim: stored }) => asText(stored))).toEqual([...line.claims.values()].map(asText));
  expect(permits.map(({ permit: stored }) => asText(stored)).sort()).toEqual([...line.permits.values()].map(asText).sort());
  const { lines: told } = await place.claims.allowed(acting, { items: [{ ...asking, of: null }] });
  const idlest = [...line.claims.values()].flatMap((one) => (one.state === 'CONFIRMED' ? [one] : [])).sort((x, y) => y.held.count + y.held.overdraftCount - y.busy - (x.held.count + x.held.overdraftCount - x.busy))[0];
  const may = lineActions.map((action) =>
    allowanceOf(subjectOf(line), action === 'ACTIVATE' || action === 'TRANSFER' ? { action, copies: 1 } : { action, copies: 1, claim: idlest ?? null, overridesLimit: false, isReclaim: false }, books.now),
  );
  expect(told[0]?.allowances.map(({ action, reason }) => [action, reason?.code])).toEqual(may.map(({ action, reason }) => [action, reason?.code]));
};

test('histories of claims and permits come to the same in the tables as in the model', { timeout: 60_000 }, async () => {
  const seed = process.env['HISTORY_SEED'] === undefined ? {} : { seed: Number(process.env['HISTORY_SEED']) };
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.array(fc.nat(), { minLength: 15, maxLength: 30, size: 'max' }), async (start, history) => {
      const twins = await openTwins(diceOf(start));
      for (const number of history) {
        const dice = diceOf(number);
        await dice.pick(steps)?.(twins, dice);
      }
      await expectTwins(twins);
    }),
    { numRuns: 25, ...seed },
  );
  expect(await unsoundLines(place)).toEqual([]);
});
