import { pageOf, pageRequest } from '#kernel/persistence/paging';
import type { QueryResolvers } from '../../__generated__/types.ts';
import { sightOf } from '../../context.ts';
import { licenseModelTemplateCount, licenseModelTemplateKey, licenseModelTemplatePage } from '../../persistence/license-model.repository.ts';

export const licenseModelTemplates: NonNullable<QueryResolvers['licenseModelTemplates']> = async (_parent, page, context) => {
  const request = pageRequest(page, 'license models', 2);
  const rows = await licenseModelTemplatePage(context.persistence, sightOf(context), request);
  return { ...pageOf(rows, request, licenseModelTemplateKey), totalCount: () => licenseModelTemplateCount(context.persistence, sightOf(context)) };
};
