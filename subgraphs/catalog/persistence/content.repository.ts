import { sql, type RawBuilder } from 'kysely';
import type { Reader } from '#kernel/persistence/persistence';

/**
 * What there is to know of an object, written as it is compared and restored: a document that is taken back
 * must find what it left, and leaves what it found.
 */
export type ContentType = keyof typeof contents;
export type Content = Readonly<Record<string, unknown>>;

const contents = {
  prd: sql`select p.product_line as "productLine", p.description, p.type, p.state, p.technology, p.sellable_from as "sellableFrom", p.sellable_until as "sellableUntil",
      array(select feature_id from catalog.product_feature where product_id = p.id order by feature_id) as features,
      array(select template_id from catalog.product_license_model where product_id = p.id order by template_id) as "licenseModels"
    from catalog.product p where p.id = `,
  part: sql`select product_id as product, template_id as template, copies_per_unit as "copiesPerUnit", unit_of_measure as "unitOfMeasure",
      valid_from as "validFrom", valid_until as "validUntil"
    from catalog.part_number where id = `,
  feat: sql`select code, name, version_format as "versionFormat", state from catalog.feature where id = `,
  lmt: sql`select name, description, state from catalog.license_model_template where id = `,
  lmv: sql`select template_id as template, number, terms, metric_id as metric from catalog.license_model_version where id = `,
  metric: sql`select code, name, unit, kind, measured_over as "measuredOver" from catalog.metric where id = `,
} satisfies Record<string, RawBuilder<unknown>>;

export const isContentType = (type: string): type is ContentType => type in contents;

export const readContent = async (db: Reader, type: ContentType, id: string): Promise<Content | null> =>
  (await sql<Content>`${contents[type]} ${id}::uuid`.execute(db)).rows[0] ?? null;
