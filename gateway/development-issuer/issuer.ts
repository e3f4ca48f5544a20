import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { issuerKeysIn } from './keys.ts';
import { createProvider } from './provider.ts';
import { algorithm, audience, mountPath } from './resource.ts';
import { registerSignIn } from './sign-in.ts';

export type DevelopmentIssuerOptions = {
  /** `http://127.0.0.1:4000`; asked for with the first request, when the port is known for certain. */
  readonly origin: () => string;
  readonly dataDirectory: string;
  readonly production: boolean;
};

/** What an authenticator must know to trust this issuer. */
export type DevelopmentIssuer = { readonly issuer: string; readonly audience: string; readonly algorithms: string[] };

/** Serves an OpenID provider at `/oidc`, to this machine only: anyone who reaches it can become anyone. */
export const registerDevelopmentIssuer = async (app: FastifyInstance, options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> => {
  if (options.production) throw new Error('The development issuer is never started in production: configure a real OpenID issuer.');
  const keys = await issuerKeysIn(options.dataDirectory);
  let made: Provider | undefined;
  const provider = (): Provider => (made ??= createProvider(options.origin(), keys));
  const routes = asPlugin((scope) => {
    scope.addHook('onRequest', refuseOtherMachines(options.origin));
    void scope.register(asPlugin((child) => registerSignIn(child, provider)));
    void scope.register(asPlugin((child) => registerProvider(child, provider)));
  });
  await app.register(routes);
  return {
    get issuer() {
      return `${options.origin()}${mountPath}`;
    },
    audience,
    algorithms: [algorithm],
  };
};

const asPlugin =
  (routes: (scope: FastifyInstance) => void): FastifyPluginCallback =>
  (scope, _options, done) => {
    routes(scope);
    done();
  };

/** The provider reads the body by itself and finds its mount path in `originalUrl`. */
const registerProvider = (scope: FastifyInstance, provider: () => Provider): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.all(`${mountPath}/*`, (request, reply) => {
    reply.hijack();
    const { raw } = request;
    const url = raw.url ?? mountPath;
    Object.assign(raw, { originalUrl: url, url: url.slice(mountPath.length) });
    void provider().callback()(raw, reply.raw);
  });
};

const loopbackAddresses = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/** The name asked for counts too: a foreign page whose name is made to point here would otherwise take tokens through the browser. */
const refuseOtherMachines =
  (origin: () => string) =>
  async ({ socket, hostname }: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const address = socket.remoteAddress ?? '';
    const isThisMachine = loopbackAddresses.includes(address) || address === socket.localAddress;
    if (isThisMachine && [...loopbackNames, new URL(origin()).hostname].includes(hostname)) return;
    await reply.code(403).send({ error: 'access_denied', error_description: 'the development issuer answers this machine only' });
  };
