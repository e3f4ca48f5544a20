import { endFromSql } from '#kernel/values/period';
import type { MembershipResolvers } from '../__generated__/types.ts';
import { membershipId } from '../contract/index.ts';
import { businessUnitLoader, organizationLoader } from '../persistence/organization.loader.ts';

export const Membership: MembershipResolvers = {
  id: ({ id }) => membershipId.show(id),
  person: ({ personId, subject, personName, email }) => personId && { id: personId, subject, name: personName, email },
  organization: ({ organizationId }, _arguments, context) => organizationId && organizationLoader(context).load(organizationId),
  businessUnit: ({ businessUnitId }, _arguments, context) => businessUnitId && businessUnitLoader(context).load(businessUnitId),
  territory: ({ territoryId, territoryName }) => territoryId && { id: territoryId, name: territoryName ?? '' },
  expiresAt: ({ expiresAt }) => endFromSql(expiresAt),
};
