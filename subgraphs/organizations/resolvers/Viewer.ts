import type { ViewerResolvers } from '../__generated__/types.ts';
import { organizationLoader } from '../persistence/organization.loader.ts';
import { personOf } from '../persistence/standing.repository.ts';

export const Viewer: ViewerResolvers = {
  subject: (_viewer, _arguments, { principal }) => principal.subject,
  client: (_viewer, _arguments, { principal }) => principal.client,
  scopes: (_viewer, _arguments, { principal }) => principal.scopes.slice(0, 50),
  roles: ({ memberships }) => [...new Set(memberships.map(({ role }) => role))],
  memberships: ({ memberships }) => [...memberships],
  person: (_viewer, _arguments, { persistence, principal }) => personOf(persistence, principal.subject),
  organization: ({ memberships: [first] }, _arguments, context) => (first?.organizationId && first.client === null ? organizationLoader(context).load(first.organizationId) : null),
};
