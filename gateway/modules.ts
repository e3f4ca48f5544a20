import type { Background } from '#kernel/background/background';
import { openRelay } from '#kernel/events/relay';
import { subscriptionsOf } from '#kernel/events/subscription';
import type { Standing } from '#kernel/identity/principal';
import type { StaffAccess } from '#kernel/identity/staff-access';
import type { Intake } from '#kernel/intake/intake';
import type { JobKind } from '#kernel/jobs/kind';
import type { ErrorLog } from '#kernel/graphql/mask';
import type { Database } from '#kernel/persistence/database';
import { moduleKit } from '#kernel/module-kit';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { functionAdapter } from '#kernel/ports';
import type { Module, OpenModule, Subgraph } from '#kernel/subgraph';
import type { Clock } from '#kernel/values/clock';
import { catalogPort } from '#catalog';
import { claimsPort, copiesPort } from '#entitlements';
import { organizationsPort } from '#organizations';
import type { MigratedSchema } from '../database/migrate.ts';
import { together } from './lifecycle/background.ts';
import { StaffAccess as StaffAccessTable } from '../subgraphs/_kernel/persistence/migrations/20261124-staff-access.ts';
import { catalogModule } from '../subgraphs/catalog/subgraph.ts';
import { entitlementsModule } from '../subgraphs/entitlements/subgraph.ts';
import { fulfillmentModule } from '../subgraphs/fulfillment/subgraph.ts';
import type { LicenseTechnology } from '../subgraphs/fulfillment/technologies/technology.ts';
import type { JsonWebKeySet } from '../subgraphs/fulfillment/technologies/signed-file/signing-keys.ts';
import { ordersModule } from '../subgraphs/orders/subgraph.ts';
import { organizationsModule } from '../subgraphs/organizations/subgraph.ts';
import type { Vendor } from '../subgraphs/organizations/operations/bootstrap-vendor.ts';

/** Every schema of the database, in the order of their migrations. */
export const schemas: readonly MigratedSchema[] = [
  { name: 'audit', entities: [], migrations: [{ name: '20261124-staff-access', class: StaffAccessTable }] },
  organizationsModule,
  catalogModule,
  entitlementsModule,
  fulfillmentModule,
  ordersModule,
];

export type ModulesOptions = { readonly database: Database; readonly clock: Clock; readonly staff: StaffAccess; readonly logError: ErrorLog; readonly kek: Uint8Array; readonly moreTechnologies?: readonly LicenseTechnology[] };

export type Modules = {
  readonly subgraphs: readonly Subgraph[];
  readonly intakes: readonly Intake[];
  readonly jobKinds: readonly JobKind[];
  /** What runs beside the requests. */
  readonly background: Background;
  /** The part of it that delivers what the modules make known. */
  readonly relays: Background;
  standingOf(subject: string, client: string): Promise<Standing>;
  /** What verifies the licenses that are issued here. */
  jwks(): Promise<JsonWebKeySet>;
  /** For whoever sets a hub up: the first business units and people. */
  bootstrapVendor(vendor: Vendor): Promise<void>;
};

/** The modules of one process, each with the ports of its siblings that it needs. */
export const openModules = async (options: ModulesOptions): Promise<Modules> => {
  const { database, clock, staff, logError, kek, moreTechnologies = [] } = options;
  const open = async <Needs, Offers>(module: Module<Needs, Offers>, needs: Needs): Promise<Opened<Offers>> => {
    const persistence = await openPersistence(database, module.name, module.entities);
    return { ...module.open(moduleKit({ persistence, clock, staff, logError }), needs), persistence };
  };

  const organizations = await open(organizationsModule, {});
  const organizationsCalls = functionAdapter(organizationsPort, organizations.offers.organizations);
  const catalog = await open(catalogModule, { organizations: organizationsCalls });
  const catalogCalls = functionAdapter(catalogPort, catalog.offers.catalog);
  const entitlements = await open(entitlementsModule, { organizations: organizationsCalls, catalog: catalogCalls });
  const fulfillment = await open(fulfillmentModule, { organizations: organizationsCalls, copies: functionAdapter(copiesPort, entitlements.offers.copies), claims: functionAdapter(claimsPort, entitlements.offers.claims), catalog: catalogCalls, kek, moreTechnologies });
  const orders = await open(ordersModule, { organizations: organizationsCalls, catalog: catalogCalls });

  const all = [organizations, catalog, entitlements, fulfillment, orders];
  const relays = together(relaysOf(all, options));
  return {
    subgraphs: all.map(({ subgraph }) => subgraph),
    intakes: all.map(({ intake }) => intake),
    jobKinds: all.flatMap(({ intake }) => intake.jobs.kinds),
    background: together([relays, ...all.map(({ intake }) => intake.jobs)]),
    relays,
    standingOf: (subject, client) => organizations.offers.standing.of({ subject, client }),
    jwks: fulfillment.offers.signingKeys.jwks,
    bootstrapVendor: organizations.offers.bootstrapVendor,
  };
};

type Opened<Offers> = OpenModule<Offers> & { readonly persistence: ModulePersistence };

/** Every module that publishes has a relay of its own, which delivers to all that react. */
const relaysOf = (all: readonly Opened<unknown>[], { clock, staff, logError }: ModulesOptions): readonly Background[] => {
  const subscriptions = all.flatMap(({ persistence, subgraph: { reactions } }) => subscriptionsOf({ persistence, reactions }, clock));
  const publishers = all.filter(({ subgraph }) => subgraph.publishes.length > 0);
  return publishers.map(({ persistence: publisher }) => openRelay({ publisher, subscriptions, clock, staff, logError }));
};
