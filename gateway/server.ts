import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { RequestContext } from '#kernel/context';
import { internalError, type ErrorLog } from '#kernel/graphql/mask';
import { Loaders } from '#kernel/loaders';
import type { Clock } from '#kernel/values/clock';
import { HubError, httpStatusOf, type ErrorCode } from '#kernel/values/errors';
import type { Authenticator } from './authentication/authenticator.ts';
import type { HubContext } from './context.ts';

const megabyte = 1024 * 1024;

/** The HTTP server before anything is mounted: one error form, one limit on bodies, one id per request. */
export const createServer = (logError: ErrorLog): FastifyInstance => {
  const app = Fastify({
    bodyLimit: megabyte,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply, logError),
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 256 },
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply, logError));
  app.setNotFoundHandler((_request, reply) => send(reply, 404, 'NOT_FOUND', 'There is nothing at this address.'));
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
  });
  return app;
};

const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply, logError: ErrorLog): FastifyReply => {
  if (error instanceof HubError) {
    if (error.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
    return send(reply, httpStatusOf(error.code), error.code, error.message, error.extensions);
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return send(reply, 413, 'BODY_TOO_LARGE', `A request body here holds at most ${request.routeOptions.bodyLimit} bytes.`);
  if (status === 415) return send(reply, 415, 'UNSUPPORTED_MEDIA_TYPE', 'A request body here is sent as application/json.');
  if (status < 500) return send(reply, status, 'BAD_USER_INPUT', error.message);
  logError({ errorId: request.id, error });
  const masked = internalError(request.id);
  return send(reply, 500, masked.extensions.code, masked.message, masked.extensions);
};

/** The form of a GraphQL error, so that a client of any endpoint reads one form. */
const send = (reply: FastifyReply, status: number, code: ErrorCode, message: string, extensions: object = {}): FastifyReply =>
  reply.code(status).type('application/json').send({ errors: [{ message, extensions: { ...extensions, code } }] });

export type GraphqlOptions = { readonly apollo: ApolloServer<HubContext>; readonly authenticate: Authenticator; readonly clock: Clock };

/** POST and GET /graphql; a page for browsers may be put before it. */
export const registerGraphql = async (app: FastifyInstance, { apollo, authenticate, clock }: GraphqlOptions): Promise<void> => {
  await app.register(async (scope) => {
    await scope.register(cors, {
      origin: ['https://studio.apollographql.com'],
      methods: ['GET', 'POST', 'OPTIONS'],
      allowedHeaders: ['content-type', 'authorization', 'apollographql-client-name', 'apollographql-client-version', 'apollo-require-preflight', 'traceparent'],
      maxAge: 86_400,
    });
    const context = async (request: FastifyRequest): Promise<HubContext> => {
      try {
        const principal = await authenticate(request.headers.authorization);
        return { kind: 'known', request: requestContext(request.id, principal, clock) };
      } catch (error) {
        if (error instanceof HubError) return { kind: 'refused', refusal: error };
        throw error;
      }
    };
    scope.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(apollo, { context }) });
  });
};

const requestContext = (requestId: string, principal: RequestContext['principal'], clock: Clock): RequestContext => ({
  requestId,
  principal,
  loaders: new Loaders(),
  clock,
});
