import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HubError } from '../values/errors.ts';

export type ErrorLog = (entry: { readonly errorId: string; readonly error: unknown; readonly path?: string }) => void;

/**
 * What was thrown for the caller passes; everything else is logged once under an id and shown as that id.
 * GraphQL's own complaints about the request have no original error, and pass.
 */
export const maskError = (error: GraphQLError, log: ErrorLog): GraphQLFormattedError => {
  const { originalError } = error;
  if (!originalError || originalError instanceof HubError) return error.toJSON();
  if (originalError instanceof GraphQLError) return maskError(originalError, log);
  const errorId = randomUUID();
  log({ errorId, error: originalError, ...(error.path && { path: error.path.join('.') }) });
  const { message, extensions } = internalError(errorId);
  return { message, extensions, ...(error.path && { path: error.path }), ...(error.locations && { locations: error.locations }) };
};

export const internalError = (errorId: string): { message: string; extensions: { code: 'INTERNAL_SERVER_ERROR'; errorId: string } } => ({
  message: `Something went wrong on our side; it is on record as ${errorId}.`,
  extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
});
