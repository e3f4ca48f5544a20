import type { QueryResolvers } from '../../__generated__/types.ts';
import { featureId } from '../../contract/ids.ts';
import { featureLoader } from '../../persistence/catalog.loader.ts';

export const feature: NonNullable<QueryResolvers['feature']> = (_parent, { id }, context) => featureLoader(context).load(featureId.parse(id));
