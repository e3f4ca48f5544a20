import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import { licenseModelTemplateId, licenseModelVersionId, type LicenseModelTemplateId, type MetricId } from '../contract/ids.ts';
import type { LicenseTerms } from '../contract/terms.ts';
import { LicenseModelTemplate, LicenseModelVersion } from './license-model.entity.ts';
import { Metric } from './metric.entity.ts';

type NewTemplate = { readonly businessUnitId: BusinessUnitId; readonly code: string; readonly name: string; readonly description: string | null };

/** Makes the template unless there is one of that code; of several callers at once one makes it. */
export const insertLicenseModelTemplate = async ({ db }: Work, { businessUnitId, code, name, description }: NewTemplate): Promise<LicenseModelTemplateId | null> => {
  const { rows } = await sql<{ id: LicenseModelTemplateId }>`
    insert into catalog.license_model_template (id, business_unit_id, code, name, description, state)
    values (${licenseModelTemplateId.make()}, ${businessUnitId}, ${code}, ${name}, ${description}, 'DEPLOYED')
    on conflict do nothing returning id`.execute(db);
  return rows[0]?.id ?? null;
};

type NewVersion = { readonly template: LicenseModelTemplate; readonly number: number; readonly terms: LicenseTerms; readonly metricId: MetricId | null; readonly now: string };

export const addLicenseModelVersion = async ({ em }: Work, { template, number, terms, metricId, now }: NewVersion): Promise<LicenseModelVersion> => {
  const metric = metricId === null ? null : em.getReference(Metric, metricId);
  const version = em.create(LicenseModelVersion, { id: licenseModelVersionId.make(), template, number, createdAt: now, terms, metric });
  await em.flush();
  return version;
};

/** Call it with the template locked: whoever holds it decides what the next number is. */
export const newestVersion = ({ em }: Work, template: LicenseModelTemplate): Promise<LicenseModelVersion | null> =>
  em.findOne(LicenseModelVersion, { template }, { orderBy: { number: 'desc' } });
