import { sql } from 'kysely';
import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { lineItemId, type EntitlementId, type LineItemId } from '../contract/ids.ts';
import { activationKey, makeActivationId } from '../domain/activation-id.ts';
import { lineWanted, type LineWanted, type NamedLine } from '../domain/order-line.ts';
import { orderTermsOf } from '../domain/order-terms.ts';
import { overdraftOf } from '../domain/sold-term.ts';
import { insertLineItem } from '../persistence/insert.ts';
import { lockLines, ruledLines, type RuledLine } from '../persistence/line-on-sale.repository.ts';
import { balanceFrom } from '../persistence/rows.ts';
import { termColumns } from '../persistence/term-columns.ts';
import type { Answered, Answering } from './answer-order-line.ts';
import { changeCopies } from './change-copies.ts';
import { coverWith } from './cover-with.ts';
import { holdEntitlementOf } from './hold-entitlement-of.ts';

/** An order line gives for the first time: copies of a line item of its own or of another one, or maintenance. */
export const grantLine = async (answering: Answering): Promise<Answered> => {
  const { line } = answering;
  if (line.quantity === 0) return { outcome: 'GRANTED', given: null, reason: null };
  const named = line.action === 'NEW' || line.activationId === null ? null : await lockNamed(answering, line.activationId);
  const wanted = lineWanted(line, named && namedFrom(named));
  if (wanted.kind === 'refused') return { outcome: 'REFUSED', given: null, reason: wanted.reason };
  if (wanted.kind === 'OWN') return grantOwn(answering, wanted, named);
  if (!named) throw new Error(`Nothing is named that the order line ${line.orderLineId} adds to.`);
  return wanted.kind === 'ADDED' ? addTo(answering, wanted.copies, named) : maintain(answering, wanted, named);
};

/** Of the order's tenant and no other. */
const lockNamed = async ({ work, sight }: Answering, activationId: string): Promise<RuledLine | null> => {
  const { rows } = await sql<{ id: LineItemId }>`
    select id from entitlements.line_item where activation_key = ${activationKey(activationId)} and state <> 'OBSOLETE'`.execute(work.db);
  const ids = rows.map(({ id }) => id);
  await lockLines(work, sight, ids);
  const [named] = await ruledLines(work.db, sight, ids);
  return named ?? null;
};

const day = (text: string | null): Temporal.PlainDate | null => (text === null ? null : Temporal.PlainDate.from(text));

const namedFrom = (line: RuledLine): NamedLine => ({
  ...line,
  startsOn: day(line.startsOn),
  expiresOn: day(line.expiresOn),
  length: line.term === null ? null : Temporal.Duration.from(line.term),
  balance: balanceFrom(line),
});

const grantOwn = async (answering: Answering, { lineItem, copies, terms }: Extract<LineWanted, { kind: 'OWN' }>, named: RuledLine | null): Promise<Answered> => {
  const { work, line, now } = answering;
  const { tenantId, organizationId, partnerTenants, sold } = line;
  const entitlementId = await holdEntitlementOf(work, line, now);
  const id = lineItemId.make();
  const target = { id, entitlementId, tenantId, organizationId, partnerTenants };
  const model = sold.licenseModel?.terms ?? null;
  const isNew = await insertLineItem(work, {
    ...target,
    activationId: makeActivationId(randomBytes),
    product: sold,
    kind: lineItem,
    parentId: lineItem === 'RENEWAL' ? (named?.id ?? null) : null,
    attributes: {
      ...termColumns(terms.term),
      state: 'DEPLOYED',
      overdraftLimit: overdraftOf(model, copies),
      versionDate: terms.versionDate?.toString() ?? null,
      orderNumber: line.orderNumber,
      orderLineNumber: line.lineNumber,
      migrationId: null,
    },
    now,
  });
  if (!isNew) throw new Error('A new activation id was there already.');
  await changeCopies(answering, id, copies);
  const maintenanceLineId = await coverWith(answering, target, null, terms.maintenance);
  return granted(answering, { kind: 'OWN', lineItemId: id, maintenanceLineId, copies }, entitlementId);
};

const addTo = async (answering: Answering, copies: number, named: RuledLine): Promise<Answered> => {
  await changeCopies(answering, named.id, copies);
  return granted(answering, { kind: 'ADDED', lineItemId: named.id, maintenanceLineId: null, copies }, named.entitlementId);
};

const maintain = async (answering: Answering, { maintenance }: Extract<LineWanted, { kind: 'MAINTAINED' }>, named: RuledLine): Promise<Answered> => {
  const maintenanceLineId = await coverWith(answering, named, null, maintenance);
  return granted(answering, { kind: 'MAINTAINED', lineItemId: named.id, maintenanceLineId, copies: 0 }, named.entitlementId);
};

type Granted = Omit<NonNullable<Answered['given']>['grant'], 'orderTerms'>;

const granted = ({ line }: Answering, grant: Granted, entitlementId: EntitlementId): Answered => ({
  outcome: 'GRANTED',
  given: { grant: { ...grant, orderTerms: orderTermsOf(line) }, entitlementId },
  reason: null,
});
