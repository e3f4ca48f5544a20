import { acrossTenants } from '#kernel/identity/across-tenants';
import { entityById } from '#kernel/graphql/entities';
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
        Organization: entityById(organizationId, (_context, id) => Promise.resolve({ id })),
        LineItem: entityById(lineItemId, (_context, id) => Promise.resolve({ id })),
        Host: entityById(hostId, ({ reads }: ModuleContext, id) => reads.hostById.load(id)),
        Fulfillment: entityById(fulfillmentId, ({ reads }: ModuleContext, id) => reads.fulfillmentById.load(id)),
        License: entityById(licenseId, ({ reads }: ModuleContext, id) => reads.licenseById.load(id)),
      },
    });
    return { subgraph, intake, offers: {} };
  },
});
