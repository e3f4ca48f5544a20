import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Subgraph } from '#kernel/subgraph';
import type { StaffAccess } from '#kernel/identity/staff-access';
import { subgraphExecutor } from '#kernel/graphql/execute';
import type { ErrorLog } from '#kernel/graphql/mask';
import { requestOf, type HubContext } from './context.ts';
import { formatForClient } from './error-format.ts';
import { demandPrincipal } from './demand-principal.ts';
import { requestLimits, withinLimits } from './request-limits.ts';
import { embeddedDataSource } from './transports/embedded.ts';

const supergraphFile = new URL('../schema/supergraph.graphql', import.meta.url);

export type FederationOptions = {
  readonly subgraphs: readonly Subgraph[];
  readonly staff: StaffAccess;
  readonly introspection: boolean;
  readonly logError: ErrorLog;
  readonly plugins: readonly ApolloServerPlugin<HubContext>[];
};

/** The supergraph, composed beforehand, served over the subgraphs of this process. */
export const openFederation = async ({ subgraphs, staff, introspection, logError, plugins }: FederationOptions): Promise<ApolloServer<HubContext>> => {
  const executors = new Map<string, ReturnType<typeof subgraphExecutor>>(subgraphs.map((subgraph) => [subgraph.name, subgraphExecutor(subgraph, logError)]));
  const gateway = new ApolloGateway({
    supergraphSdl: await readFile(supergraphFile, 'utf8'),
    buildService: ({ name }) => {
      const executor = executors.get(name);
      if (!executor) throw new Error(`The supergraph names a subgraph "${name}" that is not here.`);
      return embeddedDataSource(executor, requestOf);
    },
  });
  const server = new ApolloServer<HubContext>({
    gateway,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    formatError: formatForClient(logError),
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: requestLimits.tokens },
    maxRecursiveSelections: requestLimits.selections,
    validationRules: [withinLimits],
    plugins: [ApolloServerPluginLandingPageDisabled(), demandPrincipal(staff), ...plugins],
  });
  await server.start();
  return server;
};
