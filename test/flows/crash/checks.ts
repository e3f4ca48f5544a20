import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '#kernel/persistence/database';
import { unsoundLines } from '../../kit/entitlements/jobs.ts';

type Owner = Database['kysely'];

const modules = ['organizations', 'catalog', 'entitlements', 'fulfillment', 'orders'] as const;

/** What the leases of the dead hold is free at once. */
export const bury = async (owner: Owner): Promise<void> => {
  for (const module of ['orders', 'entitlements']) await sql`update ${sql.table(`${module}.delivery`)} set next_at = now() where state = 'OPEN'`.execute(owner);
  for (const module of modules) await sql`update ${sql.table(`${module}.job`)} set due_at = now() where state in ('RUNNING', 'RETRYING')`.execute(owner);
};

const under = (module: string) => sql`
  select ${module} as module, name as what from ${sql.table(`${module}.event`)} where routed_at is null
  union all select ${module}, state || ' for ' || reader from ${sql.table(`${module}.delivery`)} where state <> 'DONE'`;

/** What is still on its way: events, jobs and documents. */
const underWay = async (owner: Owner): Promise<readonly unknown[]> => {
  const jobs = modules.map((module) => sql`select ${module}::text, step || ' ' || state from ${sql.table(`${module}.job`)} where finished_at is null`);
  const documents = modules.map((module) => sql`select ${module}::text, contract || ' ' || state from ${sql.table(`${module}.inbound_document`)} where receipt is null or doing is not null`);
  const { rows } = await sql`
    ${under('orders')} union all ${under('entitlements')}
    union all ${sql.join([...jobs, ...documents], sql` union all `)}`.execute(owner);
  return rows;
};

export const settled = async (owner: Owner, patienceMs = 30_000): Promise<void> => {
  const until = performance.now() + patienceMs;
  while (performance.now() < until && (await underWay(owner)).length > 0) await sleep(100);
  expect(await underWay(owner), 'what is still on its way').toEqual([]);
};

/** Each finds what must not be. */
const laws: Readonly<Record<string, RawBuilder<unknown>>> = {
  'a line of which other copies run than its claims hold': sql`
    with held as (select line_item_id as id, sum(count) as copies, sum(overdraft_count) as beyond from entitlements.claim where state = 'CONFIRMED' group by 1),
      running as (select line_item_id as id, sum(count) as copies, sum(overdraft_count) as beyond from fulfillment.fulfillment where state in ('ACTIVE', 'ON_HOLD') group by 1)
    select id, h.copies as held, r.copies as running from held h full join running r using (id)
    where (coalesce(h.copies, 0), coalesce(h.beyond, 0)) is distinct from (coalesce(r.copies, 0), coalesce(r.beyond, 0))`,
  'an order line that was granted twice': sql`select order_number, order_line_number from entitlements.line_item where order_number is not null group by 1, 2 having count(*) > 1`,
  'an order line that is answered by another number of line items than one': sql`
    select l.id, l.number from orders.order_line l where l.entitled > 0 and (select count(*) from orders.order_line_item i where i.order_line_id = l.id) <> 1`,
  'an order line that entitles to other than was granted': sql`
    select l.id, l.entitled, i.granted, i.cancelled from orders.order_line l join orders.order_line_item o on o.order_line_id = l.id join entitlements.line_item i on i.id = o.line_item_id
    where i.granted - i.cancelled - i.shortfall <> l.entitled`,
  'a request that was licensed twice': sql`select request_id from fulfillment.license where request_id is not null group by 1 having count(*) > 1`,
  'a license that runs twice': sql`select license_id from fulfillment.fulfillment where license_id is not null and state = 'ACTIVE' group by 1 having count(*) > 1`,
  'a request that was signed twice': sql`select request_id from fulfillment.signature group by 1 having count(*) > 1`,
  'a signature that left and is of no license': sql`select s.request_id from fulfillment.signature s left join fulfillment.license l on l.id = s.license_id where l.content_hash is distinct from s.content_hash`,
  'what no job made, or another than its own': sql`
    select j.id from fulfillment.job j where j.state = 'SUCCEEDED' and j.body -> 'job' -> 'operation' ->> 'kind' = 'ACTIVATE'
      and (select count(*) from fulfillment.fulfillment f where f.id::text = j.body -> 'made' ->> 'CHANGED') <> 1`,
  'what a job works on that is over': sql`select f.id from fulfillment.fulfillment f join fulfillment.job j on j.id = f.job_id where j.finished_at is not null`,
};

/** The copies of every line, every order and every license, in the tables of all modules. */
export const holdsTogether = async (owner: Owner): Promise<void> => {
  expect(await unsoundLines({ owner }), 'lines that are not the sums of their ledger').toEqual([]);
  for (const [law, broken] of Object.entries(laws)) expect((await sql`${broken}`.execute(owner)).rows, law).toEqual([]);
};
