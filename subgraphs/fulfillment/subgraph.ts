import { acrossTenants } from '#kernel/identity/across-tenants';
import { defineModule, defineSubgraph } from '#kernel/subgraph';
import { lineItemId } from '#entitlements';
import { fulfillmentId, hostId, licenseId } from '#fulfillment';
import { organizationId, organizationReferences } from '#organizations';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import { legacyFulfillments } from './inbound/legacy-fulfillments/contract.ts';
import type { Siblings } from './inbound/legacy-fulfillments/look-up.ts';
import { Fulfillment, Host, License } from './persistence/fulfillment.entity.ts';
import { fulfillmentLoaders } from './persistence/loaders.ts';
import { Fulfillments } from './persistence/migrations/20261124-fulfillment.ts';

/** What runs, and where: hosts, fulfillments and the licenses that were issued for them. */
export const fulfillmentModule = defineModule<Siblings, object>({
  name: 'fulfillment',
  entities: [Host, License, Fulfillment],
  migrations: [{ name: '20261124-fulfillment', class: Fulfillments }],
  open: ({ persistence, staff, openIntake }, siblings) => {
    const across = acrossTenants(staff, 'take over fulfillments');
    const intake = openIntake([legacyFulfillments({ ...siblings, persistence, acrossTenants: across })]);
    const subgraph = defineSubgraph<ModuleContext>({
      name: 'fulfillment',
      typeDefs,
      resolvers,
      context: (request) => ({ ...request, intake, reads: fulfillmentLoaders(persistence, request), references: organizationReferences(siblings.organizations, request) }),
      entities: {
        Organization: async (references) => references.map(({ id }) => ({ id: organizationId.parse(id) })),
        LineItem: async (references) => references.map(({ id }) => ({ id: lineItemId.parse(id) })),
        Host: (references, { reads }) => reads.hostById.loadMany(references.map(({ id }) => hostId.parse(id))),
        Fulfillment: (references, { reads }) => reads.fulfillmentById.loadMany(references.map(({ id }) => fulfillmentId.parse(id))),
        License: (references, { reads }) => reads.licenseById.loadMany(references.map(({ id }) => licenseId.parse(id))),
      },
    });
    return { subgraph, intake, offers: {} };
  },
});
