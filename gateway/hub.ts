import type { FastifyInstance } from 'fastify';
import { openDatabase, type DatabaseOptions } from '#kernel/persistence/database';
import { staffAccess } from '#kernel/identity/staff-access';
import type { ErrorLog } from '#kernel/graphql/mask';
import { systemClock, type Clock } from '#kernel/values/clock';
import type { Config } from './config.ts';
import { openModules } from './modules.ts';

export type HubOptions = {
  readonly config: Config;
  readonly loginUrl: string;
  readonly dataDir: string;
  readonly clock?: Clock;
  readonly logError?: ErrorLog;
  readonly onStatement?: DatabaseOptions['onStatement'];
};

export type Hub = {
  readonly server: FastifyInstance;
  /** Resolves to the origin, `http://127.0.0.1:4000`, once the port is open. */
  listen(): Promise<string>;
  ready(): boolean;
  /** Not ready from now on; resolves when the running requests have been answered. */
  drain(): Promise<void>;
  close(): Promise<void>;
};

/** Everything that serves requests, over a migrated database; nothing is listening yet. */
export const openHub = async (options: HubOptions): Promise<Hub> => {
  const { config, loginUrl, clock = systemClock, logError = logToConsole, onStatement } = options;
  const database = openDatabase({ url: loginUrl, ...(onStatement && { onStatement }), onIdleError: (error) => logError({ errorId: 'pool', error }) });
  const staff = staffAccess(database);
  const modules = await openModules({ database, clock, staff });
  const server = createServer(logError);
  const issuer = await trustedIssuer(server, options);
  const authenticate = createAuthenticator({ issuers: [issuer], memberships: modules.standingOf, clock });
  let draining = false;
  const ready = (): boolean => !draining && server.server.listening;

  const apollo = await openFederation({
    subgraphs: modules.subgraphs,
    staff,
    introspection: !config.production,
    logError,
    plugins: [fastifyApolloDrainPlugin(server)],
  });
  await registerHealth(server, [
    { name: 'draining', passes: () => !draining },
    { name: 'database', passes: () => answers(database) },
  ]);
  await registerExplorers(server, { production: config.production });
  await registerInbound(server, { contracts: modules.contracts, authenticate });
  await registerGraphql(server, { apollo, authenticate, clock });

  const drain = async (): Promise<void> => {
    draining = true;
    await apollo.stop();
    await server.close();
  };
  return {
    server,
    ready,
    drain,
    listen: () => server.listen({ port: config.port, host: config.host }),
    close: async () => {
      if (!draining) await drain();
      await database.close();
    },
  };
};
