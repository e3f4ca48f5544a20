import { LockMode } from '@mikro-orm/postgresql';
import { applied, quarantined, unchanged, type Effect, type LineOutcome } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import { hashOf } from '#kernel/persistence/once';
import type { Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import { licenseModelTemplateId, type MetricId } from '../../contract/ids.ts';
import type { LicenseTerms } from '../../contract/terms.ts';
import { allowedFrom } from '../../domain/catalog-state.ts';
import { LicenseModelTemplate } from '../../persistence/license-model.entity.ts';
import { addLicenseModelVersion, insertLicenseModelTemplate, newestVersion } from '../../persistence/license-model.writes.ts';
import { insertMetric } from '../../persistence/metric.writes.ts';
import { watch } from '../effects.ts';
import type { LicenseModelRecord } from './record.ts';

/** A line with what its names mean, and its terms found to go together. */
export type Model = { readonly businessUnitId: BusinessUnitId; readonly record: LicenseModelRecord; readonly terms: LicenseTerms };

export const applyModel = async (work: Work, model: Model, now: string): Promise<LineOutcome> => {
  const metric = await metricOf(work, model.record, now);
  if ('problem' in metric) return quarantined(metric.problem);
  const { template, made } = await lockTemplate(work, model);
  const changes = await watch(work.db, 'lmt', template.id, made);
  const { name, description, state = template.state } = model.record;
  if (state !== template.state && !allowedFrom(template.state).includes(state)) return quarantined(noWay(template.state, state));
  work.em.assign(template, { name, state, ...(description !== undefined && { description }) });
  await work.em.flush();
  const described = await changes();
  const added = await addVersionWhereTermsDiffer(work, { template, terms: model.terms, metricId: metric.id, now });
  if (!made && described.length + added.length > 0) await nextRevision(work, template);
  const [first, ...others] = [...described, ...added, ...metric.effects];
  return first ? applied(first, ...others) : unchanged(licenseModelTemplateId.prefix, template.id);
};

type MetricOf = { readonly id: MetricId | null; readonly effects: readonly Effect[] } | { readonly problem: Problem };

/** Metrics are shared by all business units, so a line may introduce one and not redefine it. */
const metricOf = async (work: Work, { metric: told }: LicenseModelRecord, now: string): Promise<MetricOf> => {
  if (!told) return { id: null, effects: [] };
  const { metric, made } = await insertMetric(work, told, now);
  const { code, name, unit, kind, measuredOver } = metric;
  const is = { code, name, unit, kind, ...(measuredOver != null && { measuredOver }) };
  if (hashOf(is) !== hashOf(told)) {
    return { problem: { path: '/metric', code: 'METRIC_DIFFERS', message: `The metric "${code}" is "${name}" in ${unit}, ${kind}${measuredOver ? ` over ${measuredOver}` : ''}.` } };
  }
  const changes = await watch(work.db, 'metric', metric.id, made);
  return { id: metric.id, effects: await changes() };
};

const lockTemplate = async (work: Work, { businessUnitId, record }: Model): Promise<{ template: LicenseModelTemplate; made: boolean }> => {
  const { code, name, description = null } = record;
  const made = await insertLicenseModelTemplate(work, { businessUnitId, code, name, description });
  const template = await work.em.findOneOrFail(LicenseModelTemplate, { businessUnitId, code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return { template, made: made !== null };
};

type Terms = { readonly template: LicenseModelTemplate; readonly terms: LicenseTerms; readonly metricId: MetricId | null; readonly now: string };

const addVersionWhereTermsDiffer = async (work: Work, { template, terms, metricId, now }: Terms): Promise<readonly Effect[]> => {
  const newest = await newestVersion(work, template);
  const isSame = newest !== null && hashOf(newest.terms) === hashOf(terms) && (newest.metric?.id ?? null) === metricId;
  if (isSame) return [];
  const version = await addLicenseModelVersion(work, { template, number: (newest?.number ?? 0) + 1, terms, metricId, now });
  return (await watch(work.db, 'lmv', version.id, true))();
};

const nextRevision = async ({ em }: Work, template: LicenseModelTemplate): Promise<void> => {
  template.revision += 1;
  await em.flush();
};

const noWay = (from: string, to: string): Problem => ({ path: '/state', code: 'STATE_NOT_ALLOWED', message: `There is no way from ${from} to ${to}.` });
