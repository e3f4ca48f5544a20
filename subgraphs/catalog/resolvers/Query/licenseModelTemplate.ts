import type { QueryResolvers } from '../../__generated__/types.ts';
import { licenseModelTemplateId } from '../../contract/ids.ts';
import { licenseModelTemplateLoader } from '../../persistence/catalog.loader.ts';

export const licenseModelTemplate: NonNullable<QueryResolvers['licenseModelTemplate']> = (_parent, { id }, context) => licenseModelTemplateLoader(context).load(licenseModelTemplateId.parse(id));
