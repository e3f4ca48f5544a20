import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Persona } from '../development-issuer/personas.ts';
import { registerAssets } from './assets.ts';
import { graphiqlPage, homePage, sandboxPage } from './pages.ts';
import { securityHeaders, type Policy } from './policy.ts';

const firstOperationFile = new URL('../../schema/operations/portal/entitlement-graph.graphql', import.meta.url);

/** Pages for people with a browser: to be registered before `/graphql` itself, and only where the schema may be asked for. `personas` is empty where tokens come from another issuer. */
export const registerExplorers = async (app: FastifyInstance, { personas }: { readonly personas: readonly Persona[] }): Promise<void> => {
  const settings = { personas, firstOperation: await readFile(firstOperationFile, 'utf8') };
  app.addHook('onRequest', async (request, reply) => {
    if (isBrowserAtGraphql(request)) await sendPage(reply, 'sandbox', sandboxPage(settings));
  });
  app.get('/', (_request, reply) => sendPage(reply, 'plain', homePage(settings)));
  app.get('/graphiql', (_request, reply) => sendPage(reply, 'graphiql', graphiqlPage(settings)));
  registerAssets(app);
};

/** A client of the API asks for JSON; only a person's browser asks for a page. */
const isBrowserAtGraphql = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && /^\/graphql(\?|$)/.test(url) && (headers.accept ?? '').includes('text/html');

const sendPage = (reply: FastifyReply, policy: Policy, html: string): FastifyReply => reply.headers(securityHeaders(policy)).header('vary', 'accept').type('text/html; charset=utf-8').send(html);
