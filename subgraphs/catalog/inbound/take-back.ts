import { sql, type RawBuilder } from 'kysely';
import { kept, undone, type AppliedLine, type Effect, type IntakeWork, type Obstacle, type Touched, type UndoOutcome, type UndoWork } from '#kernel/intake/contract';
import { lockGuard } from '#kernel/persistence/guard';
import type { Reader, Work } from '#kernel/persistence/persistence';
import { isContentType, readContent, type ContentType } from '../persistence/content.repository.ts';
import { restoreContent } from '../persistence/content.writes.ts';
import { sameContent, type Trace } from './effects.ts';
import { periodsOf } from './price-list/apply-entry.ts';

type Traced = { readonly type: ContentType; readonly id: string; readonly change: Effect['change']; readonly trace: Trace };
type Refusal = { readonly code: 'CHANGED_SINCE' | 'IN_USE'; readonly message: string };

/** What refers to another comes before it. */
const order: readonly ContentType[] = ['part', 'prd', 'feat', 'lmv', 'lmt', 'metric'];

/** The effect of the line that changed an object last is the one that left it as it is now. */
export const obstaclesTo = (lines: readonly AppliedLine[], work: IntakeWork, touched: Touched): Promise<readonly Obstacle[]> =>
  work.read([], async (db) => {
    const effects = lines.flatMap((line) => traced(line.effects).map((effect) => ({ ...effect, lineNumber: line.number })));
    const ids = [...touched.keys()];
    const found: Obstacle[] = [];
    for (const { lineNumber, ...effect } of effects.filter(({ id, lineNumber: line }) => touched.get(id)?.lastLine === line)) {
      const refusal = await refusalOf(db, { ...effect, change: touched.get(effect.id)?.isMade ? 'created' : 'changed' }, ids);
      if (refusal) found.push({ lineNumber, ...refusal });
    }
    return found.sort((a, b) => a.lineNumber - b.lineNumber);
  });

/** Looks again under locks: siblings may have come to use what was free a moment ago. */
export const undoLine = (line: AppliedLine, work: UndoWork): Promise<UndoOutcome> =>
  work.commit([], async (transaction) => {
    for (const effect of traced(line.effects)) {
      await lock(transaction, effect);
      const refusal = await refusalOf(transaction.db, effect, []);
      if (refusal) return kept(refusal.code, refusal.message);
      await takeBack(transaction, effect);
    }
    return undone;
  });

const traced = (effects: readonly Effect[]): readonly Traced[] =>
  effects
    .flatMap(({ type, id, change, before }) => (isContentType(type) ? [{ type, id, change, trace: before as Trace }] : []))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));

const tables: Readonly<Record<ContentType, string>> = {
  prd: 'product',
  part: 'part_number',
  feat: 'feature',
  lmt: 'license_model_template',
  lmv: 'license_model_version',
  metric: 'metric',
};
const tableOf = (type: ContentType): RawBuilder<unknown> => sql.table(`catalog.${tables[type]}`);

/** A version cannot be updated, so it is locked through its template; the periods of a part number are decided behind one guard. */
const lock = async (work: Work, { type, id, trace }: Traced): Promise<void> => {
  if (type === 'part') await lockPeriods(work, id);
  const [table, row] = type === 'lmv' ? [tableOf('lmt'), String(trace.is['template'])] : [tableOf(type), id];
  await sql`select id from ${table} where id = ${row}::uuid for update`.execute(work.db);
};

const lockPeriods = async (work: Work, id: string): Promise<void> => {
  const { rows } = await sql<{ unit: string; code: string }>`select business_unit_id as unit, code from catalog.part_number where id = ${id}::uuid`.execute(work.db);
  for (const { unit, code } of rows) await lockGuard('catalog', work, periodsOf(unit, code));
};

const refusalOf = async (db: Reader, { type, id, change, trace }: Traced, touched: readonly string[]): Promise<Refusal | null> => {
  const now = await readContent(db, type, id);
  if (!now || !sameContent(now, trace.is)) return { code: 'CHANGED_SINCE', message: 'It was changed since.' };
  if (type === 'part' && (await isUsed(db, type, id))) return { code: 'IN_USE', message: 'Entitlements were sold under it.' };
  if (change === 'changed') return type === 'part' && (await wouldOverlap(db, id, trace, touched)) ? { code: 'CHANGED_SINCE', message: 'Its period was given another meaning since.' } : null;
  if ((type === 'prd' || type === 'lmv') && (await isUsed(db, type, id))) return { code: 'IN_USE', message: 'Entitlements were sold of it.' };
  if (type === 'lmv' && (await hasSuccessor(db, id, touched))) return { code: 'CHANGED_SINCE', message: 'A newer version follows it.' };
  if (await isReferred(db, type, id, touched)) return { code: 'IN_USE', message: 'Other entries of the catalog refer to it.' };
  return null;
};

const isUsed = async (db: Reader, type: 'part' | 'prd' | 'lmv', id: string): Promise<boolean> =>
  (await sql`select from ${tableOf(type)} where id = ${id}::uuid and used_since is not null`.execute(db)).rows.length > 0;

/** Whether the period that it had before is another one's by now. */
const wouldOverlap = async (db: Reader, id: string, { was }: Trace, touched: readonly string[]): Promise<boolean> => {
  const { rows } = await sql`
    select from catalog.part_number n join catalog.part_number other on other.business_unit_id = n.business_unit_id and other.code = n.code and other.id <> n.id
    where n.id = ${id}::uuid and not other.id = any(${touched}::uuid[])
      and other.valid_from < ${was?.['validUntil']}::timestamptz and ${was?.['validFrom']}::timestamptz < other.valid_until limit 1`.execute(db);
  return rows.length > 0;
};

const hasSuccessor = async (db: Reader, id: string, touched: readonly string[]): Promise<boolean> => {
  const { rows } = await sql`
    select from catalog.license_model_version v join catalog.license_model_version newer on newer.template_id = v.template_id and newer.number > v.number
    where v.id = ${id}::uuid and not newer.id = any(${touched}::uuid[]) limit 1`.execute(db);
  return rows.length > 0;
};

/** What may refer to an object, apart from what the same document has touched. */
const isReferred = async (db: Reader, type: ContentType, id: string, touched: readonly string[]): Promise<boolean> => {
  for (const [table, column, holder] of references[type]) {
    const { rows } = await sql`
      select from ${sql.table(`catalog.${table}`)} where ${sql.ref(column)} = ${id}::uuid and not ${sql.ref(holder)} = any(${touched}::uuid[]) limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
};
const references: Readonly<Record<ContentType, readonly (readonly [table: string, column: string, holder: string])[]>> = {
  part: [],
  prd: [['part_number', 'product_id', 'id']],
  feat: [['product_feature', 'feature_id', 'product_id']],
  lmt: [['product_license_model', 'template_id', 'product_id'], ['part_number', 'template_id', 'id']],
  lmv: [],
  metric: [['license_model_version', 'metric_id', 'id']],
};

const takeBack = async (work: Work, { type, id, change, trace }: Traced): Promise<void> => {
  if (change === 'changed') return restoreContent(work, type, id, trace.was);
  if (type === 'prd') {
    await sql`delete from catalog.product_feature where product_id = ${id}::uuid`.execute(work.db);
    await sql`delete from catalog.product_license_model where product_id = ${id}::uuid`.execute(work.db);
  }
  await sql`delete from ${tableOf(type)} where id = ${id}::uuid`.execute(work.db);
};
