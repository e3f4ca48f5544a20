import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { applied, quarantined, unchanged, type Effect, type LineOutcome, type LineWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import { lineItemId } from '../../contract/ids.ts';
import { activationKey, makeActivationId } from '../../domain/activation-id.ts';
import type { Posting } from '../../domain/ledger.ts';
import { changeQuantity, type QuantityDecision } from '../../domain/quantity.ts';
import { canBecome } from '../../domain/state.ts';
import type { Entitlement } from '../../persistence/entitlement.entity.ts';
import { insertLineItem } from '../../persistence/insert.ts';
import { LineItem } from '../../persistence/line-item.entity.ts';
import { book } from '../../persistence/posting.repository.ts';
import { balanceFrom } from '../../persistence/rows.ts';
import { attributesFrom, changedAttributes, type Attributes, type Trace } from './effects.ts';
import { holdEntitlement } from './hold-entitlement.ts';
import type { LegacyEntitlement } from './record.ts';
import { setBlocks } from './set-blocks.ts';
import { setMaintenance } from './set-maintenance.ts';
import type { Wanted } from './translate.ts';

export type Line = { readonly record: LegacyEntitlement; readonly wanted: Wanted; readonly work: LineWork };

const refused = (path: string, code: string, message: string): LineOutcome => quarantined({ path, code, message });

/** The entitlement is held first, so that lines of one entitlement come one after the other, whoever sends them. */
export const applyLine = async (work: Work, line: Line): Promise<LineOutcome> => {
  const held = await holdEntitlement(work, line);
  if ('problem' in held) return quarantined(held.problem);
  const { entitlement, isNew } = held;
  // A new entitlement has no lines; an activation id that another one has is met when the line is inserted.
  const known = isNew ? null : await knownLine(work, line, entitlement);
  if (known && known.entitlementId !== entitlement.id) return refused('/activationId', 'DUPLICATE_ACTIVATION_ID', 'Another entitlement has a line with this activation id.');
  if (known) return changeLine(work, line, known);
  return makeLine(work, line, entitlement, isNew);
};

/** By its activation id, or by its migration id within the entitlement; a line that has ended is known too, but not one that was withdrawn. */
const knownLine = async ({ em }: Work, { record, wanted }: Line, { id: entitlementId }: Entitlement): Promise<LineItem | null> => {
  const { tenantId } = wanted.owner;
  const key = record.activationId === undefined ? null : activationKey(record.activationId);
  const named = key === null ? { entitlementId, migrationId: record.migrationId ?? null } : { activationKey: key };
  const lines = await em.find(LineItem, { tenantId, withdrawnAt: null, ...named }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  return lines.find(({ state }) => state !== 'OBSOLETE') ?? lines.find((line) => line.entitlementId === entitlementId) ?? null;
};

const attributesOf = (line: Line, known: LineItem | null): Attributes => {
  const { record, wanted } = line;
  return {
    ...wanted.term,
    state: wanted.state,
    // What the license model said when the line was made stays, as its version does.
    overdraftLimit: known && record.overdraftMax === undefined ? (known.overdraftLimit ?? null) : wanted.overdraftLimit,
    versionDate: record.versionDate ?? null,
    orderNumber: record.orderId ?? null,
    orderLineNumber: record.orderLineNumber ?? null,
    migrationId: record.migrationId ?? null,
  };
};

const makeLine = async (work: Work, line: Line, entitlement: Entitlement, isNewEntitlement: boolean): Promise<LineOutcome> => {
  const parent = await parentOf(work, line);
  if (parent === 'unknown') return refused('/parentActivationId', 'UNKNOWN_PARENT', 'Its owner has no line with this activation id.');
  const { record, wanted } = line;
  const now = line.work.clock.now();
  const activationId = record.activationId ?? makeActivationId(randomBytes);
  const id = lineItemId.make();
  const attributes = attributesOf(line, null);
  const target = { id, tenantId: entitlement.tenantId, partnerTenants: entitlement.partnerTenants, entitlementId: entitlement.id, organizationId: entitlement.organizationId };
  const made = await insertLineItem(work, { ...target, activationId, product: wanted.product, kind: record.lineItemType ?? 'NEW', parentId: parent?.id ?? null, attributes, now });
  if (!made) return refused('/activationId', 'DUPLICATE_ACTIVATION_ID', 'Another entitlement has a line with this activation id.');
  const granted: Posting = { bucket: 'GRANTED', delta: record.numberOfCopies, effectiveAt: earlier(wanted.term.startsAt, now) };
  await book(work, [{ line: target, postings: [granted], occasion: occasionOf(line) }], now);
  const blocks = wanted.blocks.length > 0 ? await setBlocks(work, target, wanted.blocks, now) : { blocksSet: [], blocksLifted: [] };
  const covers = wanted.maintenance ? await setMaintenance(work, target, wanted.maintenance, now) : { coversAdded: [], coversRemoved: [] };
  const trace: Trace = { was: null, is: attributes, postings: [storedPosting(granted)], ...blocks, ...covers };
  const effect: Effect = { change: 'created', type: 'li', id, before: trace };
  return isNewEntitlement ? applied(effect, { change: 'created', type: 'ent', id: entitlement.id }) : applied(effect);
};

/** Copies count from the day the line begins; those of one that begins later are known here from today. */
const earlier = (startsAt: string | null, now: Temporal.Instant): Temporal.Instant => {
  const start = startsAt === null ? now : Temporal.Instant.from(startsAt);
  return Temporal.Instant.compare(start, now) < 0 ? start : now;
};

const parentOf = async ({ em }: Work, { record, wanted }: Line): Promise<LineItem | 'unknown' | undefined> => {
  if (record.parentActivationId === undefined) return undefined;
  const named = { tenantId: wanted.owner.tenantId, activationKey: activationKey(record.parentActivationId), withdrawnAt: null };
  return (await em.findOne(LineItem, named, { orderBy: { id: 'desc' } })) ?? 'unknown';
};

const changeLine = async (work: Work, line: Line, known: LineItem): Promise<LineOutcome> => {
  const { record, wanted } = line;
  const now = line.work.clock.now();
  const attributes = attributesOf(line, known);
  const quantity = newQuantity(known, record, now);
  const problems = changeProblems(line, known, attributes);
  if (quantity.kind === 'refused') problems.push({ path: '/numberOfCopies', code: quantity.code, message: quantity.message });
  if (problems.length > 0 || quantity.kind === 'refused') return quarantined(...problems);
  const was = attributesFrom(known);
  await book(work, [{ line: known, postings: quantity.change.postings, occasion: occasionOf(line) }], now);
  if (changedAttributes(was, attributes).length > 0) work.em.assign(known, attributes); // the same instant in other words is no change
  const blocks = await setBlocks(work, known, wanted.blocks, now);
  const covers = await setMaintenance(work, known, wanted.maintenance, now);
  const trace: Trace = { was, is: attributes, postings: quantity.change.postings.map(storedPosting), ...blocks, ...covers };
  return didNothing(was, trace) ? unchanged('li', known.id) : applied({ change: 'changed', type: 'li', id: known.id, before: trace });
};

/** How the old system divides what runs between bought copies and overdraft stays as it says, so nothing is repaid; and it takes nothing back that runs. */
const newQuantity = (known: LineItem, { numberOfCopies }: LegacyEntitlement, now: Temporal.Instant): QuantityDecision | ReturnType<typeof shortfallOpen> => {
  const { overdraftLimit = null, shortfall } = known;
  const decision = changeQuantity({ balance: balanceFrom(known), overdraftLimit, shortfall, drawn: [], running: [] }, numberOfCopies, 'REJECT', now);
  return shortfall > 0 && decision.kind === 'changed' && decision.change.postings.length > 0 ? shortfallOpen(shortfall) : decision;
};

const shortfallOpen = (copies: number) =>
  ({ kind: 'refused', code: 'SHORTFALL_OPEN', message: `${copies} copies that an order took back still run; until they are back, orders alone change the quantity.` }) as const;

const changeProblems = (line: Line, known: LineItem, attributes: Attributes): Problem[] => {
  const problems: Problem[] = [];
  if (known.productId !== line.wanted.product.productId) {
    problems.push({ path: '/partNumber', code: 'PRODUCT_DIFFERS', message: 'The line is known with another product; that is an upgrade, not an import.' });
  }
  if (!canBecome(known.state, attributes.state)) {
    problems.push({ path: '/state', code: 'ILLEGAL_TRANSITION', message: `A line that is ${known.state} does not become ${attributes.state}.` });
  }
  if (attributes.overdraftLimit !== null && attributes.overdraftLimit < known.overdraft) {
    problems.push({ path: '/overdraftMax', code: 'OVERDRAFT_IN_USE', message: `${known.overdraft} copies of overdraft are in use.` });
  }
  return problems;
};

const didNothing = (was: Attributes, { is, postings, blocksSet, blocksLifted, coversAdded, coversRemoved }: Trace): boolean =>
  [changedAttributes(was, is), postings, blocksSet, blocksLifted, coversAdded, coversRemoved].every((changes) => changes.length === 0);

const occasionOf = ({ work }: Line) => ({ operation: 'import-line-item', source: 'legacy-entitlements', key: work.lineId, actor: work.onBehalfOf.principal.subject });

const storedPosting = ({ bucket, delta, effectiveAt }: Posting) => ({ bucket, delta, effectiveAt: effectiveAt.toString() });
