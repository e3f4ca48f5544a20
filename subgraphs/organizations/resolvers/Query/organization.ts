import type { QueryResolvers } from '../../__generated__/types.ts';
import { organizationId } from '../../contract/index.ts';
import { organizationLoader } from '../../persistence/organization.loader.ts';

export const organization: NonNullable<QueryResolvers['organization']> = (_parent, { id }, context) => organizationLoader(context).load(organizationId.parse(id));
