import { sql } from 'kysely';
import { ring } from '../background/hint.ts';
import type { Problem } from '../background/problem.ts';
import { demand, type Permissions, type Principal } from '../identity/principal.ts';
import type { StaffSight } from '../identity/sight.ts';
import { once } from '../persistence/once.ts';
import { pageOf, pageRequest, type Connection, type PageArguments } from '../persistence/paging.ts';
import type { ModulePersistence, Reader, Work } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import { HubError, notFound } from '../values/errors.ts';
import { isUuid } from '../values/ids.ts';
import { eventsOf } from './emit.ts';
import { deliveryId, deliveryTable, eventTable } from './deliveries.ts';

type DeadLetterAction = 'dead-letter:redrive' | 'dead-letter:skip';

/** Reading needs no role: dead letters are seen by staff. */
const permissions: Permissions<DeadLetterAction> = { 'dead-letter:redrive': ['OPERATOR'], 'dead-letter:skip': ['OPERATOR'] };

/** Stands behind the graph's `DeadLetter`. */
export type DeadLetterMapper = {
  readonly id: string;
  readonly event: string;
  readonly key: string;
  readonly reader: string;
  readonly occurredAt: string;
  readonly diedAt: string;
  readonly attempts: number;
  readonly problem: Problem;
  /** Later events of its key that wait for it. */
  readonly waitingCount: number;
};

export type Outbox = { readonly persistence: ModulePersistence; readonly clock: Clock };

const staffSightOf = ({ sights }: Principal): StaffSight | undefined => sights.find((sight) => sight.kind === 'staff');

/** The oldest first, for it has held up its key for the longest. Empty for everybody but staff. */
export const deadLetters = async ({ persistence }: Outbox, principal: Principal, args: PageArguments): Promise<Connection<DeadLetterMapper>> => {
  const request = pageRequest(args, `${persistence.module} dead letters`, 1, 50);
  if (request.after && !request.after.every(isUuid)) throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
  const [after = null] = request.after ?? [];
  const sight = staffSightOf(principal);
  const rows = sight ? await persistence.readWithin(sight, (db) => readDead(persistence, db, { after, limit: request.first + 1 })) : [];
  const page = pageOf(rows, request, ({ id }) => [id]);
  return {
    ...page,
    nodes: page.nodes.map(shown),
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })),
    totalCount: async () => (sight ? persistence.readWithin(sight, (db) => countDead(persistence, db)) : 0),
  };
};

const shown = (row: DeadLetterMapper): DeadLetterMapper => ({ ...row, id: deliveryId.show(row.id) });

const readDead = async ({ module }: ModulePersistence, db: Reader, { after, limit }: { after: string | null; limit: number }): Promise<readonly DeadLetterMapper[]> => {
  const { rows } = await sql<DeadLetterMapper>`
    select d.id, e.name as event, d.key, d.reader, e.occurred_at as "occurredAt", d.settled_at as "diedAt", d.attempts, d.problem,
      (select count(*) from ${deliveryTable(module)} w where w.reader = d.reader and w.key = d.key and w.position > d.position and w.state = 'OPEN')::int as "waitingCount"
    from ${deliveryTable(module)} d join ${eventTable(module)} e on e.id = d.event_id
    where d.state = 'DEAD' and (${after}::uuid is null or d.id > ${after}::uuid) order by d.id limit ${limit}`.execute(db);
  return rows;
};

const countDead = async ({ module }: ModulePersistence, db: Reader): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${deliveryTable(module)} where state = 'DEAD'`.execute(db);
  return rows[0]?.n ?? 0;
};

type Settling = { readonly ids: readonly string[]; readonly idempotencyKey: string };

const mostAtOnce = 1_000;

/** Delivers them again, with as many attempts as a new event has. @throws NOT_FOUND, FORBIDDEN, BAD_ID, BAD_USER_INPUT, IDEMPOTENCY_KEY_REUSED */
export const redriveDeadLetters = async (outbox: Outbox, principal: Principal, { ids, idempotencyKey }: Settling) => {
  const settled = await settle(outbox, principal, { action: 'dead-letter:redrive', ids, idempotencyKey, input: {} }, ({ db }, some) =>
    sql`update ${deliveryTable(outbox.persistence.module)}
      set state = 'OPEN', attempts = 0, next_at = ${outbox.clock.now().toString()}, settled_at = null, settled_by = ${principal.subject}
      where id = any(${some}::uuid[])`.execute(db),
  );
  return { __typename: 'DeadLettersRedriven' as const, ids: settled };
};

/** Gives them up for good and lets their keys go on, for a reason that stays on record. @throws as redriveDeadLetters */
export const skipDeadLetters = async (outbox: Outbox, principal: Principal, { ids, idempotencyKey, reason }: Settling & { readonly reason: string }) => {
  if (reason.trim() === '' || reason.length > 500) throw new HubError('BAD_USER_INPUT', 'A reason has 1 to 500 characters.', { path: 'reason' });
  const settled = await settle(outbox, principal, { action: 'dead-letter:skip', ids, idempotencyKey, input: { reason } }, ({ db }, some) =>
    sql`update ${deliveryTable(outbox.persistence.module)}
      set state = 'SKIPPED', settled_at = ${outbox.clock.now().toString()}, settled_by = ${principal.subject}, reason = ${reason}
      where id = any(${some}::uuid[])`.execute(db),
  );
  return { __typename: 'DeadLettersSkipped' as const, ids: settled };
};

type Command = Settling & { readonly action: DeadLetterAction; readonly input: object };
type Change = (work: Work, ids: readonly string[]) => Promise<unknown>;

/** Answers those that were still dead. */
const settle = async ({ persistence }: Outbox, principal: Principal, { action, ids, idempotencyKey: key, input }: Command, change: Change): Promise<string[]> => {
  const sight = staffSightOf(principal);
  if (!sight) throw notFound('dead letter');
  demand(principal, permissions, action);
  if (ids.length === 0 || ids.length > mostAtOnce) throw new HubError('BAD_USER_INPUT', `1 to ${mostAtOnce} dead letters are settled at once.`, { path: 'ids' });
  const wanted = ids.map((id) => deliveryId.parse(id));
  return persistence.writeWithin(sight, (work) =>
    once(persistence.module, work, { caller: principal, operation: action, key, input: { wanted, ...input } }, async () => {
      const dead = await lockDead(persistence, work, wanted);
      await change(work, dead);
      work.afterCommit(() => ring(eventsOf(persistence.module)));
      return dead.map((id) => deliveryId.show(id));
    }),
  );
};

const lockDead = async ({ module }: ModulePersistence, { db }: Work, wanted: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string; state: string }>`select id, state from ${deliveryTable(module)} where id = any(${wanted}::uuid[]) order by id for update`.execute(db);
  if (rows.length < new Set(wanted).size) throw notFound('dead letter');
  return rows.filter(({ state }) => state === 'DEAD').map(({ id }) => id);
};
