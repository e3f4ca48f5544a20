import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { z } from 'zod';
import { emit } from '#kernel/events/emit';
import { defineEvent } from '#kernel/events/event-type';
import { defineReaction, type EventOf, type Reaction, type ReactionTools } from '#kernel/events/reaction';
import { eventTables, inboxTable } from '#kernel/events/tables';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { openSchema, protectTenantTable } from '#kernel/persistence/wall';
import type { Clock } from '#kernel/values/clock';
import type { TenantId } from '#kernel/values/ids';

/** Two modules as small as they can be: one moves boxes and says so, the other keeps a list of where they were seen. */
class Publisher extends Migration {
  override up(): void {
    for (const statement of [
      ...openSchema('organizations'),
      'create table organizations.tenant_span (ancestor uuid, tenant_id uuid)',
      'grant select on organizations.tenant_span to catalog_wide, organizations_wide',
      'grant usage on schema organizations to catalog_wide',
      'create table organizations.box (name text primary key, tenant_id uuid not null, place int not null)',
      ...protectTenantTable('organizations', 'box'),
      ...eventTables('organizations'),
    ]) this.addSql(statement);
  }
}

class Reader extends Migration {
  override up(): void {
    for (const statement of [
      ...openSchema('catalog'),
      'create table catalog.sighting (id bigint generated always as identity, tenant_id uuid not null, box text not null, place int not null, seen_by text not null)',
      ...protectTenantTable('catalog', 'sighting'),
      ...inboxTable('catalog'),
    ]) this.addSql(statement);
  }
}

export const boxSchemas = [
  { name: 'organizations', entities: [], migrations: [{ name: 'boxes', class: Publisher }] },
  { name: 'catalog', entities: [], migrations: [{ name: 'sightings', class: Reader }] },
];

export const boxMoved = defineEvent({ module: 'organizations', name: 'BoxMoved', version: 1, payload: z.object({ box: z.string(), place: z.int().min(0) }) });
type BoxMoved = EventOf<typeof boxMoved.payload>;

type Before = (event: BoxMoved, tools: ReactionTools) => void | Promise<void>;

export const noteSighting = (before: Before = () => undefined, name = 'note-sighting-when-box-moved'): Reaction =>
  defineReaction({
    name,
    to: boxMoved,
    react: async (event, tools) => {
      await before(event, tools);
      await tools.commit(async ({ db }) => {
        await sql`insert into catalog.sighting (tenant_id, box, place, seen_by) values (${event.tenantId}, ${event.payload.box}, ${event.payload.place}, current_user::text)`.execute(db);
      });
    },
  });

/** Puts the box one place further, under the lock of its row, and says so. */
export const moveBox = (persistence: ModulePersistence, clock: Clock, { box, tenantId, isKept = true }: { readonly box: string; readonly tenantId: TenantId; readonly isKept?: boolean }): Promise<void> =>
  persistence.writeWithin({ kind: 'customer', tenants: [tenantId], subtrees: [], organizations: [] }, async (work) => {
    const { rows } = await sql<{ place: number }>`
      insert into organizations.box (name, tenant_id, place) values (${box}, ${tenantId}, 1)
      on conflict (name) do update set place = organizations.box.place + 1 returning place`.execute(work.db);
    const place = rows[0]?.place ?? 0;
    await emit(work, boxMoved, { key: box, tenantId, occurredAt: clock.now(), payload: { box, place } });
    if (!isKept) throw new Error('withdrawn');
  });
