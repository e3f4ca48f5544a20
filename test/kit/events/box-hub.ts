import { Client } from 'pg';
import { migrate } from '../../../database/migrate.ts';
import { openRelay, type Relay } from '#kernel/events/relay';
import type { Reaction } from '#kernel/events/reaction';
import { subscriptionsOf } from '#kernel/events/subscription';
import { staffAccess } from '#kernel/identity/staff-access';
import { openDatabase } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { systemClock } from '#kernel/values/clock';
import { tenantId, type TenantId } from '#kernel/values/ids';
import { StaffAccess } from '../../../subgraphs/_kernel/persistence/migrations/20261124-staff-access.ts';
import { movableClock, type MovableClock } from '../clock.ts';
import { bareDatabase } from '../database.ts';
import { boxSchemas, moveBox, noteSighting } from './boxes.ts';

export type BoxHub = {
  readonly clock: MovableClock;
  readonly loginUrl: string;
  readonly publisher: ModulePersistence;
  readonly reader: ModulePersistence;
  readonly faults: unknown[];
  readonly tenant: TenantId;
  /** A relay as a process of its own would have it. */
  relay(...reactions: readonly Reaction[]): Relay;
  moves(...boxes: readonly string[]): Promise<void>;
  /** What came of it: where each box was seen, in the order of seeing. */
  sightings(): Promise<Readonly<Record<string, readonly number[]>>>;
  query<Row>(statement: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  empty(): Promise<void>;
  close(): Promise<void>;
};

export const openBoxHub = async (): Promise<BoxHub> => {
  const place = await bareDatabase();
  const audit = { name: 'audit', entities: [], migrations: [{ name: 'staff-access', class: StaffAccess }] };
  const { loginUrl } = await migrate(place.adminUrl, [audit, ...boxSchemas]);
  const database = openDatabase({ url: loginUrl, maxConnections: 12 });
  const [publisher, reader] = [await openPersistence(database, 'organizations', []), await openPersistence(database, 'catalog', [])];
  const admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  const faults: unknown[] = [];
  const clock = movableClock();
  const tenant = tenantId.make();
  const query: BoxHub['query'] = async <Row>(statement: string, values: readonly unknown[] = []) => (await admin.query(statement, [...values])).rows as Row[];
  return {
    clock,
    loginUrl,
    publisher,
    reader,
    faults,
    tenant,
    relay: (...reactions) =>
      openRelay({
        publisher,
        subscriptions: subscriptionsOf({ persistence: reader, reactions: reactions.length > 0 ? reactions : [noteSighting()] }, clock),
        clock,
        staff: staffAccess(database),
        logError: ({ error }) => faults.push(error),
        chance: () => 0.5,
      }),
    moves: async (...boxes) => {
      for (const box of boxes) await moveBox(publisher, systemClock, { box, tenantId: tenant });
    },
    sightings: async () => {
      const rows = await query<{ box: string; place: number }>('select box, place from catalog.sighting order by id');
      return Object.fromEntries([...Map.groupBy(rows, ({ box }) => box)].map(([box, seen]) => [box, seen.map(({ place }) => place)]));
    },
    query,
    empty: async () => {
      faults.length = 0;
      await admin.query('truncate organizations.box, organizations.event, organizations.delivery, organizations.idempotency, catalog.sighting, catalog.inbox, audit.staff_access');
    },
    close: async () => {
      await admin.end();
      await database.close();
      await place.drop();
    },
  };
};
