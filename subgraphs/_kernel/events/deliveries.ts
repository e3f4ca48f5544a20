import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { maxAttempts } from '../background/back-off.ts';
import type { Problem } from '../background/problem.ts';
import type { ModuleName } from '../modules.ts';
import type { Reader, Work } from '../persistence/persistence.ts';
import { idType } from '../values/ids.ts';
import type { TravellingEvent } from './event-type.ts';
import type { Subscription } from './subscription.ts';

export const deliveryId = idType('dlv');
export const eventTable = (module: ModuleName) => sql.table(`${module}.event`);
export const deliveryTable = (module: ModuleName) => sql.table(`${module}.delivery`);

/** One event on its way to one reader, held by a lease. */
export type Delivery = { readonly deliveryId: string; readonly reader: string; readonly attempts: number; readonly event: TravellingEvent };

export type Lease = { readonly owner: string; readonly now: Temporal.Instant; readonly until: Temporal.Instant };

const mostRouted = 500;

/** Addresses events to everybody who reads them; one whom nobody reads is done with that. Answers the names of those there were. */
export const route = async (module: ModuleName, { db }: Work, subscriptions: readonly Subscription[], now: Temporal.Instant): Promise<readonly string[]> => {
  const { rows } = await sql<Routed>`/* poll */
    select id, name, version, key, position from ${eventTable(module)} where routed_at is null order by position limit ${mostRouted} for update skip locked`.execute(db);
  if (rows.length === 0) return [];
  const addressed = rows.flatMap((event) => subscriptions.filter(({ to }) => isOf(module, event, to)).map(({ reader }) => ({ ...event, reader, deliveryId: deliveryId.make() })));
  await sql`
    insert into ${deliveryTable(module)} (id, event_id, reader, key, position, next_at)
    select d.id, d.event_id, d.reader, d.key, d.position, ${now.toString()}::timestamptz
    from unnest(${addressed.map((d) => d.deliveryId)}::uuid[], ${addressed.map(({ id }) => id)}::uuid[], ${addressed.map(({ reader }) => reader)}::text[],
      ${addressed.map(({ key }) => key)}::text[], ${addressed.map(({ position }) => position)}::bigint[]) d (id, event_id, reader, key, position)`.execute(db);
  await sql`update ${eventTable(module)} set routed_at = ${now.toString()} where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(db);
  return rows.map(({ name }) => name);
};
type Routed = { readonly id: string; readonly name: string; readonly version: number; readonly key: string; readonly position: string };

const isOf = (module: ModuleName, event: Pick<TravellingEvent, 'name' | 'version'>, type: Subscription['to']): boolean =>
  type.module === module && type.name === event.name && type.version === event.version;

/**
 * Takes the oldest open event of as many keys, or of the one that is named. Open rows are looked for, never positions after
 * the last one seen, for transactions do not commit in that order. A key waits for its earlier events: open ones, dead ones,
 * and those that another relay is addressing at this moment.
 */
export const claim = async (module: ModuleName, { db }: Work, wanted: { readonly readers: readonly string[]; readonly key?: string; readonly limit: number }, lease: Lease): Promise<readonly Delivery[]> => {
  const { readers, key, limit } = wanted;
  const now = lease.now.toString();
  const { rows } = await sql<Claimed>`/* poll */
    with due as (
      select d.id from ${deliveryTable(module)} d
      where d.state = 'OPEN' and d.next_at <= ${now}::timestamptz and d.attempts < ${maxAttempts} and d.reader = any(${readers}::text[])
        ${key === undefined ? sql`` : sql`and d.key = ${key}`}
        and not exists (select from ${deliveryTable(module)} b where b.reader = d.reader and b.key = d.key and b.position < d.position and b.state in ('OPEN', 'DEAD'))
        and not exists (select from ${eventTable(module)} b where b.key = d.key and b.position < d.position and b.routed_at is null)
      order by d.next_at, d.position limit ${limit} for update of d skip locked)
    update ${deliveryTable(module)} d set owner = ${lease.owner}, next_at = ${lease.until.toString()}, attempts = d.attempts + 1
    from due, ${eventTable(module)} e where d.id = due.id and e.id = d.event_id
    returning d.id as "deliveryId", d.reader, d.attempts, e.id, e.name, e.version, e.key, e.tenant_id as "tenantId", e.occurred_at as "occurredAt", e.payload`.execute(db);
  return rows.map(({ deliveryId: id, reader, attempts, ...event }) => ({ deliveryId: id, reader, attempts, event }));
};

type Claimed = Omit<Delivery, 'event'> & TravellingEvent;

/** The reader has committed, which no lease that ran out meanwhile can undo. */
export const acknowledge = async (module: ModuleName, { db }: Work, { deliveryId: id }: Delivery, now: Temporal.Instant): Promise<void> => {
  await sql`update ${deliveryTable(module)} set state = 'DONE', settled_at = ${now.toString()}, owner = null, problem = null where id = ${id} and state in ('OPEN', 'DEAD')`.execute(db);
};

export type Failure = { readonly problem: Problem; readonly nextAt: string | null };

/** To be tried again at `nextAt`; for good where there is none. Whoever has lost the lease has no say in it. */
export const putOff = async (module: ModuleName, { db }: Work, { deliveryId: id, attempts }: Delivery, { owner, now }: Pick<Lease, 'owner' | 'now'>, { problem, nextAt }: Failure): Promise<void> => {
  const held = sql`id = ${id} and owner = ${owner} and attempts = ${attempts} and state = 'OPEN'`;
  const why = JSON.stringify(problem);
  if (nextAt === null) await sql`update ${deliveryTable(module)} set state = 'DEAD', owner = null, problem = ${why}::jsonb, settled_at = ${now.toString()} where ${held}`.execute(db);
  else await sql`update ${deliveryTable(module)} set owner = null, next_at = ${nextAt}, problem = ${why}::jsonb where ${held}`.execute(db);
};

/** What took its process down with it at every attempt is given up as well. */
export const buryLost = async (module: ModuleName, { db }: Work, now: Temporal.Instant): Promise<void> => {
  await sql`/* poll */
    update ${deliveryTable(module)} set state = 'DEAD', owner = null, settled_at = ${now.toString()},
      problem = coalesce(problem, '{"path": "", "code": "LEASE_RAN_OUT", "message": "Whoever took it never came back."}'::jsonb)
    where state = 'OPEN' and next_at <= ${now.toString()} and attempts >= ${maxAttempts}`.execute(db);
};

/** What can still move by itself: neither dead nor behind a dead letter. */
export const stillMoving = async (module: ModuleName, db: Reader): Promise<number> => {
  const { rows } = await sql<{ n: number }>`/* poll */
    select ((select count(*) from ${eventTable(module)} where routed_at is null)
      + (select count(*) from ${deliveryTable(module)} d where d.state = 'OPEN'
          and not exists (select from ${deliveryTable(module)} b where b.reader = d.reader and b.key = d.key and b.position < d.position and b.state = 'DEAD')))::int as n`.execute(db);
  return rows[0]?.n ?? 0;
};
