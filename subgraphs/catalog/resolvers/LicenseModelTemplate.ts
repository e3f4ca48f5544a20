import { pageOf, pageRequest } from '#kernel/persistence/paging';
import { businessUnitId } from '#kernel/values/ids';
import type { LicenseModelTemplateResolvers } from '../__generated__/types.ts';
import { licenseModelTemplateId } from '../contract/ids.ts';
import { templateVersions } from '../persistence/catalog.loader.ts';
import { licenseModelVersionKey } from '../persistence/license-model.repository.ts';

export const LicenseModelTemplate: LicenseModelTemplateResolvers = {
  id: ({ id }) => licenseModelTemplateId.show(id),
  businessUnit: (template) => ({ id: businessUnitId.show(template.businessUnitId) }),
  currentVersion: (template) => ({ ...template.currentVersion, template }),
  versions: async (template, page, context) => {
    const request = pageRequest(page, 'license model versions', 1);
    const rows = await templateVersions(context).load({ parent: template.id, page: request });
    // Versions are numbered without a gap, so the newest number is their count.
    const totalCount = () => Promise.resolve(template.currentVersion.number);
    return { ...pageOf(rows.map((row) => ({ ...row, template })), request, licenseModelVersionKey), totalCount };
  },
};
