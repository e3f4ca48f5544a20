import { pageRequest } from '#kernel/persistence/paging';
import type { OrganizationResolvers } from '../__generated__/types.ts';
import { organizationId } from '../contract/index.ts';
import {
  ancestorsFrom, childConnection, descendantConnection, descendantCountFrom, externalIdsLoader, membershipConnection, parentFrom, territoryLoader,
} from '../persistence/organization.loader.ts';
import { levels } from './levels.ts';

const defaultPage = 50;

export const Organization: OrganizationResolvers = {
  id: ({ id }) => organizationId.show(id),
  externalIds: ({ id }, _arguments, context) => externalIdsLoader(context).load(id),
  territory: ({ territoryId }, _arguments, context) => territoryId && territoryLoader(context).load(territoryId),
  parent: ({ id }, { kind }, context) => parentFrom(context, kind, id),
  ancestors: ({ id }, { kind }, context) => ancestorsFrom(context, kind, id),
  children: ({ id }, { kind, ...page }, context) => childConnection(context, kind, pageRequest(page, 'children', 2, defaultPage), id),
  descendants: ({ id }, { kind, includeSelf, maxDepth, ...page }, context) =>
    descendantConnection(context, { kind, ...levels(includeSelf, maxDepth), page: pageRequest(page, 'descendants', 2, defaultPage) }, id),
  descendantCount: ({ id }, { kind }, context) => descendantCountFrom(context, kind, id),
  memberships: ({ id }, page, context) => membershipConnection(context, pageRequest(page, 'memberships', 2, defaultPage), id),
};
