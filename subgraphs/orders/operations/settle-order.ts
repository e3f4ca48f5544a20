import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/persistence/persistence';
import type { DocumentId } from '#kernel/values/ids';
import type { OrderEvent } from '../contract/events.ts';
import { entitledPieces, mayEntitle, whatToTell, type Standing } from '../domain/entitle.ts';
import { orderStateOf, type LineCounts } from '../domain/order-state.ts';
import { OrderHold, type Order } from '../persistence/order.entity.ts';
import type { DecisionCause, OrderLine } from '../persistence/order-line.entity.ts';
import { eventOf } from './event-of.ts';
import { recordDecision } from './record-decision.ts';

/** What brings a decision about: a document of some rank, or somebody who stops an order or lets it go on. */
export type Cause = {
  readonly cause: DecisionCause;
  readonly document: { readonly id: DocumentId; readonly rank: number } | null;
  readonly actor: string;
  readonly now: Temporal.Instant;
};

/** A line as it was changed, and what it came to before. */
export type LineChange = { readonly line: OrderLine; readonly netBefore: number; readonly onOtherTerms: boolean };

/**
 * Decides anew what lines of a locked order entitle to, by the rules that each of them was placed under, and how the order stands.
 * What is to be announced is announced in the same transaction; nothing else announces anything.
 */
export const settleLines = async (work: Work, order: Order, changes: readonly LineChange[], cause: Cause): Promise<readonly OrderEvent[]> => {
  const standing = await standingOf(work, order);
  const events = changes.flatMap((change) => settleLine(work, { order, standing, change, cause }) ?? []);
  await work.em.flush();
  order.state = orderStateOf(await countLines(work, order), standing.isHeld);
  await work.em.flush();
  return events;
};

const standingOf = async ({ em }: Work, order: Order): Promise<Standing> => {
  await em.flush();
  return { isHeld: (await em.count(OrderHold, { orderId: order.id, liftedAt: null })) > 0, isPaid: order.paidOn != null };
};

type Settling = { readonly order: Order; readonly standing: Standing; readonly change: LineChange; readonly cause: Cause };

const settleLine = (work: Work, { order, standing, change: { line, netBefore, onOtherTerms }, cause }: Settling): OrderEvent | null => {
  const entitledBefore = line.entitled;
  line.entitled = entitledPieces(line, entitledBefore, mayEntitle(standing, line.entitleOn));
  const told = whatToTell({ from: entitledBefore, to: line.entitled, wasTold: line.sequence > 0, onOtherTerms });
  if (told) {
    line.sequence += 1;
    line.entitledAt ??= cause.now.toString();
  }
  recordDecision(work, order, { line, netBefore, entitledBefore, counted: true }, cause);
  return told && eventOf(order, line, told, cause.now);
};

const countLines = async ({ db }: Work, { id }: Order): Promise<LineCounts> => {
  const { rows } = await sql<LineCounts>`
    select count(*)::int as standing, count(*) filter (where entitled = ordered - cancelled)::int as whole, count(*) filter (where entitled > 0)::int as some
    from orders.order_line where order_id = ${id} and ordered > cancelled`.execute(db);
  return rows[0] ?? { standing: 0, whole: 0, some: 0 };
};
