import type { HierarchyCycleRefusedResolvers } from '../__generated__/types.ts';
import { presentOrganization } from './present.ts';

export const HierarchyCycleRefused: HierarchyCycleRefusedResolvers = {
  organization: ({ organizationId }, _arguments, context) => presentOrganization(context, organizationId),
  path: ({ path }, _arguments, context) => Promise.all(path.map((id) => presentOrganization(context, id))),
};
