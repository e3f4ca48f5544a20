import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { openDatabase } from '#kernel/persistence/database';
import { openPersistence } from '#kernel/persistence/persistence';
import { openSchema, protectTenantTable } from '#kernel/persistence/wall';
import { tenantId } from '#kernel/values/ids';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../../kit/database.ts';
import { poolSize, type Place } from './settings.scenario.ts';

class Boxes extends Migration {
  override up(): void {
    for (const statement of [
      'create schema if not exists organizations',
      'create table organizations.tenant_span (ancestor uuid, tenant_id uuid)',
      ...openSchema('entitlements'),
      'create table entitlements.box (tenant_id uuid primary key, changes int not null default 0)',
      ...protectTenantTable('entitlements', 'box'),
    ]) this.addSql(statement);
  }
}

/** A table behind the wall with one row for each of four tenants, and a pool that is smaller than the number of its callers. */
export const openPlace = async (): Promise<Place & { close(): Promise<void> }> => {
  const { adminUrl, drop } = await bareDatabase();
  const { loginUrl } = await migrate(adminUrl, [{ name: 'entitlements', entities: [], migrations: [{ name: 'boxes', class: Boxes }] }]);
  const database = openDatabase({ url: loginUrl, maxConnections: poolSize });
  const persistence = await openPersistence(database, 'entitlements', []);
  const tenants = Array.from({ length: 4 }, () => tenantId.make());
  await persistence.writeWithin({ kind: 'customer', tenants, subtrees: [], organizations: [] }, ({ db }) =>
    sql`insert into entitlements.box (tenant_id) select unnest(${tenants}::uuid[])`.execute(db),
  );
  const close = async (): Promise<void> => {
    await database.close();
    await drop();
  };
  return { database, persistence, adminUrl, tenants, close };
};
