import type { ViewerResolvers } from '../__generated__/types.ts';
import { organizationLoader } from '../persistence/organization.loader.ts';
import { personOf } from '../persistence/standing.repository.ts';

export const Viewer: ViewerResolvers = {
  subject: (_viewer, _arguments, { principal }) => principal.subject,
  client: (_viewer, _arguments, { principal }) => principal.client,
  scopes: (_viewer, _arguments, { principal }) => principal.scopes.slice(0, 50),
  roles: async ({ memberships }) => [...new Set((await memberships()).map(({ role }) => role))],
  memberships: async ({ memberships }) => [...(await memberships())],
  person: (_viewer, _arguments, { persistence, principal }) => personOf(persistence, principal.subject),
  organization: (_viewer, _arguments, context) => {
    const [first] = context.principal.memberships;
    return first && 'organizationId' in first && first.role !== 'PARTNER_INTEGRATION' ? organizationLoader(context).load(first.organizationId) : null;
  },
};
