import type { QueryResolvers } from '../../__generated__/types.ts';
import { byExternalId } from '../../persistence/organization.loader.ts';

export const organizationByExternalId: NonNullable<QueryResolvers['organizationByExternalId']> = (_parent, reference, context) => byExternalId(context, reference);
