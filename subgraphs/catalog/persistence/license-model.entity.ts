import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { LicenseModelTemplateId, LicenseModelVersionId } from '../contract/ids.ts';
import type { LicenseTerms } from '../contract/terms.ts';
import { Metric } from './metric.entity.ts';

const LicenseModelTemplateSchema = defineEntity({
  name: 'LicenseModelTemplate',
  tableName: 'license_model_template',
  properties: {
    id: p.uuid().$type<LicenseModelTemplateId>().primary(),
    revision: p.integer(),
    businessUnitId: p.uuid().$type<BusinessUnitId>(),
    code: p.text(),
    name: p.text(),
    description: p.text().nullable(),
    state: p.text().$type<'DEPLOYED' | 'INACTIVE' | 'OBSOLETE'>(),
  },
});

export class LicenseModelTemplate extends LicenseModelTemplateSchema.class {}
LicenseModelTemplateSchema.setClass(LicenseModelTemplate);

/** Written once: no role may update its terms. */
const LicenseModelVersionSchema = defineEntity({
  name: 'LicenseModelVersion',
  tableName: 'license_model_version',
  properties: {
    id: p.uuid().$type<LicenseModelVersionId>().primary(),
    template: () => p.manyToOne(LicenseModelTemplate),
    number: p.integer(),
    createdAt: instant(),
    terms: p.json().$type<LicenseTerms>(),
    metric: () => p.manyToOne(Metric).nullable(),
    usedSince: instant().nullable(),
  },
});

export class LicenseModelVersion extends LicenseModelVersionSchema.class {}
LicenseModelVersionSchema.setClass(LicenseModelVersion);
