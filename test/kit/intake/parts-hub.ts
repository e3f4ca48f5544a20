import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { Client } from 'pg';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../database.ts';
import { principalOf, type Membership, type Principal } from '#kernel/identity/principal';
import { openDatabase, type Database } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { openSchema } from '#kernel/persistence/wall';
import { systemClock, type Clock } from '#kernel/values/clock';
import { businessUnitId } from '#kernel/values/ids';
import type { InboundContract } from '#kernel/intake/contract';
import type { Intake } from '#kernel/intake/intake';
import { openIntake } from '#kernel/intake/open-intake';
import { partsContract, partsTable } from './parts-contract.ts';
import type { MediaType } from '#kernel/intake/parsed';
import type { Receipt } from '#kernel/intake/receipt';
import { receive } from '#kernel/intake/receive';
import { intakeTables } from '#kernel/intake/tables';
import type { Underway } from '#kernel/intake/receive';
import { staffAccess } from '#kernel/identity/staff-access';
import { openJobs } from '#kernel/jobs/jobs';
import { jobTables } from '#kernel/jobs/tables';
import { StaffAccess } from '../../../subgraphs/_kernel/persistence/migrations/20261124-staff-access.ts';
import { decided } from './decided.ts';
import { tenantSpan } from './tenant-span.ts';

class Parts extends Migration {
  override up(): void {
    for (const statement of [...openSchema('catalog'), ...intakeTables('catalog'), ...jobTables('catalog'), ...partsTable]) this.addSql(statement);
  }
}

const businessUnit = businessUnitId.make();
const caller = (client: string, ...memberships: readonly Membership[]): Principal =>
  principalOf({ subject: `${client}-subject`, client, scopes: [] }, { memberships, administeredTenants: [] });
export const erp = caller('erp', { kind: 'integration', role: 'INTEGRATOR', businessUnitId: businessUnit });
export const otherErp = caller('other-erp', { kind: 'integration', role: 'INTEGRATOR', businessUnitId: businessUnit });
export const operator = caller('console', { kind: 'staff', role: 'OPERATOR', businessUnitId: businessUnit });
export const support = caller('desk', { kind: 'staff', role: 'SUPPORT', businessUnitId: businessUnit });
export const stranger = caller('nobody');

type Send = { readonly key: string; readonly body: string; readonly as?: Principal; readonly dryRun?: boolean; readonly mediaType?: MediaType };

type Options = { readonly contract?: InboundContract; readonly clock?: Clock; readonly patienceMs?: number };

export type PartsHub = {
  readonly faults: unknown[];
  readonly url: string;
  readonly adminUrl: string;
  /** Another process on the same database: what it closes is its own. */
  anotherProcess(contract: (stop: () => Promise<void>) => InboundContract): Promise<Intake>;
  /** The intake of a process of its own, whose jobs run when they are waited for, or told to. */
  intake(options?: Options): Intake;
  /** What is answered to the sender of a document that is decided while it waits. */
  send(document: Send, intake?: Intake): Promise<Receipt>;
  answers(document: Send, intake?: Intake): Promise<Receipt | Underway>;
  /** What came of it all: part numbers with their names. */
  parts(): Promise<Readonly<Record<string, string>>>;
  count(table: string): Promise<number>;
  /** In how many transactions the rows of a table were written. */
  transactionsOf(table: string): Promise<number>;
  /** Forgets everything, so that tests can share a database. */
  empty(): Promise<void>;
  close(): Promise<void>;
};

/** A database with one module whose only table is filled by one contract. */
export const openPartsHub = async (): Promise<PartsHub> => {
  const place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [
    { name: 'audit', entities: [], migrations: [{ name: 'staff-access', class: StaffAccess }] },
    tenantSpan,
    { name: 'catalog', entities: [], migrations: [{ name: 'parts', class: Parts }] },
  ]);
  const database = openDatabase({ url: loginUrl, maxConnections: 8 });
  const persistence = await openPersistence(database, 'catalog', []);
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  const faults: unknown[] = [];
  const opened = (own: Database, tables: ModulePersistence, { contract = partsContract(), clock = systemClock, patienceMs = 10_000 }: Options): Intake => {
    const surroundings = { persistence: tables, clock, logError: ({ error }: { error: unknown }): void => void faults.push(error) };
    return openIntake({ ...surroundings, contracts: [contract], patienceMs, openJobs: (kinds) => openJobs({ ...surroundings, kinds, staff: staffAccess(own), chance: () => 0 }) });
  };
  const intake: PartsHub['intake'] = (options = {}) => opened(database, persistence, options);
  const usual = intake();
  const asErp = { kind: 'intake', client: 'erp', tenants: [] } as const;
  const answers: PartsHub['answers'] = ({ key, body, as = erp, dryRun = false, mediaType = 'text/csv' }, to = usual) => {
    const offer = to.contracts.get('parts');
    if (!offer) throw new Error('The contract is missing.');
    return receive(to, offer, { principal: as, idempotencyKey: key, dryRun, mediaType, body: Buffer.from(body) });
  };
  return {
    faults,
    url: loginUrl,
    adminUrl: place.adminUrl,
    answers,
    anotherProcess: async (contract) => {
      const own = openDatabase({ url: loginUrl, maxConnections: 2 });
      return opened(own, await openPersistence(own, 'catalog', []), { contract: contract(() => own.close()) });
    },
    intake,
    send: async (document, to) => decided(await answers(document, to)),
    parts: () =>
      persistence.readWithin(asErp, async (db) => {
        const { rows } = await sql<{ part_number: string; name: string }>`select part_number, name from catalog.part order by part_number`.execute(db);
        return Object.fromEntries(rows.map(({ part_number, name }) => [part_number, name]));
      }),
    count: (table) =>
      persistence.readWithin(asErp, async (db) => {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`catalog.${table}`)}`.execute(db);
        return rows[0]?.n ?? 0;
      }),
    transactionsOf: async (table) => (await admin.query<{ n: number }>(`select count(distinct xmin::text)::int as n from catalog.${table}`)).rows[0]?.n ?? 0,
    empty: async () => {
      faults.length = 0;
      await admin.query('truncate catalog.part, catalog.idempotency, catalog.inbound_document, catalog.inbound_line, catalog.inbound_action, catalog.job, catalog.breaker');
    },
    close: async () => {
      await admin.end();
      await database.close();
      await place.drop();
    },
  };
};
