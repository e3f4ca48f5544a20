import type { PortOf } from '#kernel/ports';
import { defineModule, defineSubgraph } from '#kernel/subgraph';
import { lineItemId, type copiesPort } from '#entitlements';
import { fulfillmentId, hostId, licenseId } from '#fulfillment';
import { organizationId, type organizationsPort } from '#organizations';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import { legacyFulfillments } from './inbound/legacy-fulfillments/contract.ts';
import { Fulfillment, Host, License } from './persistence/fulfillment.entity.ts';
import { fulfillmentLoaders } from './persistence/loaders.ts';
import { Fulfillments } from './persistence/migrations/20261124-fulfillment.ts';

type Needs = { readonly organizations: PortOf<typeof organizationsPort>; readonly copies: PortOf<typeof copiesPort> };

/** What runs, and where: hosts, fulfillments and the licenses that were issued for them. */
export const fulfillmentModule = defineModule<Needs, Record<never, never>>({
  name: 'fulfillment',
  entities: [Host, License, Fulfillment],
  migrations: [{ name: '20261124-fulfillment', class: Fulfillments }],
  open: (kit, ports) => {
    const intake = kit.openIntake([legacyFulfillments(ports)]);
    const subgraph = defineSubgraph<ModuleContext>({
      name: 'fulfillment',
      typeDefs,
      resolvers,
      context: (request) => ({ ...request, intake, reads: fulfillmentLoaders(kit.persistence, request) }),
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
