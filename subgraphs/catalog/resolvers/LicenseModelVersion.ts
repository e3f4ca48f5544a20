import { notFound } from '#kernel/values/errors';
import type { LicenseModelVersionResolvers } from '../__generated__/types.ts';
import { licenseModelVersionId } from '../contract/ids.ts';
import { licenseModelTemplateLoader, metricLoader } from '../persistence/catalog.loader.ts';

export const LicenseModelVersion: LicenseModelVersionResolvers = {
  id: ({ id }) => licenseModelVersionId.show(id),
  template: async ({ template, templateId }, _arguments, context) => {
    const found = template ?? (await licenseModelTemplateLoader(context).load(templateId));
    if (!found) throw notFound('license model');
    return found;
  },
  binding: ({ terms }) => terms.binding,
  term: ({ terms }) => terms.term,
  termLength: ({ terms }) => terms.termLength,
  startRule: ({ terms }) => terms.startRule,
  versionRule: ({ terms }) => terms.versionRule,
  metric: ({ metricId }, _arguments, context) => (metricId === null ? null : metricLoader(context).load(metricId)),
  overage: ({ terms }) => terms.overage,
  expiryBehavior: ({ terms }) => terms.expiryBehavior,
  graceDays: ({ terms }) => terms.graceDays,
  renewalBasis: ({ terms }) => terms.renewalBasis,
  returnLimit: ({ terms }) => terms.returnLimit,
  rehostLimit: ({ terms }) => terms.rehostLimit,
  repairLimit: ({ terms }) => terms.repairLimit,
  returnsCredit: ({ terms }) => terms.returnsCredit,
  virtualMachinesAllowed: ({ terms }) => terms.virtualMachinesAllowed,
  attributes: ({ terms }) => terms.attributes,
};
