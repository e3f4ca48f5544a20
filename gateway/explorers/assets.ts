import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './policy.ts';

type Asset = { readonly type: string; read(): Promise<string> };

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

const own = (file: string, type: string): Asset => ({ type, read: () => readFile(new URL(`browser/${file}`, import.meta.url), 'utf8') });

type GraphiqlPart = 'js' | 'css' | 'editorWorkerService' | 'jsonWorker' | 'graphqlWorker';

/** Nine megabytes of text, which a hub that nobody explores never reads. */
const graphiql = (part: GraphiqlPart, type: string): Asset => ({ type, read: async () => (await import('@graphql-yoga/render-graphiql/graphiql'))[part] });

const assets: Record<string, Asset> = {
  'explorers.css': own('explorers.css', style),
  'persona-bar.js': own('persona-bar.js', script),
  'sandbox.js': own('sandbox.js', script),
  'graphiql.js': own('graphiql.js', script),
  'graphiql-workers.js': own('graphiql-workers.js', script),
  'graphiql/app.js': graphiql('js', script),
  'graphiql/app.css': graphiql('css', style),
  'graphiql/editor-worker.js': graphiql('editorWorkerService', script),
  'graphiql/json-worker.js': graphiql('jsonWorker', script),
  'graphiql/graphql-worker.js': graphiql('graphqlWorker', script),
};

export const registerAssets = (app: FastifyInstance): void => {
  for (const [path, asset] of Object.entries(assets)) app.get(`/explorers/${path}`, (request, reply) => sendAsset(request, reply, asset));
};

const sendAsset = async (request: FastifyRequest, reply: FastifyReply, { type, read }: Asset): Promise<FastifyReply> => {
  const text = await read();
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  void reply.headers({ ...securityHeaders('plain'), 'cross-origin-resource-policy': 'same-origin', etag });
  return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.type(type).send(text);
};
