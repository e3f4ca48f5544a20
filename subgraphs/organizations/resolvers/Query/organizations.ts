import { given } from '#kernel/graphql/given';
import { pageRequest } from '#kernel/persistence/paging';
import { HubError } from '#kernel/values/errors';
import type { QueryResolvers } from '../../__generated__/types.ts';
import { organizationConnection } from '../../persistence/organization.loader.ts';

export const organizations: NonNullable<QueryResolvers['organizations']> = (_parent, { filter, ...page }, context) => {
  const wanted = given(filter);
  if ((wanted.namePrefix?.trim().length ?? 2) < 2) throw new HubError('BAD_USER_INPUT', 'A name begins with at least 2 characters.', { path: 'filter.namePrefix' });
  return organizationConnection(context, wanted, pageRequest(page, 'organizations', 2, 50));
};
