import { acrossTenants } from '#kernel/identity/across-tenants';
import { defineModule, defineSubgraph } from '#kernel/subgraph';
import { entityById } from '#kernel/graphql/entities';
import { businessUnitId, organizationId } from '#kernel/values/ids';
import { organizationReferences } from '#organizations';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import { claimsDivided, copiesAskedBack, entitlementId, lineItemId, maintenanceLineId, orderLineAnswered, type ClaimsPort, type CopiesPort } from './contract/index.ts';
import type { Siblings } from './inbound/legacy-entitlements/look-up.ts';
import { legacyEntitlementsContract } from './inbound/legacy-entitlements/legacy-entitlements.contract.ts';
import { claimsPortOf } from './operations/claims-port.ts';
import { findCopies } from './operations/find-copies.ts';
import { giveBackCopies } from './operations/give-back-copies.ts';
import { takeCopies } from './operations/take-copies.ts';
import { StandingBlock } from './persistence/block.entity.ts';
import { Claim, Permit } from './persistence/claim.entity.ts';
import { Entitlement } from './persistence/entitlement.entity.ts';
import { LedgerEntry } from './persistence/ledger.entity.ts';
import { LineItem } from './persistence/line-item.entity.ts';
import { MaintenanceCover, MaintenanceLine } from './persistence/maintenance-line.entity.ts';
import { Entitlements } from './persistence/migrations/20261124-entitlements.ts';
import { Grants } from './persistence/migrations/20261124-grants.ts';
import { changeCopiesWhenOrderLineChanged } from './reactions/change-copies-when-order-line-changed.ts';
import { grantCopiesWhenOrderLineEntitled } from './reactions/grant-copies-when-order-line-entitled.ts';
import { takeBackCopiesWhenOrderLineCancelled } from './reactions/take-back-copies-when-order-line-cancelled.ts';
import { Reads } from './reads.ts';

export type EntitlementsOffers = { readonly copies: CopiesPort; readonly claims: ClaimsPort };

export const entitlementsModule = defineModule<Siblings, EntitlementsOffers>({
  name: 'entitlements',
  entities: [Entitlement, LineItem, MaintenanceLine, MaintenanceCover, StandingBlock, LedgerEntry, Claim, Permit],
  migrations: [
    { name: '20261124-entitlements', class: Entitlements },
    { name: '20261124-grants', class: Grants },
  ],
  open: ({ persistence, clock, staff, openIntake }, siblings) => {
    const intake = openIntake([legacyEntitlementsContract(siblings)]);
    const desk = { persistence, clock, acrossTenants: acrossTenants(staff, 'find line items by activation id') };
    return {
      intake,
      offers: { copies: { take: takeCopies(desk), giveBack: giveBackCopies(desk), find: findCopies(desk) }, claims: claimsPortOf(desk) },
      subgraph: defineSubgraph<ModuleContext>({
        name: 'entitlements',
        typeDefs,
        resolvers,
        publishes: [claimsDivided, orderLineAnswered, copiesAskedBack],
        reactions: [grantCopiesWhenOrderLineEntitled, changeCopiesWhenOrderLineChanged, takeBackCopiesWhenOrderLineCancelled],
        entities: {
          Entitlement: entityById(entitlementId, ({ reads }, id) => reads.entitlement(id)),
          LineItem: entityById(lineItemId, ({ reads }, id) => reads.lineItem(id)),
          MaintenanceLine: entityById(maintenanceLineId, ({ reads }, id) => reads.maintenanceLine(id)),
          Organization: entityById(organizationId, (_context, id) => Promise.resolve({ id })),
          OperationalModel: entityById(businessUnitId, (_context, id) => Promise.resolve({ businessUnitId: id }), 'businessUnitId'),
        },
        context: (request) => ({ ...request, persistence, staff, intake, reads: new Reads(persistence, request), references: organizationReferences(siblings.organizations, request) }),
      }),
    };
  },
});
