import type { FulfillmentId, LicenseId } from '#fulfillment';
import { totalOf } from '#kernel/values/copies';
import { liftBlock, placeBlock, type BlockedAction } from '../../subgraphs/entitlements/domain/block.ts';
import { ownedOf } from '../../subgraphs/entitlements/domain/ledger.ts';
import type { ShortfallRule } from '../../subgraphs/entitlements/domain/quantity.ts';
import { canBecome } from '../../subgraphs/entitlements/domain/state.ts';
import { requestOf, type AwaitingManual, type Job, type OutcomeUnknown } from '../../subgraphs/fulfillment/domain/job.ts';
import { claimSource } from '../../subgraphs/fulfillment/domain/lineage.ts';
import { settleJob } from '../../subgraphs/fulfillment/domain/trouble.ts';
import { accountOf, keyOf, lineOf, quantityOf, save, subjectOf, tell, type Line } from './books.ts';
import { ask, take, takeBack } from './desk.ts';
import type { Dice } from './dice.ts';
import { activeOf, hear, hostOf, newId, openJobsOf, saveJob, startChange, startJob, write } from './floor.ts';
import { perform } from './platform.ts';
import { platformRequest, work } from './work.ts';
import type { Import, World } from './world.ts';

type Event = (world: World, dice: Dice) => void;

const anyLine = ({ books }: World, dice: Dice): Line | undefined => dice.pick([...books.lines.values()]);
const say = ({ story }: World, text: () => string): void => void story.push(text);

const activate: Event = (world, dice) => {
  const line = anyLine(world, dice);
  if (!line) return;
  const id = startJob(world.floor, { kind: 'ACTIVATE', lineItemId: line.terms.id, hostId: hostOf(dice.roll(3)), copies: { count: 1 + dice.roll(4), overdraftCount: 0 } });
  say(world, () => `activate ${line.terms.id}: ${id}`);
};

const change: Event = (world, dice) => {
  const from = dice.pick(activeOf(world.floor));
  if (!from) return;
  const all = from.copies.count + from.copies.overdraftCount;
  const copies = 1 + dice.roll(all);
  const wishes = [
    { kind: 'RETURN', copies },
    { kind: 'RETURN', copies: all },
    { kind: 'REHOST', copies, toHostId: hostOf(dice.roll(3)) },
    { kind: 'REHOST', copies: all, toHostId: hostOf(dice.roll(3)), hostIsGone: dice.once(2) },
    { kind: 'REPAIR' },
    { kind: 'REGENERATE' },
  ] as const;
  const wish = dice.pick(wishes);
  if (wish) startChange(world.floor, from, wish);
  say(world, () => `change ${from.id} of ${from.lineItemId}: ${JSON.stringify(wish)}`);
};

const shortfallRules: readonly ShortfallRule[] = ['REJECT', 'RECLAIM', 'MARK_OVERAGE'];

const order: Event = (world, dice) => {
  const line = anyLine(world, dice);
  if (!line) return;
  const wanted = dice.roll(10);
  const rule = dice.pick(shortfallRules) ?? 'REJECT';
  const before = ownedOf(line.balance) - line.shortfall;
  const decision = world.rules.changeQuantity(quantityOf(line), wanted, rule, world.books.now);
  say(world, () => `order ${wanted} of ${line.terms.id}, ${rule}: ${decision.kind}`);
  if (decision.kind === 'refused') return;
  const ordered = wanted - (line.balance.GRANTED - line.balance.CANCELLED - line.shortfall);
  save(world.books, line, decision.change);
  line.promised[line.terms.revenueClass] = before + ordered;
  reclaim(world, line);
};

/** Whatever an order took back and still runs is asked for, unless it is on its way. */
export const reclaim = (world: World, line: Line): void => {
  const underWay = [...line.permits.values()].reduce((sum, permit) => sum + (permit.state === 'RESERVED' && permit.action === 'RETURN' ? permit.copies : 0), 0);
  for (const { of, copies } of world.rules.reclaim(quantityOf(line), underWay)) tell(world.books, { id: world.books.told++, kind: 'RECLAIM', of, copies });
};

