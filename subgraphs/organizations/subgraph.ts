import { entityById } from '#kernel/graphql/entities';
import { defineModule, defineSubgraph, type Subgraph } from '#kernel/subgraph';
import type { PortOf } from '#kernel/ports';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import { businessUnitId, membershipId, organizationId, personId, type organizationsPort, type StandingPort } from './contract/index.ts';
import { crmMemberships } from './inbound/crm-memberships/contract.ts';
import { crmOrganizations } from './inbound/crm-organizations/contract.ts';
import { bootstrapVendor, type Vendor } from './operations/bootstrap-vendor.ts';
import { identifier, organizationsPortOf } from './operations/identify.ts';
import { standingPort } from './operations/standing-of.ts';
import { entities } from './persistence/entities.ts';
import { Organizations } from './persistence/migrations/20261124-organizations.ts';
import { businessUnitLoader, membershipLoader, organizationLoader, personLoader } from './persistence/organization.loader.ts';

export type OrganizationsOffers = {
  readonly standing: StandingPort;
  readonly organizations: PortOf<typeof organizationsPort>;
  /** For whoever sets a hub up: the first business units and people. */
  bootstrapVendor(vendor: Vendor): Promise<void>;
};

/** Who they are, who belongs to whom, and who may do what: the module everybody asks and that asks nobody. */
export const organizationsModule = defineModule<object, OrganizationsOffers>({
  name: 'organizations',
  entities,
  migrations: [{ name: '20261124-organizations', class: Organizations }],
  open: (kit) => {
    const { persistence, clock, staff } = kit;
    const identify = identifier(persistence, staff);
    const intake = kit.openIntake([crmOrganizations(identify), crmMemberships(identify)]);
    return {
      subgraph: subgraphWith({ persistence, staff, intake }),
      intake,
      offers: {
        standing: standingPort(persistence, clock),
        organizations: organizationsPortOf(persistence, identify),
        bootstrapVendor: (vendor) => bootstrapVendor(kit, vendor),
      },
    };
  },
});

const subgraphWith = (own: Pick<ModuleContext, 'persistence' | 'staff' | 'intake'>): Subgraph =>
  defineSubgraph<ModuleContext>({
    name: 'organizations',
    typeDefs,
    resolvers,
    entities: {
      Organization: entityById(organizationId, (context: ModuleContext, id) => organizationLoader(context).load(id)),
      BusinessUnit: entityById(businessUnitId, (context: ModuleContext, id) => businessUnitLoader(context).load(id)),
      OperationalModel: entityById(businessUnitId, (context: ModuleContext, id) => businessUnitLoader(context).load(id), 'businessUnitId'),
      Person: entityById(personId, (context: ModuleContext, id) => personLoader(context).load(id)),
      Membership: entityById(membershipId, (context: ModuleContext, id) => membershipLoader(context).load(id)),
    },
    context: (request) => ({ ...request, ...own }),
  });
