import type { MutationResolvers } from '../../__generated__/types.ts';
import { licenseModelTemplateId } from '../../contract/ids.ts';
import { createLicenseModelVersion as decide } from '../../operations/create-license-model.ts';
import { givenTerms } from '../given-terms.ts';
import { member } from '#kernel/graphql/member';

export const createLicenseModelVersion: NonNullable<MutationResolvers['createLicenseModelVersion']> = async (_parent, { input }, context) => {
  const dryRun = input.dryRun ?? false;
  const given = { templateId: licenseModelTemplateId.parse(input.templateId), expectedNumber: input.expectedNumber ?? null };
  return member(await decide(context, { ...input, ...given, ...givenTerms(input.terms), dryRun }), dryRun);
};
