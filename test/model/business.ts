import { totalOf } from '#kernel/values/copies';
import { liftBlock, placeBlock, type BlockedAction } from '../../subgraphs/entitlements/domain/block.ts';
import { ownedOf } from '../../subgraphs/entitlements/domain/ledger.ts';
import type { ShortfallRule } from '../../subgraphs/entitlements/domain/quantity.ts';
import { canBecome } from '../../subgraphs/entitlements/domain/state.ts';
import { quantityOf, save, tell, type Line } from './books.ts';
import { anyLine, say, type Event } from './event.ts';
import { activeOf, hostOf, startChange, startJob } from './floor.ts';
import type { World } from './world.ts';

export const activate: Event = (world, dice) => {
  const line = anyLine(world, dice);
  if (!line) return;
  const id = startJob(world.floor, { kind: 'ACTIVATE', lineItemId: line.terms.id, hostId: hostOf(dice.roll(3)), copies: { count: 1 + dice.roll(4), overdraftCount: 0 } });
  say(world, () => `activate ${line.terms.id}: ${id}`);
};

export const change: Event = (world, dice) => {
  const from = dice.pick(activeOf(world.floor));
  if (!from) return;
  const all = totalOf(from.copies);
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

export const shortfallRules: readonly ShortfallRule[] = ['REJECT', 'RECLAIM', 'MARK_OVERAGE'];

export const order: Event = (world, dice) => {
  const line = anyLine(world, dice);
  if (!line) return;
  const wanted = dice.roll(10);
  orderCopies(world, line, wanted, dice.pick(shortfallRules) ?? 'REJECT');
};

export const orderCopies = (world: World, line: Line, wanted: number, rule: ShortfallRule): 'changed' | 'refused' => {
  const before = ownedOf(line.balance) - line.shortfall;
  const decision = world.rules.changeQuantity(quantityOf(line), wanted, rule, world.books.now);
  say(world, () => `order ${wanted} of ${line.terms.id}, ${rule}: ${decision.kind}`);
  if (decision.kind === 'refused') return 'refused';
  const ordered = wanted - (line.balance.GRANTED - line.balance.CANCELLED - line.shortfall);
  save(world.books, line, decision.change);
  line.promised[line.terms.revenueClass] = before + ordered;
  reclaim(world, line);
  return 'changed';
};

/** Whatever an order took back and still runs is asked for, unless it is on its way. */
export const reclaim = (world: World, line: Line): void => {
  const underWay = [...line.permits.values()].reduce((sum, permit) => sum + (permit.state === 'RESERVED' && permit.action === 'RETURN' ? permit.copies : 0), 0);
  for (const { of, copies } of world.rules.reclaim(quantityOf(line), underWay)) tell(world.books, { id: world.books.told++, kind: 'RECLAIM', of, copies });
};

const blockable: readonly (readonly BlockedAction[])[] = [['ACTIVATE'], ['RETURN', 'REHOST', 'REPAIR'], ['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'RENEW']];

export const block: Event = (world, dice) => {
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

export const time: Event = ({ books }, dice) => {
  books.now = books.now.add({ minutes: 1 + dice.roll(24_000) });
};

const states = ['TEST', 'OBSOLETE', 'DEPLOYED', 'DEPLOYED', 'DEPLOYED'] as const;

export const changeState: Event = (world, dice) => {
  const line = anyLine(world, dice);
  const state = dice.pick(states);
  if (!line || !state) return;
  if (canBecome(line.state, state)) line.state = state;
  line.expiresAt = dice.once(4) ? world.books.now : 'infinity';
  say(world, () => `${line.terms.id} is ${line.state} until ${line.expiresAt.toString()}`);
};

