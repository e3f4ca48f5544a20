import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { Keyset, PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import { open } from '#kernel/persistence/predicate';
import { HubError } from '#kernel/values/errors';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { LicenseModelTemplateId, LicenseModelVersionId, MetricId, ProductId } from '../contract/ids.ts';
import type { LicenseTerms } from '../contract/terms.ts';
import { beyond, orderBy } from './keyset.ts';
import { released } from './released.ts';

export type LicenseModelVersionRow = {
  readonly id: LicenseModelVersionId;
  readonly templateId: LicenseModelTemplateId;
  readonly number: number;
  readonly createdAt: string;
  readonly terms: LicenseTerms;
  readonly metricId: MetricId | null;
};

export type LicenseModelTemplateRow = {
  readonly id: LicenseModelTemplateId;
  readonly businessUnitId: BusinessUnitId;
  readonly code: string;
  readonly name: string;
  readonly description: string | null;
  readonly state: 'DEPLOYED' | 'INACTIVE' | 'OBSOLETE';
  readonly currentVersion: LicenseModelVersionRow;
};

/** A template is never without a version, so it is read with its newest. */
const templateColumns = sql`t.id, t.business_unit_id as "businessUnitId", t.code, t.name, t.description, t.state, newest.version as "currentVersion"`;
const withNewest = sql`cross join lateral (
  select json_build_object('id', v.id, 'templateId', v.template_id, 'number', v.number, 'createdAt', v.created_at, 'terms', v.terms, 'metricId', v.metric_id) as version
  from catalog.license_model_version v where v.template_id = t.id order by v.number desc limit 1) newest`;
const templateSortKey = [['t.code', 'text'], ['t.id', 'uuid']] as const;
export const licenseModelTemplateKey = ({ code, id }: LicenseModelTemplateRow): readonly string[] => [code, id];

const versionColumns = sql`v.id, v.template_id as "templateId", v.number, v.created_at as "createdAt", v.terms, v.metric_id as "metricId"`;

export const readLicenseModelTemplates = async (db: Reader, sight: Sight, ids: readonly LicenseModelTemplateId[]): Promise<readonly LicenseModelTemplateRow[]> => {
  const { rows } = await sql<LicenseModelTemplateRow>`
    select ${templateColumns} from catalog.license_model_template t ${withNewest} where t.id = any(${ids}::uuid[]) and ${open(sight)}`.execute(db);
  return rows;
};

export const licenseModelTemplatesByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly LicenseModelTemplateId[]): Promise<readonly LicenseModelTemplateRow[]> =>
  persistence.readWithin(sight, (db) => readLicenseModelTemplates(db, sight, ids));

/** By code, or by a name: source systems know either. */
export const readLicenseModelsNamed = async (
  db: Reader,
  sight: Sight,
  businessUnits: readonly BusinessUnitId[],
  names: readonly string[],
): Promise<readonly LicenseModelTemplateRow[]> => {
  const { rows } = await sql<LicenseModelTemplateRow>`
    select ${templateColumns} from catalog.license_model_template t ${withNewest}
    where t.business_unit_id = any(${businessUnits}::uuid[]) and (t.code = any(${names}::text[]) or t.name = any(${names}::text[])) and ${open(sight)}`.execute(db);
  return rows;
};

/** The one that is meant by a code or a name; a code counts before a name, and a name that several share means none. */
export const licenseModelNamed = (models: readonly LicenseModelTemplateRow[], name: string): LicenseModelTemplateRow | undefined => {
  const byCode = models.find(({ code }) => code === name);
  const byName = models.filter((model) => model.name === name);
  return byCode ?? (byName.length === 1 ? byName[0] : undefined);
};

export const licenseModelTemplatePage = (persistence: ModulePersistence, sight: Sight, page: PageRequest): Promise<readonly LicenseModelTemplateRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LicenseModelTemplateRow>`
      select ${templateColumns} from catalog.license_model_template t ${withNewest}
      where ${open(sight)} and ${beyond(templateSortKey, page)} order by ${orderBy(templateSortKey)} limit ${page.first + 1}`.execute(db);
    return rows;
  });

export const licenseModelTemplateCount = (persistence: ModulePersistence, sight: Sight): Promise<number> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from catalog.license_model_template t where ${open(sight)}`.execute(db);
    return rows[0]?.count ?? 0;
  });

export type LicenseModelOfProduct = LicenseModelTemplateRow & { readonly productId: ProductId };

export const licenseModelsOfProducts = (persistence: ModulePersistence, sight: Sight, products: readonly ProductId[]): Promise<readonly LicenseModelOfProduct[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LicenseModelOfProduct>`
      select pl.product_id as "productId", ${templateColumns}
      from catalog.product_license_model pl
      join catalog.product p on p.id = pl.product_id and ${released(sight, 'p')}
      join catalog.license_model_template t on t.id = pl.template_id ${withNewest}
      where pl.product_id = any(${products}::uuid[]) and ${open(sight)} order by ${orderBy(templateSortKey)}`.execute(db);
    return rows;
  });

export const readLicenseModelVersions = async (db: Reader, sight: Sight, ids: readonly LicenseModelVersionId[]): Promise<readonly LicenseModelVersionRow[]> => {
  const { rows } = await sql<LicenseModelVersionRow>`
    select ${versionColumns} from catalog.license_model_version v where v.id = any(${ids}::uuid[]) and ${open(sight)}`.execute(db);
  return rows;
};

export type LicenseModelVersionOfTemplate = LicenseModelVersionRow & { readonly template: LicenseModelTemplateRow };

/** Each with its template, for it is hardly ever shown without. */
export const licenseModelVersionsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly LicenseModelVersionId[]): Promise<readonly LicenseModelVersionOfTemplate[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LicenseModelVersionOfTemplate>`
      select ${versionColumns}, to_json(template) as template from catalog.license_model_version v
      cross join lateral (select ${templateColumns} from catalog.license_model_template t ${withNewest} where t.id = v.template_id) template
      where v.id = any(${ids}::uuid[]) and ${open(sight)}`.execute(db);
    return rows;
  });

/** The same page of every template's versions, newest first, in one statement. */
export const versionsOfTemplates = (
  persistence: ModulePersistence,
  sight: Sight,
  templates: readonly LicenseModelTemplateId[],
  { first, after }: PageRequest,
): Promise<readonly LicenseModelVersionRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<LicenseModelVersionRow>`
      select v.* from unnest(${templates}::uuid[]) template(id)
      cross join lateral (
        select ${versionColumns} from catalog.license_model_version v
        where v.template_id = template.id and ${after ? sql`v.number < ${numberIn(after)}` : sql`true`} and ${open(sight)}
        order by v.number desc limit ${first + 1}) v
      order by v.number desc`.execute(db);
    return rows;
  });

export const licenseModelVersionKey = ({ number }: LicenseModelVersionRow): readonly string[] => [String(number)];

const numberIn = ([text = '']: Keyset): number => {
  if (!/^\d{1,9}$/.test(text)) throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
  return Number(text);
};
