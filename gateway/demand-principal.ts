import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { StaffAccess } from '#kernel/identity/staff-access';
import type { HubContext } from './context.ts';

/**
 * Data is given to somebody, never to anybody; what the schema looks like may be asked without a token where introspection is on.
 * Staff, who see everything, are put on record once per request.
 */
export const demandPrincipal = (record: StaffAccess): ApolloServerPlugin<HubContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operation, operationName }) => {
      if (!operation) throw noSuchOperation;
      if (operation.operation === 'subscription') throw noSubscriptions;
      if (contextValue.kind === 'refused') {
        if (asksOnlyForTheSchema(operation)) return;
        const { message, extensions } = contextValue.refusal;
        throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) } } });
      }
      const { principal, requestId } = contextValue.request;
      if (principal.sights.some(({ kind }) => kind === 'staff')) {
        await record({ caller: principal, reason: `request ${operationName?.slice(0, 100) ?? 'without a name'}`, requestId });
      }
    },
  }),
});

/** Neither the server nor its gateway says so in words that a client could use. */
const noSuchOperation = new GraphQLError('The request names none of its operations, or has several and names none.', {
  extensions: { code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
});

const noSubscriptions = new GraphQLError('There is nothing to subscribe to.', {
  extensions: { code: ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
});

const asksOnlyForTheSchema = (operation: OperationDefinitionNode): boolean =>
  operation.operation === 'query' && operation.selectionSet.selections.every((selection) => selection.kind === 'Field' && selection.name.value.startsWith('__'));
