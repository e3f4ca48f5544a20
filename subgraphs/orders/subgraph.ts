import type { EntityBatch, Reference } from '#kernel/graphql/entities';
import { acrossTenants } from '#kernel/identity/across-tenants';
import { defineModule, defineSubgraph } from '#kernel/subgraph';
import { HubError } from '#kernel/values/errors';
import { businessUnitId, organizationId, type IdType, type Id } from '#kernel/values/ids';
import { entitlementId, lineItemId } from '#entitlements';
import { organizationReferences } from '#organizations';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import { orderId, orderLineId } from './contract/index.ts';
import type { Siblings } from './inbound/native-order/look-up.ts';
import { nativeOrderContract } from './inbound/native-order/native-order.contract.ts';
import { orderReads } from './persistence/loaders.ts';
import { Orders } from './persistence/migrations/20261124-orders.ts';
import { OrderLine } from './persistence/order-line.entity.ts';
import { Order, OrderHold } from './persistence/order.entity.ts';

/** Rows by reference: an id that is none is an error in its own place, one that is out of sight is null. */
const byReference =
  <Prefix extends string>(type: IdType<Prefix>, find: (context: ModuleContext, id: Id<Prefix>) => Promise<object | null>, keyOf = ({ id }: Reference): string => id): EntityBatch<ModuleContext> =>
  (references, context) =>
    Promise.all(
      references.map(async (reference) => {
        try {
          return await find(context, type.parse(keyOf(reference)));
        } catch (error) {
          if (error instanceof HubError) return error;
          throw error;
        }
      }),
    );

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
      entities: {
        Order: byReference(orderId, ({ reads }, id) => reads.order.load(id)),
        OrderLine: byReference(orderLineId, ({ reads }, id) => reads.line.load(id)),
        Organization: byReference(organizationId, (_context, id) => Promise.resolve({ id })),
        Entitlement: byReference(entitlementId, (_context, id) => Promise.resolve({ id })),
        LineItem: byReference(lineItemId, (_context, id) => Promise.resolve({ id })),
        OperationalModel: byReference(businessUnitId, (_context, id) => Promise.resolve({ businessUnitId: id }), ({ businessUnitId: id = '' }) => id),
      },
      context: (request) => ({ ...request, persistence, intake, reads: orderReads(persistence, intake, request), references: organizationReferences(siblings.organizations, request) }),
    });
    return { subgraph, intake, offers: {} };
  },
});
