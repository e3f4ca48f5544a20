import { sql } from 'kysely';
import { emit } from '#kernel/events/emit';
import { orderLineId } from '#orders';
import type { LineItemId } from '../contract/ids.ts';
import { copiesAskedBack } from '../contract/index.ts';
import type { Confirmed } from '../domain/claim.ts';
import { booked } from '../domain/ledger.ts';
import type { Reason } from '../domain/order-terms.ts';
import { changeQuantity, reclaim, type Quantity } from '../domain/quantity.ts';
import { claimsOn, runningOn } from '../persistence/claim.repository.ts';
import { lockLines, ruledLines, type RuledLine } from '../persistence/line-on-sale.repository.ts';
import { openBooks } from './line-books.ts';
import type { Answering } from './answer-order-line.ts';

export type CopiesChanged = { readonly kind: 'changed'; /** Copies that were taken back and still run. */ readonly shortfall: number } | { readonly kind: 'refused'; readonly reason: Reason };

/** Books so many copies more or fewer of a line item, by the rules that hold now. */
export const changeCopies = async (answering: Answering, id: LineItemId, by: number): Promise<CopiesChanged> => {
  const { work, line, sight, rules, now, actor } = answering;
  await lockLines(work, sight, [id]);
  const [item] = await ruledLines(work.db, sight, [id]);
  if (!item) throw new Error(`The line item ${id} of an order is gone.`);
  const running = by < 0 ? await runningOn(work.db, id) : [];
  const books = openBooks({ lines: [item], claims: [...(await claimsOn(work.db, [id], [])), ...running], permits: [] });
  const quantity: Quantity = { ...books.account(item), running: running.flatMap(({ claim }) => (isRunning(claim) ? [claim] : [])) };
  const { balance, shortfall } = quantity;
  const decision = changeQuantity(quantity, balance.GRANTED - balance.CANCELLED - shortfall + by, rules.shortfall, now);
  if (decision.kind === 'refused') return { kind: 'refused', reason: { code: decision.code, message: decision.message } };
  const { change } = decision;
  books.enter(item, change, { operation: 'change-copies', source: 'orders', key: `${orderLineId.show(line.orderLineId)}/${line.sequence}` });
  await books.write(work, { now, actor });
  if (change.shortfall > shortfall) await askBack(answering, item, { ...quantity, balance: booked(balance, change.postings), shortfall: change.shortfall });
  return { kind: 'changed', shortfall: change.shortfall };
};

const isRunning = (claim: { readonly state: string }): claim is Confirmed => claim.state === 'CONFIRMED';

/** No more at once than one transaction tells; what is left is asked by whoever reconciles. */
const mostAsked = 1_000;

const askBack = async ({ work, now }: Answering, { id, tenantId }: RuledLine, quantity: Quantity): Promise<void> => {
  const asked = reclaim(quantity, await returningOf(work.db, id));
  for (const { of, copies } of asked.slice(0, mostAsked)) {
    const payload = { lineItemId: id, of: { source: of.source, key: of.key }, copies };
    await emit(work, copiesAskedBack, { key: id, tenantId, occurredAt: now, payload });
  }
};

const returningOf = async (db: Answering['work']['db'], id: LineItemId): Promise<number> => {
  const { rows } = await sql<{ copies: number }>`
    select coalesce(sum(copies), 0)::int as copies from entitlements.permit where line_item_id = ${id} and state = 'RESERVED' and action = 'RETURN'`.execute(db);
  return rows[0]?.copies ?? 0;
};
