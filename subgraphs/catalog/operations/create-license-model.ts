import { LockMode } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { decideOnce, type DecidedWork } from '#kernel/decisions/decide-once';
import { validInput } from '#kernel/decisions/valid-input';
import { demand } from '#kernel/identity/principal';
import { HubError, notFound } from '#kernel/values/errors';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import type { LicenseModelTemplateId, LicenseModelVersionId, MetricId } from '../contract/ids.ts';
import { catalogPermissions } from '../contract/permissions.ts';
import { decideTerms } from '../domain/terms.ts';
import { LicenseModelTemplate } from '../persistence/license-model.entity.ts';
import {
  readLicenseModelTemplates,
  readLicenseModelVersions,
  type LicenseModelTemplateRow,
  type LicenseModelVersionRow,
} from '../persistence/license-model.repository.ts';
import { addLicenseModelVersion, insertLicenseModelTemplate, newestVersion } from '../persistence/license-model.writes.ts';
import { Metric } from '../persistence/metric.entity.ts';
import { demandOperatorOf, operatedUnits } from './operated-units.ts';

export type CreateLicenseModelTemplate = {
  readonly businessUnitId: BusinessUnitId;
  readonly code: string;
  readonly name: string;
  readonly description: string | null;
  /** As given: judged here, axis by axis. */
  readonly terms: object;
  readonly metricId: MetricId | null;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};
export type CreateLicenseModelVersion = {
  readonly templateId: LicenseModelTemplateId;
  readonly terms: object;
  readonly metricId: MetricId | null;
  readonly expectedNumber: number | null;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};

type TermsRefused = { readonly kind: 'LicenseTermsRefused'; readonly contradictions: string[] };
export type CreateTemplateOutcome =
  | { readonly kind: 'LicenseModelTemplateCreated'; readonly template: LicenseModelTemplateRow }
  | { readonly kind: 'LicenseModelCodeTaken'; readonly template: LicenseModelTemplateRow }
  | TermsRefused;
export type CreateVersionOutcome = { readonly kind: 'LicenseModelVersionCreated'; readonly licenseModelVersion: LicenseModelVersionRow } | TermsRefused;

const rules = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,64}$/, 'A code has 1 to 64 of a-z, 0-9 and -.'),
  name: z.string().trim().min(1, 'It must not be empty.').max(255, 'It has at most 255 characters.'),
  description: z.string().max(2_000, 'It has at most 2,000 characters.').nullable(),
});

export const createLicenseModelTemplate = async (
  context: ModuleContext,
  { idempotencyKey, dryRun, ...input }: CreateLicenseModelTemplate,
): Promise<CreateTemplateOutcome> => {
  demand(context.principal, catalogPermissions, 'license-model:create');
  demandOperatorOf(context.principal, input.businessUnitId);
  const { code, name, description } = validInput(rules, input);
  return decideOnce(context, { operation: 'createLicenseModelTemplate', idempotencyKey, dryRun, input, reason: null }, async (work) => {
    const decision = decideTerms(input.terms);
    if (decision.kind === 'contradictions') return refused(decision);
    const made = await insertLicenseModelTemplate(work, { businessUnitId: input.businessUnitId, code, name, description });
    const template = await work.em.findOneOrFail(LicenseModelTemplate, { businessUnitId: input.businessUnitId, code });
    if (!made) return { kind: 'LicenseModelCodeTaken', template: await readTemplate(work, template.id) };
    await addVersion(work, template, { number: 1, terms: decision.terms, metricId: input.metricId });
    return { kind: 'LicenseModelTemplateCreated', template: await readTemplate(work, template.id) };
  });
};

export const createLicenseModelVersion = async (
  context: ModuleContext,
  { idempotencyKey, dryRun, ...input }: CreateLicenseModelVersion,
): Promise<CreateVersionOutcome> => {
  demand(context.principal, catalogPermissions, 'license-model:create');
  return decideOnce(context, { operation: 'createLicenseModelVersion', idempotencyKey, dryRun, input, reason: null }, async (work) => {
    const template = await work.em.findOne(
      LicenseModelTemplate,
      { id: input.templateId, businessUnitId: { $in: [...operatedUnits(context.principal)] } },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!template) throw notFound('license model');
    const newest = (await newestVersion(work, template))?.number ?? 0;
    if (input.expectedNumber !== null && input.expectedNumber !== newest) {
      throw new HubError('STALE_VERSION', `The newest version is number ${newest} by now.`, { path: 'expectedNumber' });
    }
    const decision = decideTerms(input.terms);
    if (decision.kind === 'contradictions') return refused(decision);
    const id = await addVersion(work, template, { number: newest + 1, terms: decision.terms, metricId: input.metricId });
    const [licenseModelVersion] = await readLicenseModelVersions(work.db, work.sight, [id]);
    if (!licenseModelVersion) throw new Error('A version that was just written is not in sight.');
    return { kind: 'LicenseModelVersionCreated', licenseModelVersion };
  });
};

const refused = ({ contradictions }: Extract<ReturnType<typeof decideTerms>, { kind: 'contradictions' }>): TermsRefused => ({
  kind: 'LicenseTermsRefused',
  contradictions: contradictions.slice(0, 20).map(({ message }) => message),
});

type Version = Pick<Parameters<typeof addLicenseModelVersion>[1], 'number' | 'terms' | 'metricId'>;

const addVersion = async (work: DecidedWork, template: LicenseModelTemplate, version: Version): Promise<LicenseModelVersionId> => {
  const { metricId } = version;
  if (metricId !== null && !(await work.em.findOne(Metric, { id: metricId }))) throw new HubError('NOT_FOUND', 'There is no such metric.', { path: 'terms.metricId' });
  return (await addLicenseModelVersion(work, { template, ...version, now: work.now })).id;
};

const readTemplate = async ({ db, sight }: DecidedWork, id: LicenseModelTemplateId): Promise<LicenseModelTemplateRow> => {
  const [row] = await readLicenseModelTemplates(db, sight, [id]);
  if (!row) throw new Error('A license model that was just written is not in sight.');
  return row;
};
