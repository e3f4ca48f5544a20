import { entityById } from '#kernel/graphql/entities';
import { acrossTenants } from '#kernel/identity/across-tenants';
import { defineModule, defineSubgraph } from '#kernel/subgraph';
import { businessUnitId, organizationId } from '#kernel/values/ids';
import { entitlementId, lineItemId } from '#entitlements';
import { organizationReferences } from '#organizations';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import { orderId, orderLineCancelled, orderLineChanged, orderLineEntitled, orderLineId } from './contract/index.ts';
import type { Siblings } from './inbound/native-order/look-up.ts';
import { nativeOrderContract } from './inbound/native-order/native-order.contract.ts';
import { orderReads } from './persistence/loaders.ts';
import { Orders } from './persistence/migrations/20261124-orders.ts';
import { OrderLine } from './persistence/order-line.entity.ts';
import { Order, OrderHold } from './persistence/order.entity.ts';
import { recordOutcomeWhenOrderLineAnswered } from './reactions/record-outcome-when-order-line-answered.ts';

/** What was bought: the Order Manager. */
export const ordersModule = defineModule<Siblings, object>({
  name: 'orders',
  entities: [Order, OrderHold, OrderLine],
  migrations: [{ name: '20261124-orders', class: Orders }],
  open: ({ persistence, staff, openIntake }, siblings) => {
    const intake = openIntake([nativeOrderContract({ ...siblings, persistence, acrossTenants: acrossTenants(staff, 'find orders by number') })]);
    const subgraph = defineSubgraph<ModuleContext>({
      name: 'orders',
      typeDefs,
      resolvers,
      publishes: [orderLineEntitled, orderLineChanged, orderLineCancelled],
      reactions: [recordOutcomeWhenOrderLineAnswered],
      entities: {
        Order: entityById(orderId, ({ reads }: ModuleContext, id) => reads.order.load(id)),
        OrderLine: entityById(orderLineId, ({ reads }: ModuleContext, id) => reads.line.load(id)),
        Organization: entityById(organizationId, async (_context, id) => ({ id })),
        Entitlement: entityById(entitlementId, async (_context, id) => ({ id })),
        LineItem: entityById(lineItemId, async (_context, id) => ({ id })),
        OperationalModel: entityById(businessUnitId, async (_context, id) => ({ businessUnitId: id }), 'businessUnitId'),
      },
      context: (request) => ({ ...request, persistence, staff, intake, reads: orderReads(persistence, intake, request), references: organizationReferences(siblings.organizations, request) }),
    });
    return { subgraph, intake, offers: {} };
  },
});
