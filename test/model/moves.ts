import type { FulfillmentId, LicenseId } from '#fulfillment';
import { accountOf, lineOf, save, subjectOf } from './books.ts';
import { take, takeBack } from './desk.ts';
import type { Dice } from './dice.ts';
import { anyLine, say, type Event } from './event.ts';
import { hostOf, newId, write } from './floor.ts';
import type { Import, World } from './world.ts';

export const transfer: Event = (world, dice) => {
  const [source, target] = [anyLine(world, dice), anyLine(world, dice)];
  if (!source || !target) return;
  const { books } = world;
  const decision = world.rules.offer(subjectOf(source), target.terms, 1 + dice.roll(3), books.now);
  if (decision.kind === 'refused') return;
  save(books, source, decision.change);
  books.transfers.push(decision.transfer);
  say(world, () => `offer ${decision.transfer.copies} from ${source.terms.id} to ${target.terms.id}`);
};

export const goOnWithTransfer: Event = (world, dice) => {
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

export const startImport: Event = (world, dice) => {
  const line = anyLine(world, dice);
  if (!line) return;
  world.imports.push({ key: `old ${world.imports.length}`, lineItemId: line.terms.id, count: 1 + dice.roll(2), overdraftCount: dice.roll(2), hoursAgo: dice.roll(500), state: 'ASKED' });
  goOnWithImport(world, dice);
};

export const goOnWithImport: Event = (world, dice) => {
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

