import { given } from '#kernel/graphql/given';
import { businessUnitId } from '#kernel/values/ids';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const signingKeys: NonNullable<QueryResolvers['signingKeys']> = (_parent, { filter, ...page }, { reads }) => {
  const { businessUnitId: unit, ...others } = given(filter);
  return reads.signingKeys({ ...others, ...(unit !== undefined && { businessUnitId: businessUnitId.parse(unit) }) }, page);
};
