import { randomUUID } from 'node:crypto';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { staffAccess } from '#kernel/identity/staff-access';
import { inboundRoutes } from '#kernel/intake/route';
import type { ErrorLog } from '#kernel/graphql/mask';
import { openDatabase, type Database, type DatabaseOptions } from '#kernel/persistence/database';
import { systemClock, type Clock } from '#kernel/values/clock';
import { createAuthenticator } from './authentication/authenticator.ts';
import type { TrustedIssuer } from './authentication/trusted-issuer.ts';
import type { Config } from './config.ts';
import { registerDevelopmentIssuer } from './development-issuer/issuer.ts';
import { localOrigin } from './development-issuer/origin.ts';
import { personas } from './development-issuer/personas.ts';
import { registerExplorers } from './explorers/explorers.ts';
import { openFederation } from './federation.ts';
import { registerHealth } from './health.ts';
import { openModules, type Modules, type ModulesOptions } from './modules.ts';
import { createServer, registerGraphql } from './server.ts';
import { registerJwks } from './jwks.ts';
import { openKek } from './signing-kek.ts';

export type HubOptions = {
  readonly config: Config;
  /** The database of the hub, as the role that may do nothing until a transaction enters one. */
  readonly loginUrl: string;
  readonly dataDir: string;
  readonly clock?: Clock;
  readonly logError?: ErrorLog;
  /** Kinds of license technology beside those that are registered. */
  readonly moreTechnologies?: ModulesOptions['moreTechnologies'];
  /** Sees the text of every statement, for counting. */
  readonly onStatement?: DatabaseOptions['onStatement'];
};

export type Hub = {
  readonly server: FastifyInstance;
  readonly modules: Modules;
  /** Resolves to the origin, `http://127.0.0.1:4000`, once the port is open; what runs beside the requests begins then. */
  listen(): Promise<string>;
  /** Not ready from now on; resolves when the running requests have been answered and the work beside them is done or handed back. */
  drain(): Promise<void>;
  close(): Promise<void>;
};

/** Everything that serves requests, over a migrated database; nothing is listening yet. */
export const openHub = async (options: HubOptions): Promise<Hub> => {
  const { config, clock = systemClock, logError = logToConsole } = options;
  const database = openPool(options, logError);
  const staff = staffAccess(database);
  const modules = await openModules({ database, clock, staff, logError, kek: await openKek(config.signingKek, options.dataDir), ...(options.moreTechnologies && { moreTechnologies: options.moreTechnologies }) });
  const server = createServer(logError);
  const issuer = await trustedIssuer(server, options);
  const authenticate = createAuthenticator({ issuers: [issuer], memberships: modules.standingOf, clock });
  const plugins = [fastifyApolloDrainPlugin(server)];
  const apollo = await openFederation({ subgraphs: modules.subgraphs, staff, introspection: !config.production, logError, plugins });

  let draining = false;
  await registerHealth(server, [
    { name: 'draining', passes: () => !draining },
    { name: 'database', passes: () => answers(database) },
  ]);
  if (!config.production) await registerExplorers(server, { personas: config.oidc.issuer === null ? personas : [] });
  await server.register(inboundRoutes({ intakes: modules.intakes, authenticate: ({ headers }) => authenticate(headers.authorization) }));
  registerJwks(server, modules.jwks);
  await registerGraphql(server, { apollo, authenticate, clock });

  const drain = async (): Promise<void> => {
    draining = true;
    await Promise.all([server.close(), modules.background.stop()]);
    await apollo.stop();
  };
  return {
    server,
    modules,
    drain,
    listen: async () => {
      const origin = await server.listen({ port: config.port, host: config.host });
      modules.background.start();
      return origin;
    },
    close: async () => {
      if (!draining) await drain();
      await database.close();
    },
  };
};

const openPool = ({ loginUrl, onStatement }: HubOptions, logError: ErrorLog): Database =>
  openDatabase({
    url: loginUrl,
    onIdleError: (error) => logError({ errorId: randomUUID(), error, path: 'database connection' }),
    ...(onStatement && { onStatement }),
  });

/** The issuer of the settings, or the development issuer on the hub's own port. */
const trustedIssuer = async (server: FastifyInstance, { config, dataDir }: HubOptions): Promise<TrustedIssuer> => {
  const { issuer, audience, anyTokenType } = config.oidc;
  if (issuer !== null) return { issuer, audience, ...(anyTokenType && { typ: null }) };
  const origin = (): string => {
    const address = server.server.address();
    const port = address !== null && typeof address === 'object' ? address.port : config.port;
    return localOrigin(config.host, port);
  };
  return registerDevelopmentIssuer(server, { origin, dataDirectory: dataDir, production: config.production });
};

const answers = async (database: Database): Promise<boolean> => {
  await sql`select 1`.execute(database.kysely);
  return true;
};

const logToConsole: ErrorLog = ({ errorId, path, error }) => {
  console.error(`${errorId}${path === undefined ? '' : ` at ${path}`}`, error);
};
