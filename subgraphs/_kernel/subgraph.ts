import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Migration } from '@mikro-orm/migrations';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { RequestContext } from './context.ts';
import type { EventType } from './events/event-type.ts';
import type { Reaction } from './events/reaction.ts';
import type { ErrorLog } from './graphql/mask.ts';
import type { StaffAccess } from './identity/staff-access.ts';
import type { InboundContract } from './intake/contract.ts';
import type { Intake } from './intake/intake.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { JobKind } from './jobs/kind.ts';
import type { ModuleName } from './modules.ts';
import type { Entities, ModulePersistence } from './persistence/persistence.ts';
import { refuseInputCycles } from './graphql/input-cycles.ts';
import { entitiesResolver, type EntityBatch } from './graphql/entities.ts';
import { scalars } from './graphql/scalars.ts';
import type { Clock } from './values/clock.ts';

/** What every module is given when it is opened. */
export type ModuleKit = {
  readonly persistence: ModulePersistence;
  readonly clock: Clock;
  readonly staff: StaffAccess;
  /** For what nobody is told. */
  readonly logError: ErrorLog;
  /** Takes documents in under these contracts, and keeps them in the module's own tables; needs `intakeTables` and `jobTables`. */
  openIntake(contracts: readonly InboundContract[]): Intake;
  /** Writes and runs jobs of these kinds, beside those of the intake; needs `jobTables`. */
  openJobs(kinds: readonly JobKind[]): Jobs;
};

/** A module as the hub sees it: what it needs of its siblings, and what it offers once open. */
export type Module<Needs, Offers> = {
  readonly name: ModuleName;
  readonly entities: Entities;
  readonly migrations: readonly { readonly name: string; readonly class: new (...args: never[]) => Migration }[];
  open(kit: ModuleKit, needs: Needs): OpenModule<Offers>;
};

export type OpenModule<Offers> = {
  readonly subgraph: Subgraph;
  readonly intake: Intake;
  /** Implementations of the module's ports. */
  readonly offers: Offers;
};

export type Subgraph = {
  readonly name: ModuleName;
  readonly schema: GraphQLSchema;
  /** The events that the module makes known. */
  readonly publishes: readonly EventType[];
  /** What it does about the events of its siblings. */
  readonly reactions: readonly Reaction[];
  /** The module's own context, made once per request. */
  context(request: RequestContext): RequestContext;
};

export const defineModule = <Needs, Offers>(module: Module<Needs, Offers>): Module<Needs, Offers> => module;

type SubgraphDefinition<Context extends RequestContext> = {
  readonly name: ModuleName;
  readonly typeDefs: DocumentNode;
  readonly resolvers: object;
  /** For each entity: the rows behind a list of references, in their order; null where there is none in sight. */
  readonly entities: Readonly<Record<string, EntityBatch<Context>>>;
  /** The events of its contract; needs `eventTables`. */
  readonly publishes?: readonly EventType[];
  /** Needs `inboxTable`. */
  readonly reactions?: readonly Reaction[];
  context(request: RequestContext): Context;
};

export const defineSubgraph = <Context extends RequestContext>(definition: SubgraphDefinition<Context>): Subgraph => {
  const { name, typeDefs, resolvers, entities, publishes = [], reactions = [], context } = definition;
  const own = resolvers as ResolverMap;
  const Query = { ...own['Query'], _entities: entitiesResolver(entities) };
  const Mutation = own['Mutation'] && { Mutation: eachWithFreshLoaders(own['Mutation']) };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: { ...scalars, ...own, Query, ...Mutation } as never }]);
  refuseInputCycles(schema);
  return { name, schema, publishes, reactions, context };
};

type Resolver = (root: unknown, input: unknown, context: RequestContext, info: unknown) => unknown;
type ResolverMap = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

/** What was read before a mutation says nothing about what is so after it. */
const eachWithFreshLoaders = (mutations: Readonly<Record<string, Resolver>>): Record<string, Resolver> =>
  Object.fromEntries(
    Object.entries(mutations).map(([field, resolve]): [string, Resolver] => [
      field,
      async (root, input, context, info) => {
        context.loaders.clear();
        try {
          return await resolve(root, input, context, info);
        } finally {
          context.loaders.clear();
        }
      },
    ]),
  );
