import type { GraphQLDataSource } from '@apollo/gateway';
import type { RequestContext } from '#kernel/context';
import type { ExecuteSubgraph } from '#kernel/graphql/execute';
import type { HubContext } from '../context.ts';

/** A subgraph in the same process: its own execution, without a network between. */
export const embeddedDataSource = (executeSubgraph: ExecuteSubgraph, contextFor: (context: HubContext) => RequestContext | undefined): GraphQLDataSource => ({
  process: async ({ request, context }) => {
    const { query = '', variables, operationName } = request;
    return executeSubgraph({ query, ...(variables && { variables }), ...(operationName && { operationName }) }, contextFor(context as HubContext));
  },
});
