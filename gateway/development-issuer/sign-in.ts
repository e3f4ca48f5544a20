import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type InteractionResults, type Provider } from 'oidc-provider';
import { personaNamed, personas } from './personas.ts';
import { mountPath } from './resource.ts';

/** The provider's one question, who are you, answered by a button per person. */
export const registerSignIn = (scope: FastifyInstance, provider: () => Provider): void => {
  scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1_024 }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  scope.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return reply.code(400).type('text/plain').send('This sign-in is over. Start again from the application.\n');
  });

  scope.get(`${mountPath}/interaction/:uid`, async (request, reply) => {
    const { params, prompt } = await provider().interactionDetails(request.raw, reply.raw);
    if (prompt.name === 'consent') return goOn(provider(), request, reply, { consent: {} });
    return sendPage(reply, String(params.client_id), new URL(String(params.redirect_uri)).origin);
  });

  scope.post<{ Body: { persona?: string } | undefined }>(`${mountPath}/interaction/:uid`, async (request, reply) => {
    const persona = personaNamed(request.body?.persona ?? '');
    if (persona?.kind !== 'person') return reply.code(400).type('text/plain').send('There is no such person.\n');
    return goOn(provider(), request, reply, { login: { accountId: persona.name } });
  });
};

/** A client that wants refresh tokens must ask for consent; the clients are the hub's own, so it is given unasked. */
const goOn = async (provider: Provider, request: FastifyRequest, reply: FastifyReply, result: InteractionResults): Promise<FastifyReply> =>
  reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);

/** Browsers apply `form-action` to the redirects that follow, so the client's address is allowed too. */
const sendPage = (reply: FastifyReply, client: string, redirectOrigin: string): FastifyReply =>
  reply
    .type('text/html')
    .headers({
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${redirectOrigin}; frame-ancestors 'none'; base-uri 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    .send(page(client));

const page = (client: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · Entitlement Hub (development)</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 4rem auto; padding: 0 1rem; color: #1b1f24; background: #fff; }
  button { display: block; width: 100%; margin: .5rem 0; padding: .7rem 1rem; font: inherit; text-align: left; color: inherit; background: #f6f8fa; border: 1px solid #8c959f; border-radius: .4rem; cursor: pointer; }
  button:hover, button:focus-visible { background: #dbeafe; }
  small { display: block; color: #57606a; }
  @media (prefers-color-scheme: dark) { body, button { color: #e6edf3; background: #0d1117; } button { background: #161b22; } small { color: #9198a1; } button:hover, button:focus-visible { background: #1f3a5f; } }
</style>
<h1>Who are you?</h1>
<p>Sign in to <strong>${client}</strong> as one of the demonstration's people.</p>
<form method="post">
${people.map(({ name, title, sees }) => `  <button name="persona" value="${name}">${title} <small>${name}: sees ${sees}</small></button>`).join('\n')}
</form>
</html>
`;

const people = personas.filter(({ kind }) => kind === 'person');
