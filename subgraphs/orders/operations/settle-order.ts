import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import { entitledPieces, mayEntitle, whatToTell, type Standing, type Told } from '../domain/entitle.ts';
import { orderStateOf, type LineCounts } from '../domain/order-state.ts';
import { OrderHold, type Order } from '../persistence/order.entity.ts';
import type { OrderLine } from '../persistence/order-line.entity.ts';
import { announce } from './announce.ts';
import { recordDecisions, type Cause } from './record-decision.ts';

/** A line as it was changed, and what it came to before. */
export type LineChange = { readonly line: OrderLine; readonly netBefore: number; readonly onOtherTerms: boolean };

/**
 * Decides anew what lines of a locked order entitle to, by the rules that each of them was placed under, and how the order stands.
 * What is to be announced of it is announced from here, in the same transaction, and from nowhere else.
 */
export const settleLines = async (work: Work, order: Order, changes: readonly LineChange[], cause: Cause): Promise<void> => {
  const lessened = changes.map(takeBackAtOnce);
  const standing = await standingOf(work, order);
  const news = lessened.flatMap((change) => settleLine(standing, change, cause) ?? []);
  await work.em.flush();
  await recordDecisions(work, order, lessened.map((change) => ({ ...change, counted: true })), cause);
  order.state = orderStateOf(await countLines(work, order), standing.isHeld);
  await work.em.flush();
  for (const { line, told } of news) await announce(work, order, line, told, cause.now);
};

type Lessened = LineChange & { readonly entitledBefore: number };

/** Nothing may be written, not even for a moment, by which a line entitles to more than there is of it. */
const takeBackAtOnce = (change: LineChange): Lessened => {
  const { line } = change;
  const entitledBefore = line.entitled;
  line.entitled = entitledPieces(line, entitledBefore, false);
  return { ...change, entitledBefore };
};

const standingOf = async ({ em }: Work, order: Order): Promise<Standing> => ({
  isHeld: (await em.count(OrderHold, { orderId: order.id, liftedAt: null })) > 0,
  isPaid: order.paidOn != null,
});

type News = { readonly line: OrderLine; readonly told: Told };

const settleLine = (standing: Standing, { line, entitledBefore, onOtherTerms }: Lessened, { now }: Cause): News | null => {
  line.entitled = entitledPieces(line, line.entitled, mayEntitle(standing, line.entitleOn));
  const told = whatToTell({ from: entitledBefore, to: line.entitled, wasTold: line.sequence > 0, onOtherTerms });
  if (!told) return null;
  line.sequence += 1;
  line.entitledAt ??= now.toString();
  return { line, told };
};

const countLines = async ({ db }: Work, { id }: Order): Promise<LineCounts> => {
  const { rows } = await sql<LineCounts>`
    select count(*)::int as standing, count(*) filter (where entitled = ordered - cancelled)::int as whole, count(*) filter (where entitled > 0)::int as some
    from orders.order_line where order_id = ${id} and ordered > cancelled`.execute(db);
  return rows[0] ?? { standing: 0, whole: 0, some: 0 };
};
