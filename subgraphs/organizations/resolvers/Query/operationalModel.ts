import { businessUnitId } from '#kernel/values/ids';
import type { QueryResolvers } from '../../__generated__/types.ts';
import { businessUnitLoader } from '../../persistence/organization.loader.ts';

export const operationalModel: NonNullable<QueryResolvers['operationalModel']> = (_parent, { businessUnitId: id }, context) =>
  businessUnitLoader(context).load(businessUnitId.parse(id));
