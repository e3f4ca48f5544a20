import { Temporal } from 'temporal-polyfill';
import { totalOf } from '#kernel/values/copies';
import { isHeld, type Claim } from '../../subgraphs/entitlements/domain/claim.ts';
import { balanceOf, isSound, ownedOf, remainingOf, stepsOf } from '../../subgraphs/entitlements/domain/ledger.ts';
import { isUse, type Permit } from '../../subgraphs/entitlements/domain/permit.ts';
import { keyOf, type Line } from './books.ts';
import { activeOf, openJobsOf } from './floor.ts';
import type { World } from './world.ts';

const must = (holds: boolean, rule: string): void => {
  if (!holds) throw new Error(rule);
};

const sum = <T>(items: Iterable<T>, of: (item: T) => number): number => {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
};

/** What holds after every commit of either module, whatever else is under way. */
export const assertAlways = (world: World): void => {
  for (const line of world.books.lines.values()) assertLine(world, line);
  must(world.platform.doubled.length === 0, 'nothing is done twice');
};

const assertLine = ({ books, platform }: World, line: Line): void => {
  const { balance, terms, shortfall, promised } = line;
  const holds = (condition: boolean, rule: string): void => must(condition, `${terms.id}: ${rule}`);
  const { reserved, fulfilled, overdraft } = heldOf(line);
  const offered = sum(books.transfers, (one) => (one.sourceId === terms.id && (one.state === 'OFFERED' || one.state === 'SCREENING') ? one.copies : 0));
  const live = sum(platform.live.values(), ({ lineItemId, copies }) => (lineItemId === terms.id ? copies : 0));
  holds(isSound(balance, terms.overdraftLimit), 'nothing is negative and nothing runs that was not granted');
  holds(balance.RESERVED === offered + reserved, 'what is reserved is held for a job or a transfer');
  holds(balance.FULFILLED === fulfilled, 'what is fulfilled is held by confirmed claims');
  holds(balance.OVERDRAFT === overdraft, 'overdraft is held by claims');
  holds(line.isTakenOver || remainingOf(balance) === 0 || (overdraft === 0 && shortfall === 0), 'overdraft is drawn only when nothing is free, and repaid first');
  holds(ownedOf(balance) - shortfall === promised.REVENUE + promised.NON_REVENUE, 'copies neither appear nor vanish on their way between lines');
  holds(promised[terms.revenueClass === 'REVENUE' ? 'NON_REVENUE' : 'REVENUE'] === 0, 'what was sold and what was given are never mixed');
  holds(live <= reserved + fulfilled + overdraft, 'no more runs out there than was taken from the line');
};

const heldOf = ({ claims, terms }: Line): { reserved: number; fulfilled: number; overdraft: number } => {
  const total = { reserved: 0, fulfilled: 0, overdraft: 0 };
  for (const claim of claims.values()) {
    if (!isHeld(claim)) continue;
    total[claim.state === 'RESERVED' ? 'reserved' : 'fulfilled'] += claim.held.count;
    total.overdraft += claim.held.overdraftCount;
    must(claim.state === 'RESERVED' || (claim.busy >= 0 && claim.busy <= totalOf(claim.held)), `${terms.id}: no more is busy than runs`);
  }
  return total;
};

/** What holds once nothing is under way any more. */
export const assertAtRest = (world: World): void => {
  must(openJobsOf(world.floor).length === 0, 'every job comes to an end');
  const active = activeOf(world.floor);
  must(active.every(({ jobId }) => jobId === null), 'no fulfillment is busy without a job');
  for (const line of world.books.lines.values()) {
    for (const claim of line.claims.values()) assertClaim(claim, world);
    must([...line.permits.values()].every(({ state }) => state !== 'RESERVED'), `${line.terms.id}: no permit is open without a job`);
    must(line.balance.RESERVED === 0 && line.shortfall === 0, `${line.terms.id}: nothing is reserved, and no copies run that were taken back`);
    assertLedger(line);
    assertLimits(line);
  }
  const claims = new Set([...world.books.lines.values()].flatMap(({ claims: known }) => [...known.keys()]));
  must(active.every(({ claim }) => claims.has(keyOf(claim))), 'nothing runs that was not claimed');
  must(active.every(({ licenseId, copies }) => licenseId !== null && world.platform.live.get(licenseId)?.copies === totalOf(copies)), 'every fulfillment has a license for its copies');
  must(world.platform.live.size === active.length, 'every license that works has a fulfillment');
};

const assertClaim = (claim: Claim, { floor }: World): void => {
  const records = activeOf(floor).filter(({ claim: cause }) => keyOf(cause) === keyOf(claim.cause));
  const held = isHeld(claim) ? claim.held : { count: 0, overdraftCount: 0 };
  must(claim.state !== 'RESERVED' && (claim.state !== 'CONFIRMED' || claim.busy === 0), `${keyOf(claim.cause)}: no claim is under way without a job`);
  const runs = { count: sum(records, ({ copies }) => copies.count), overdraftCount: sum(records, ({ copies }) => copies.overdraftCount) };
  must(held.count === runs.count && held.overdraftCount === runs.overdraftCount, `${keyOf(claim.cause)}: what was confirmed and not returned is what runs: ${JSON.stringify({ held, runs })}`);
};

/** On both axes: what is known now about any instant, and the sums that are kept beside it. */
const assertLedger = ({ entries, balance, terms }: Line): void => {
  must(stepsOf(entries).every((step) => isSound(step.balance, terms.overdraftLimit)), `${terms.id}: the ledger is sound at every instant`);
  must(JSON.stringify(balanceOf(entries)) === JSON.stringify(balance), `${terms.id}: the counts are the sums of the ledger`);
};

/** Reckoned differently from the rule itself: whatever the first and the last of too many uses are, a term lies between them. */
const assertLimits = ({ permits, terms }: Line): void => {
  for (const action of ['RETURN', 'REHOST', 'REPAIR'] as const) {
    const limit = terms.limits[action];
    if (!limit) continue;
    const uses = [...permits.values()].filter(isUse).filter((use: Permit) => 'action' in use && use.action === action);
    uses.slice(limit.allowed).forEach(({ at }, index) => {
      const first = uses[index]?.at.toZonedDateTimeISO(terms.timeZone);
      const isApart = limit.per !== null && first !== undefined && Temporal.Instant.compare(first.add(limit.per).toInstant(), at) <= 0;
      must(isApart, `${terms.id}: ${action} is done no more often than allowed`);
    });
  }
};
