import { businessUnitId } from '#kernel/values/ids';
import type { MutationResolvers } from '../../__generated__/types.ts';
import { createLicenseModelTemplate as decide } from '../../operations/create-license-model.ts';
import { givenTerms } from '../given-terms.ts';
import { member } from '#kernel/graphql/member';

export const createLicenseModelTemplate: NonNullable<MutationResolvers['createLicenseModelTemplate']> = async (_parent, { input }, context) => {
  const dryRun = input.dryRun ?? false;
  const given = { businessUnitId: businessUnitId.parse(input.businessUnitId), description: input.description ?? null };
  return member(await decide(context, { ...input, ...given, ...givenTerms(input.terms), dryRun }), dryRun);
};
