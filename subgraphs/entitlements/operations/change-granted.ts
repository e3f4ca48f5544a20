import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/persistence/persistence';
import type { LineItemId } from '../contract/ids.ts';
import { ownedOf } from '../domain/ledger.ts';
import { changeWanted, type Given } from '../domain/order-line.ts';
import { orderTermsOf, type Reason, type TermsWanted } from '../domain/order-terms.ts';
import { lockLines, type LineOnSale } from '../persistence/line-on-sale.repository.ts';
import type { Grant } from '../persistence/order-line-grant.repository.ts';
import { balanceFrom } from '../persistence/rows.ts';
import { termColumns } from '../persistence/term-columns.ts';
import type { Answered, Answering } from './answer-order-line.ts';
import { changeCopies } from './change-copies.ts';
import { coverWith } from './cover-with.ts';

/** An order line gives more or less than it gave, or on other terms: all of it, or nothing changes. */
export const changeGranted = async (answering: Answering, grant: Grant): Promise<Answered> => {
  const { work, line } = answering;
  const { item, parent } = await lockWithParent(answering, grant.lineItemId);
  const short = (reason: Reason, now = grant): Answered => ({ outcome: 'SHORTFALL', given: { grant: now, entitlementId: item.entitlementId }, reason });
  const wanted = changeWanted(line, givenBy(grant, item, parent));
  if (wanted.kind === 'refused') return short(wanted.reason);
  const changed = await changeCopies(answering, item.id, wanted.copies - grant.copies);
  if (changed.kind === 'refused') return short(changed.reason);
  if (wanted.terms) await setTerms(work, item.id, wanted.terms);
  const maintenanceLineId = grant.kind === 'ADDED' ? null : await coverWith(answering, item, grant.maintenanceLineId, wanted.maintenance);
  const after = { ...grant, maintenanceLineId, copies: wanted.copies, orderTerms: orderTermsOf(line) };
  if (changed.shortfall > 0) return short(askedBack(changed.shortfall), after);
  return { outcome: 'GRANTED', given: { grant: after, entitlementId: item.entitlementId }, reason: null };
};

const askedBack = (copies: number): Reason => ({ code: 'COPIES_ASKED_BACK', message: `${copies} copies that were taken back still run; they were asked back.` });

/** A renewal with what it renews, in one call, so that two never wait for each other. */
const lockWithParent = async ({ work, sight }: Answering, id: LineItemId): Promise<{ readonly item: LineOnSale; readonly parent: LineOnSale | null }> => {
  const { rows } = await sql<{ parentId: LineItemId }>`select parent_id as "parentId" from entitlements.line_item where id = ${id} and kind = 'RENEWAL'`.execute(work.db);
  const parentId = rows[0]?.parentId ?? null;
  const locked = await lockLines(work, sight, parentId ? [id, parentId] : [id]);
  const item = locked.get(id);
  if (!item) throw new Error(`The line item ${id} of an order is gone.`);
  return { item, parent: (parentId && locked.get(parentId)) || null };
};

const givenBy = ({ kind, copies, orderTerms }: Grant, item: LineOnSale, parent: LineOnSale | null): Given => ({
  ...{ kind, copies, orderTerms, state: item.state },
  startsOn: item.startsOn === null ? null : Temporal.PlainDate.from(item.startsOn),
  renewable: parent && ownedOf(balanceFrom(parent)),
});

const setTerms = async ({ db }: Work, id: LineItemId, { term, versionDate }: TermsWanted): Promise<void> => {
  const columns = termColumns(term);
  await sql`
    update entitlements.line_item set time_zone = ${columns.timeZone}, starts_on = ${columns.startsOn}::date, starts_at = ${columns.startsAt}::timestamptz,
      expires_on = ${columns.expiresOn}::date, expires_at = ${columns.expiresAt}::timestamptz, term = ${columns.term}, version_date = ${versionDate?.toString() ?? null}::date, version = version + 1
    where id = ${id}`.execute(db);
};
