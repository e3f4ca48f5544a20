import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { personaGrantType } from './clients.ts';
import { registerDevelopmentIssuer, type DevelopmentIssuer } from './issuer.ts';

export type RunningIssuer = { readonly app: FastifyInstance; readonly origin: string; readonly trusted: DevelopmentIssuer; readonly dataDirectory: string; stop(): Promise<void> };

/** The real development issuer on a free port, with keys of its own unless a folder with keys is given. */
export const runningIssuer = async (keptIn?: string, port = 0): Promise<RunningIssuer> => {
  const dataDirectory = keptIn ?? (await mkdtemp(join(tmpdir(), 'development-issuer-')));
  const app = Fastify();
  let origin = '';
  const trusted = await registerDevelopmentIssuer(app, { origin: () => origin, dataDirectory, production: false });
  origin = await app.listen({ port, host: '127.0.0.1' });
  const stop = async (): Promise<void> => {
    await app.close();
    if (keptIn === undefined) await rm(dataDirectory, { recursive: true });
  };
  return { app, origin, trusted, dataDirectory, stop };
};

export const askForToken = (origin: string, parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}/oidc/token`, { method: 'POST', headers, body: new URLSearchParams(parameters) });

export const tokenOf = async (origin: string, persona: string): Promise<string> => {
  const answer = await askForToken(origin, { grant_type: personaGrantType, client_id: 'explorers', persona });
  return accessTokenIn(await answer.json());
};

export const accessTokenIn = (answer: unknown): string => {
  if (typeof answer === 'object' && answer !== null && 'access_token' in answer) return String(answer.access_token);
  throw new Error(`no token in ${JSON.stringify(answer)}`);
};
