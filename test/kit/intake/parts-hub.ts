import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { Client } from 'pg';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../database.ts';
import { principalOf, type Membership, type Principal } from '#kernel/identity/principal';
import { openDatabase } from '#kernel/persistence/database';
import { openPersistence } from '#kernel/persistence/persistence';
import { openSchema } from '#kernel/persistence/wall';
import { systemClock } from '#kernel/values/clock';
import { businessUnitId } from '#kernel/values/ids';
import type { InboundContract } from '#kernel/intake/contract';
import { openIntake, type Intake, type IntakeOptions } from '#kernel/intake/intake';
import { partsContract, partsTable } from './parts-contract.ts';
import type { MediaType } from '#kernel/intake/parsed';
import type { Receipt } from '#kernel/intake/receipt';
import { receive } from '#kernel/intake/receive';
import { intakeTables } from '#kernel/intake/tables';

class Parts extends Migration {
  override up(): void {
    for (const statement of [...openSchema('catalog'), ...intakeTables('catalog'), ...partsTable]) this.addSql(statement);
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

export type PartsHub = {
  readonly faults: unknown[];
  /** Another process on the same database: what it closes is its own. */
  anotherProcess(contract: (stop: () => Promise<void>) => InboundContract): Promise<Intake>;
  intake(options?: { readonly contract?: InboundContract; readonly onProgress?: IntakeOptions['onProgress'] }): Intake;
  send(document: Send, intake?: Intake): Promise<Receipt>;
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
  const { loginUrl } = await migrate(place.adminUrl, [{ name: 'catalog', entities: [], migrations: [{ name: 'parts', class: Parts }] }]);
  const database = openDatabase({ url: loginUrl, maxConnections: 8 });
  const persistence = await openPersistence(database, 'catalog', []);
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  const faults: unknown[] = [];
  const intake: PartsHub['intake'] = ({ contract = partsContract(), onProgress } = {}) =>
    openIntake({ persistence, contracts: [contract], clock: systemClock, logError: ({ error }) => faults.push(error), ...(onProgress && { onProgress }) });
  const usual = intake();
  const asErp = { kind: 'intake', client: 'erp', tenants: [] } as const;
  return {
    faults,
    anotherProcess: async (contract) => {
      const own = openDatabase({ url: loginUrl, maxConnections: 2 });
      const contracts = [contract(() => own.close())];
      return openIntake({ persistence: await openPersistence(own, 'catalog', []), contracts, clock: systemClock, logError: ({ error }) => faults.push(error) });
    },
    intake,
    send: ({ key, body, as = erp, dryRun = false, mediaType = 'text/csv' }, to = usual) => {
      const offer = to.contracts.get('parts');
      if (!offer) throw new Error('The contract is missing.');
      return receive(to, offer, { principal: as, idempotencyKey: key, dryRun, mediaType, body: Buffer.from(body) });
    },
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
      await admin.query('truncate catalog.part, catalog.idempotency, catalog.inbound_document, catalog.inbound_line, catalog.inbound_action');
    },
    close: async () => {
      await admin.end();
      await database.close();
      await place.drop();
    },
  };
};
