import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { internalError, type ErrorLog } from '#kernel/graphql/mask';
import { errorCodes } from '#kernel/values/errors';

const clientCodes = new Set<unknown>([...errorCodes, ...Object.values(ApolloServerErrorCode), 'GRAPHQL_UNKNOWN_OPERATION_NAME']);

/** The last look at an error before a client sees it: only codes we know, no names of subgraphs, no stacks. */
export const formatForClient =
  (log: ErrorLog) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { serviceName, stacktrace, ...extensions } = formatted.extensions ?? {};
    // A subgraph has masked and logged already; only what went wrong in the gateway itself is still unknown here.
    if (clientCodes.has(extensions['code']) && !(extensions['code'] === 'INTERNAL_SERVER_ERROR' && extensions['errorId'] === undefined)) {
      return { ...formatted, extensions };
    }
    const errorId = randomUUID();
    log({ errorId, error });
    return { ...internalError(errorId), ...(formatted.path && { path: formatted.path }) };
  };
