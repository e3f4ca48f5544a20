import type { OrganizationMovedResolvers } from '../__generated__/types.ts';
import { organizationLoader } from '../persistence/organization.loader.ts';
import { presentOrganization } from './present.ts';

export const OrganizationMoved: OrganizationMovedResolvers = {
  organization: ({ organizationId }, _arguments, context) => presentOrganization(context, organizationId),
  previousParent: ({ previousParentId }, _arguments, context) => (previousParentId === null ? null : organizationLoader(context).load(previousParentId)),
};
