import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { demand, type Principal } from '../identity/principal.ts';
import { HubError } from '../values/errors.ts';
import { readBody } from './body.ts';
import type { Intake, Offer } from './intake.ts';
import { mediaTypes, type MediaType } from './parsed.ts';
import { intakePermissions } from './permissions.ts';
import type { Receipt } from './receipt.ts';
import { receive, type Underway } from './receive.ts';
import { publishedSchema } from './validate.ts';

export type InboundRoutes = {
  readonly intakes: readonly Intake[];
  /** @throws UNAUTHENTICATED without a valid credential */
  readonly authenticate: (request: FastifyRequest) => Promise<Principal>;
};

/**
 * `POST /inbound/<contract>` takes a document, `GET /schemas/<contract>` publishes what one of its records must look like.
 * Refusals are thrown as coded errors, and the server that mounts this gives them its form.
 */
export const inboundRoutes = ({ intakes, authenticate }: InboundRoutes): FastifyPluginAsync => async (server) => {
  acceptUnread(server);
  server.setErrorHandler<FastifyError>((error) => {
    throw error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? unsupported() : error;
  });

  server.post<{ Params: { contract: string } }>('/inbound/:contract', async (request, reply) => {
    const principal = await authenticate(request);
    const { intake, offer } = served(intakes, request.params.contract);
    demand(principal, intakePermissions, 'document:send');
    const mediaType = mediaTypeOf(request);
    const { idempotencyKey, dryRun } = settingsOf(request);
    const body = await readBody(request.raw, Number(request.headers['content-length'] ?? 0));
    const answer = await receive(intake, offer, { principal, idempotencyKey, dryRun, mediaType, body });
    return reply.code(statusOf(answer)).send(answer);
  });

  server.get<{ Params: { contract: string } }>('/schemas/:contract', async (request, reply) => {
    const { offer } = served(intakes, request.params.contract.replace(/\.json$/, ''));
    return reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(publishedSchema(offer.contract), null, 2));
  });
};

/** 202: its lines are still being decided. */
const statusOf = ({ state }: Receipt | Underway): number => (state === 'RECEIVED' ? 202 : state === 'QUARANTINED' ? 422 : 200);

/** Whoever sends is known, allowed and understood before a byte of the body is read. */
const acceptUnread = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, payload, done) => { done(null, payload); });
};

const served = (intakes: readonly Intake[], name: string): { intake: Intake; offer: Offer } => {
  for (const intake of intakes) {
    const offer = intake.contracts.get(name);
    if (offer) return { intake, offer };
  }
  throw new HubError('UNKNOWN_CONTRACT', `There is no inbound contract "${name.slice(0, 64)}".`);
};

const mediaTypeOf = ({ headers }: FastifyRequest): MediaType => {
  const [essence = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';').map((part) => part.trim());
  const mediaType = mediaTypes.find((known) => known === essence);
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '') ?? 'utf-8';
  if (!mediaType || charset !== 'utf-8' || (headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw unsupported();
  }
  return mediaType;
};

const unsupported = (): HubError => new HubError('UNSUPPORTED_MEDIA_TYPE', `A document is sent as ${mediaTypes.join(' or ')}, in UTF-8 and not compressed.`);

/** A misspelled `dryRun` must not become a real run, so a parameter that we do not know is refused. */
const settingsOf = ({ query }: FastifyRequest): { idempotencyKey: string; dryRun: boolean } => {
  const { idempotencyKey, dryRun = 'false', ...unknown } = query as Readonly<Record<string, unknown>>;
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) throw new HubError('BAD_USER_INPUT', `There is no parameter "${stray.slice(0, 64)}".`, { path: stray.slice(0, 64) });
  if (typeof idempotencyKey !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(idempotencyKey)) {
    throw new HubError('BAD_USER_INPUT', 'A document needs an idempotencyKey of 1 to 255 printable characters.', { path: 'idempotencyKey' });
  }
  if (dryRun !== 'true' && dryRun !== 'false') throw new HubError('BAD_USER_INPUT', 'dryRun is true or false.', { path: 'dryRun' });
  return { idempotencyKey, dryRun: dryRun === 'true' };
};