const blockable: readonly (readonly BlockedAction[])[] = [['ACTIVATE'], ['RETURN', 'REHOST', 'REPAIR'], ['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'RENEW']];

const block: Event = (world, dice) => {
  const line = anyLine(world, dice);
  if (!line) return;
  const reason = { reason: 'CREDIT_HOLD', owner: dice.once(2) ? 'FINANCE' : 'SALES' };
  if (dice.once(2)) line.blocks = placeBlock(line.blocks, { ...reason, message: 'on hold', actions: dice.pick(blockable) ?? [] });
  else {
    const lifting = liftBlock(line.blocks, reason);
    if (lifting.kind === 'lifted') line.blocks = lifting.standing;
  }
  say(world, () => `${line.terms.id} is blocked by ${line.blocks.map(({ owner }) => owner).join(' and ')}`);
};

const transfer: Event = (world, dice) => {
  const [source, target] = [anyLine(world, dice), anyLine(world, dice)];
  if (!source || !target) return;
  const { books } = world;
  const decision = world.rules.offer(subjectOf(source), target.terms, 1 + dice.roll(3), books.now);
  if (decision.kind === 'refused') return;
  save(books, source, decision.change);
  books.transfers.push(decision.transfer);
  say(world, () => `offer ${decision.transfer.copies} from ${source.terms.id} to ${target.terms.id}`);
};

const goOnWithTransfer: Event = (world, dice) => {
  const { books, rules } = world;
  const place = dice.roll(Math.max(1, books.transfers.length));
  const open = books.transfers[place];
  if (!open || (open.state !== 'OFFERED' && open.state !== 'SCREENING' && open.state !== 'EXECUTED')) return;
  const [source, target] = [lineOf(books, open.sourceId), lineOf(books, open.targetId)];
  const moved = (copies: number): void => {
    source.promised[source.terms.revenueClass] -= copies;
    target.promised[source.terms.revenueClass] += copies;
  };
  say(world, () => `transfer ${place} goes on from ${open.state}`);
  if (open.state === 'EXECUTED') {
    const undoing = rules.undo(open, accountOf(source), accountOf(target), books.now);
    if (undoing.kind === 'refused') return;
    save(books, source, undoing.source);
    save(books, target, undoing.target);
    books.transfers[place] = undoing.transfer;
    moved(-open.copies);
  } else if (dice.once(2)) {
    const executed = rules.execute(open, accountOf(source), accountOf(target), books.now);
    save(books, source, executed.source);
    save(books, target, executed.target);
    books.transfers[place] = executed.transfer;
    moved(open.copies);
  } else endTransfer(world, place);
};

export const endTransfer = ({ books, rules }: World, place: number): void => {
  const open = books.transfers[place];
  if (open?.state !== 'OFFERED' && open?.state !== 'SCREENING') return;
  const source = lineOf(books, open.sourceId);
  const ended = rules.end(open, 'LAPSED', accountOf(source), books.now);
  save(books, source, ended.change);
  books.transfers[place] = ended.transfer;
};

const startImport: Event = (world, dice) => {
  const line = anyLine(world, dice);
  if (!line) return;
  world.imports.push({ key: `old ${world.imports.length}`, lineItemId: line.terms.id, count: 1 + dice.roll(2), overdraftCount: dice.roll(2), hoursAgo: dice.roll(500), state: 'ASKED' });
  goOnWithImport(world, dice);
};

const goOnWithImport: Event = (world, dice) => {
  const open = dice.pick(world.imports);
  if (open) importStep(world, open, dice);
};

/** The copies are taken, then the record is written; a record that cannot be written gives them back. */
export const importStep = (world: World, open: Import, dice: Dice | null): void => {
  const { books, floor } = world;
  const { lineItemId, count, overdraftCount } = open;
  const claim = { source: 'legacy', key: open.key };
  say(world, () => `import ${open.key} of ${lineItemId} goes on from ${open.state}`);
  if (open.state === 'ASKED') {
    const taken = take(books, lineItemId, claim, { count, overdraftCount }, books.now.subtract({ hours: open.hoursAgo }));
    if (!dice?.once(3)) open.state = taken ? 'TAKEN' : 'OVER';
  } else if (open.state === 'TAKEN' && !dice?.once(4)) {
    const licenseId = `license ${open.key}` as LicenseId;
    world.platform.live.set(licenseId, { lineItemId, copies: count + overdraftCount });
    const id = newId<FulfillmentId>(floor, 'ful');
    write(floor, world.rules, [{ id, parentId: null, lineItemId, hostId: hostOf(0), claim, copies: { count, overdraftCount }, licenseId, state: 'ACTIVE', supportAction: 'MASTER', jobId: null }]);
    open.state = 'OVER';
  } else if (open.state === 'TAKEN') open.state = 'DROPPED';
  else if (open.state === 'DROPPED') {
    takeBack(books, lineItemId, claim);
    if (!dice?.once(3)) open.state = 'OVER';
  }
};

const time: Event = ({ books }, dice) => {
  books.now = books.now.add({ minutes: 1 + dice.roll(24_000) });
};

const states = ['TEST', 'OBSOLETE', 'DEPLOYED', 'DEPLOYED', 'DEPLOYED'] as const;

const changeState: Event = (world, dice) => {
  const line = anyLine(world, dice);
  const state = dice.pick(states);
  if (!line || !state) return;
  if (canBecome(line.state, state)) line.state = state;
  line.expiresAt = dice.once(4) ? world.books.now : 'infinity';
  say(world, () => `${line.terms.id} is ${line.state} until ${line.expiresAt.toString()}`);
};

const cancelJob: Event = (world, dice) => {
  const job = dice.pick(openJobsOf(world.floor));
  if (!job) return;
  const cancelling = world.rules.cancel(job);
  if (cancelling.kind === 'cancelled') saveJob(world.floor, cancelling.job);
  say(world, () => `cancel ${job.id} at ${'step' in job ? job.step : ''}: ${cancelling.kind}`);
};

const isWaiting = (job: Job): job is AwaitingManual | OutcomeUnknown => job.state === 'AWAITING_MANUAL' || job.state === 'OUTCOME_UNKNOWN';

/** An operator looks whether it was done; what a person is to do by hand he does, or not. */
export const settleOne = (world: World, job: Job | undefined, dice: Dice | null): void => {
  if (!job || !isWaiting(job)) return;
  const { done } = world.platform;
  const { requestId } = requestOf(job);
  if (job.state === 'AWAITING_MANUAL' && !dice?.once(3)) perform(world.platform, platformRequest(world, job));
  const settlement = done.has(requestId) ? ({ succeeded: true, license: done.get(requestId) ?? null } as const) : ({ succeeded: false, problem: { code: 'NOT_ISSUED', message: '' } } as const);
  saveJob(world.floor, settleJob(job, settlement));
  say(world, () => `settle ${job.id}: ${settlement.succeeded ? 'done' : 'not done'}`);
};

const settle: Event = (world, dice) => settleOne(world, dice.pick(openJobsOf(world.floor).filter(isWaiting)), dice);

const arriveLate: Event = (world, dice) => {
  const { late, books, rules } = world;
  const [question] = late.splice(dice.roll(Math.max(1, late.length)), 1);
  if (!question) return;
  const reply = ask(books, rules, question);
  say(world, () => `late ${question.verb} of ${keyOf(question.cause)}: ${reply.kind}`);
};

const hearOne: Event = (world, dice) => {
  const queue = dice.pick([...world.books.facts.values()].filter(({ length }) => length > 0));
  const [fact] = queue ?? [];
  if (!queue || !fact) return;
  hear(world.floor, world.rules, fact);
  if (!dice.once(4)) queue.shift();
  say(world, () => `${keyOf(fact.of)} hears ${fact.kind} ${fact.kind === 'OVERDRAFT' ? fact.overdraftCount : fact.copies}`);
};

const workOnOne: Event = (world, dice) => {
  const job = dice.pick(openJobsOf(world.floor));
  if (!job) return;
  work(world, job, 1 + dice.roll(8), dice);
  const after = world.floor.jobs.get(job.id);
  say(world, () => `work on ${job.id}: ${job.state} → ${after?.state ?? ''} ${after && 'step' in after ? after.step : ''}`);
};

/** Somebody uses the key of a job for something else. */
const claimOtherwise: Event = ({ books, floor, rules }, dice) => {
  const job = dice.pick([...floor.jobs.values()]);
  if (job?.operation.kind !== 'ACTIVATE') return;
  const cause = { source: claimSource, key: job.id };
  const { lineItemId, copies } = job.operation;
  if (!lineOf(books, lineItemId).claims.has(keyOf(cause))) return;
  const reply = ask(books, rules, { verb: 'claim', cause, lineItemId, copies: totalOf(copies) + 1 });
  if (reply.kind !== 'refused') throw new Error('a key is claimed for one thing only');
};

const often = (event: Event, times: number): Event[] => Array.from({ length: times }, () => event);
const events: readonly Event[] = [
  ...often(activate, 5), ...often(change, 8), ...often(claimOtherwise, 1), ...often(order, 3), ...often(block, 1), ...often(transfer, 2), ...often(goOnWithTransfer, 2), ...often(startImport, 1), ...often(goOnWithImport, 2),
  ...often(time, 3), ...often(changeState, 1), ...often(cancelJob, 1), ...often(settle, 3), ...often(arriveLate, 2), ...often(hearOne, 3), ...often(workOnOne, 22),
];

export const happen = (world: World, dice: Dice): void => {
  dice.pick(events)?.(world, dice);
};
