import { sql } from 'kysely';
import { Client } from 'pg';
import { openDatabase } from '#kernel/persistence/database';
import { subgraphExecutor } from '#kernel/graphql/execute';
import { moduleKit } from '#kernel/module-kit';
import type { MediaType } from '#kernel/intake/parse';
import { receive } from '#kernel/intake/receive';
import type { Receipt } from '#kernel/intake/receipt';
import { principalOf, type Membership, type Principal } from '#kernel/identity/principal';
import { Loaders } from '#kernel/loaders';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { functionAdapter } from '#kernel/ports';
import { fixedClock } from '#kernel/values/clock';
import { businessUnitId, organizationId, tenantId, territoryId } from '#kernel/values/ids';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../database.ts';
import { decided } from '../intake/decided.ts';
import { tenantSpan } from '../intake/tenant-span.ts';
import { catalogPort, type CatalogPort } from '#catalog';
import { catalogModule } from '../../../subgraphs/catalog/subgraph.ts';

export const meridian = businessUnitId.make();
export const orion = businessUnitId.make();
const units = [{ businessUnitId: meridian, code: 'MERIDIAN', name: 'Meridian Software' }, { businessUnitId: orion, code: 'ORION', name: 'Orion Systems' }];

const caller = (client: string, ...memberships: readonly Membership[]): Principal => {
  const tenants = memberships.flatMap((membership) => (membership.role === 'CUSTOMER_ADMIN' ? [membership.tenantId] : []));
  return principalOf({ subject: `${client}-subject`, client, scopes: [] }, { memberships, administeredTenants: tenants });
};
const ids = { organizationId: organizationId.make(), tenantId: tenantId.make() };
export const callers = {
  customer: caller('portal', { kind: 'customer', role: 'CUSTOMER_ADMIN', ...ids }),
  partner: caller('portal', { kind: 'partner', role: 'PARTNER', ...ids }),
  sales: caller('portal', { kind: 'territory', role: 'SALES', territoryId: territoryId.make() }),
  erp: caller('erp', { kind: 'integration', role: 'INTEGRATOR', businessUnitId: meridian }),
  operator: caller('console', { kind: 'staff', role: 'OPERATOR', businessUnitId: meridian }),
  support: caller('desk', { kind: 'staff', role: 'SUPPORT', businessUnitId: meridian }),
  orionOperator: caller('console', { kind: 'staff', role: 'OPERATOR', businessUnitId: orion }),
  stranger: caller('nobody'),
};

const connections = 12;

type Send = { readonly contract?: string; readonly body: string; readonly as?: Principal; readonly dryRun?: boolean };
export type Answer = { readonly data: Record<string, unknown> | null; readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[] };

export type CatalogHub = {
  readonly persistence: ModulePersistence;
  readonly port: CatalogPort;
  readonly admin: Client;
  /** Data statements since the last call. */
  statements(): readonly string[];
  /** Opens all connections of the pool, so that who races does not win by having the first. */
  allConnections(): Promise<unknown>;
  ask(as: Principal, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  send(document: Send): Promise<Receipt>;
  close(): Promise<void>;
};

/** The module alone, over a database of its own, with organizations played by a list of two business units. */
export const openCatalog = async (now = '2026-11-24T12:00:00Z'): Promise<CatalogHub> => {
  const place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [tenantSpan, catalogModule]);
  const seen: string[] = [];
  const database = openDatabase({ url: loginUrl, maxConnections: connections, onStatement: (statement) => seen.push(statement) });
  const persistence = await openPersistence(database, 'catalog', catalogModule.entities);
  const clock = fixedClock(now);
  const logError = ({ error }: { error: unknown }): void => { console.error(error); };
  const { subgraph, intake, offers } = catalogModule.open(
    moduleKit({ persistence, clock, staff: () => Promise.resolve(), logError }),
    { organizations: { businessUnits: (_onBehalfOf, { codes }) => Promise.resolve({ found: codes.map((code) => units.find((unit) => unit.code === code) ?? null) }) } },
  );
  const execute = subgraphExecutor(subgraph, logError);
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  let sent = 0;
  return {
    persistence,
    port: functionAdapter(catalogPort, offers.catalog),
    admin,
    statements: () => seen.splice(0).filter((statement) => !/^(begin|commit|rollback|set )/i.test(statement)),
    allConnections: () =>
      Promise.all(Array.from({ length: connections }, () => persistence.readWithin(callers.erp.sights[0], (db) => sql`select pg_sleep(0.5)`.execute(db)))),
    ask: async (principal, query, variables = {}) => {
      const { data = null, errors = [] } = await execute({ query, variables }, { requestId: 'r', principal, loaders: new Loaders(), clock });
      return { data, errors: errors as unknown as Answer['errors'] };
    },
    send: async ({ contract = 'price-list', body, as = callers.erp, dryRun = false }) => {
      const offer = intake.contracts.get(contract);
      if (!offer) throw new Error(`There is no contract ${contract}.`);
      const mediaType: MediaType = /^\s*[[{]/.test(body) ? 'application/json' : 'text/csv';
      return decided(await receive(intake, offer, { principal: as, idempotencyKey: `document-${++sent}`, dryRun, mediaType, body: Buffer.from(body) }));
    },
    close: async () => {
      await admin.end();
      await database.close();
      await place.drop();
    },
  };
};
