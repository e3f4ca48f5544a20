import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { kept, undone, type AppliedLine, type IntakeWork, type Obstacle, type Touched, type UndoOutcome, type UndoWork } from '#kernel/intake/contract';
import type { Reader, Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import type { LineItemId } from '../../contract/ids.ts';
import { allows, buckets, reversalOf, stepsOf, type Posting } from '../../domain/ledger.ts';
import { LineItem } from '../../persistence/line-item.entity.ts';
import { lockLines } from '../../persistence/line-on-sale.repository.ts';
import { endUncovering } from '../../persistence/maintenance.repository.ts';
import { book, postingsOf } from '../../persistence/posting.repository.ts';
import { lineItemColumns, type LineItemRow } from '../../persistence/rows.ts';
import { attributesFrom, changedAttributes, trace as traceShape, type Attributes, type Trace } from './effects.ts';
import { restoreMaintenance, withdrawLineItem, withdrawUncovering } from './withdraw.ts';

type Traced = { readonly line: AppliedLine; readonly tenantId: TenantId; readonly lineItemId: LineItemId; readonly isMade: boolean; readonly trace: Trace };

/** The first effect of a line is always its line item. */
const tracedOf = (line: AppliedLine): Traced => {
  const [effect] = line.effects;
  if (!effect || line.tenantId === null) throw new Error('An applied line has neither an effect nor a tenant.');
  return { line, tenantId: line.tenantId, lineItemId: effect.id as LineItemId, isMade: effect.change === 'created', trace: traceShape.parse(effect.before) };
};

/** How a line item stands, as far as taking an import back must know. */
type Standing = { readonly attributes: Attributes; readonly postings: readonly Posting[]; readonly children: readonly LineItemId[] };

/** Lines of the same document are taken back together, so they are no obstacles to each other; what else was built on them is. */
export const obstaclesTo = async (lines: readonly AppliedLine[], work: IntakeWork, touched: Touched): Promise<readonly Obstacle[]> => {
  const traced = lines.map(tracedOf);
  const tenants = [...new Set(traced.map(({ tenantId }) => tenantId))];
  const standings = await work.read(tenants, (db) => standingsOf(db, traced.map(({ lineItemId }) => lineItemId)));
  return traced.flatMap((one) => {
    const obstacle = obstacleTo(one, standings.get(one.lineItemId), touched);
    return obstacle ? [{ lineNumber: one.line.number, ...obstacle }] : [];
  });
};

const obstacleTo = ({ trace, isMade }: Traced, standing: Standing | undefined, touched: Touched): Omit<Obstacle, 'lineNumber'> | undefined => {
  if (!standing || changedAttributes(standing.attributes, trace.is).length > 0) return { code: 'CHANGED_SINCE', message: 'The line item was changed since.' };
  if (isMade && standing.children.some((child) => !touched.get(child)?.isMade)) return { code: 'PARENT_OF_OTHERS', message: 'Another line item renews or upgrades it.' };
  const reversal = reversalOf(trace.postings.map(postingFrom));
  if (!allows(standing.postings, reversal, (trace.was ?? trace.is).overdraftLimit)) return { code: 'COPIES_IN_USE', message: 'Copies that it granted are in use.' };
  const isEmpty = stepsOf([...standing.postings, ...reversal]).every(({ balance }) => buckets.every((bucket) => balance[bucket] === 0));
  return isMade && !isEmpty ? { code: 'CHANGED_SINCE', message: 'Its copies were changed since.' } : undefined;
};

const postingFrom = ({ bucket, delta, effectiveAt }: Trace['postings'][number]): Posting => ({ bucket, delta, effectiveAt: Temporal.Instant.from(effectiveAt) });

const standingsOf = async (db: Reader, ids: readonly LineItemId[]): Promise<ReadonlyMap<LineItemId, Standing>> => {
  const postings = await postingsOf(db, ids);
  const { rows } = await sql<LineItemRow & { children: LineItemId[] }>`
    select ${lineItemColumns}, array(select c.id from entitlements.line_item c where c.parent_id = l.id and c.withdrawn_at is null) as children
    from entitlements.line_item l where l.id = any(${ids}::uuid[]) and l.withdrawn_at is null`.execute(db);
  return new Map(rows.map((row) => [row.id, { attributes: attributesFrom(row), children: row.children, postings: postings.get(row.id) ?? [] }]));
};

/** Last made, first undone: the copies are booked back, the attributes put back, and what the line made is withdrawn. */
export const undoLine = (line: AppliedLine, undo: UndoWork): Promise<UndoOutcome> => {
  const traced = tracedOf(line);
  return undo.commit([traced.tenantId], async (work) => {
    const sight = { kind: 'intake', client: undo.onBehalfOf.principal.client, tenants: [traced.tenantId] } as const;
    const item = (await lockLines(work, sight, [traced.lineItemId])).get(traced.lineItemId);
    const standings = await standingsOf(work.db, [traced.lineItemId]);
    const obstacle = obstacleTo(traced, standings.get(traced.lineItemId), new Map());
    if (!item || obstacle) return kept(obstacle?.code ?? 'CHANGED_SINCE', obstacle?.message ?? 'The line item is gone.');
    const now = undo.clock.now();
    await putBackAttributes(work, traced);
    const occasion = { operation: 'undo-import', source: 'legacy-entitlements', key: undo.lineId, actor: undo.onBehalfOf.principal.subject };
    await book(work, [{ line: item, occasion, postings: reversalOf(traced.trace.postings.map(postingFrom)) }], now);
    await putBackBlocks(work, traced.trace, now);
    await putBackCovers(work, traced, item, now);
    if (traced.isMade) await withdrawLineItem(work, item.id, item.entitlementId, now);
    return undone;
  });
};

const putBackAttributes = async ({ em }: Work, { lineItemId, trace }: Traced): Promise<void> => {
  if (!trace.was) return;
  em.assign(await em.findOneOrFail(LineItem, lineItemId), trace.was);
  await em.flush();
};

const putBackBlocks = async ({ db }: Work, { blocksSet, blocksLifted }: Trace, now: Temporal.Instant): Promise<void> => {
  if (blocksSet.length > 0) await sql`update entitlements.block set lifted_at = ${now.toString()}::timestamptz where id = any(${blocksSet}::uuid[]) and lifted_at is null`.execute(db);
  if (blocksLifted.length > 0) await sql`update entitlements.block set lifted_at = null where id = any(${blocksLifted}::uuid[])`.execute(db);
};

const putBackCovers = async (work: Work, { lineItemId, trace, isMade }: Traced, item: LineItemRow, now: Temporal.Instant): Promise<void> => {
  const { coversAdded, coversRemoved } = trace;
  if (coversAdded.length > 0) {
    await sql`delete from entitlements.maintenance_cover where line_item_id = ${lineItemId}::uuid and maintenance_line_id = any(${coversAdded}::uuid[])`.execute(work.db);
    await (isMade ? withdrawUncovering(work, coversAdded, now) : endUncovering(work, coversAdded));
  }
  if (coversRemoved.length === 0) return;
  await sql`
    insert into entitlements.maintenance_cover (maintenance_line_id, line_item_id, tenant_id, partner_tenants)
    select id, ${lineItemId}::uuid, ${item.tenantId}::uuid, ${item.partnerTenants}::uuid[] from unnest(${coversRemoved}::uuid[]) id`.execute(work.db);
  await restoreMaintenance(work, coversRemoved);
};
