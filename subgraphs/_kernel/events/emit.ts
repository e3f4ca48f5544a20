import { sql } from 'kysely';
import type { z } from 'zod';
import type { Temporal } from 'temporal-polyfill';
import { ring } from '../background/hint.ts';
import type { ModuleName } from '../modules.ts';
import type { Work } from '../persistence/persistence.ts';
import type { TenantId } from '../values/ids.ts';
import { eventId, type EventId, type EventType } from './event-type.ts';

type Emitted<Payload extends z.ZodType> = {
  /** Events of one key arrive in their order; the id of what the transaction has locked. */
  readonly key: string;
  /** Whose it is; null for what is about no tenant. */
  readonly tenantId: TenantId | null;
  readonly occurredAt: Temporal.Instant | string;
  readonly payload: z.input<Payload>;
};

/** The name of the work that an emitted event makes. */
export const eventsOf = (module: ModuleName): string => `events of ${module}`;

const mostBytes = 65_536;

/** Writes the event in the operation's own transaction, under the caller's own sight. */
export const emit = async <Payload extends z.ZodType>({ db, afterCommit }: Work, type: EventType<Payload>, { key, tenantId, occurredAt, payload }: Emitted<Payload>): Promise<EventId> => {
  const id = eventId.make();
  const text = JSON.stringify(type.payload.parse(payload));
  if (Buffer.byteLength(text) > mostBytes) throw new Error(`A payload of ${type.name} has more than ${mostBytes} bytes.`);
  await sql`
    insert into ${sql.table(`${type.module}.event`)} (id, name, version, key, tenant_id, payload, occurred_at)
    values (${id}, ${type.name}, ${type.version}, ${key}, ${tenantId}, ${text}::jsonb, ${occurredAt.toString()})`.execute(db);
  afterCommit(() => ring(eventsOf(type.module)));
  return id;
};
