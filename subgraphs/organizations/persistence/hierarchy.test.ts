import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HierarchyKind } from '../domain/hierarchy.ts';
import { asStaff, openPlace, type Known, type Place } from '../../../test/kit/organizations/place.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace({ maxConnections: 16 });
});
afterAll(() => place.close());

type Rows = readonly Readonly<Record<string, unknown>>[];
const rows = (query: (db: Parameters<Parameters<Place['persistence']['readWithin']>[1]>[0]) => Promise<{ rows: unknown[] }>): Promise<Rows> =>
  place.persistence.readWithin(asStaff, async (db) => (await query(db)).rows as Rows);

const rebuiltClosure = `
  with recursive up as (
    select kind, o.id as ancestor, o.id as descendant, 0 as depth from organizations.organization o, unnest(array['OWNERSHIP', 'CHANNEL', 'BILLING']) kind
    union all
    select up.kind, e.parent_id, up.descendant, up.depth + 1 from up join organizations.edge e on e.kind = up.kind and e.child_id = up.ancestor and e.valid_to = 'infinity')
  select * from up`;
const rebuiltSpan = `
  with closure as (${rebuiltClosure}), reach as (
    select k.ancestor, below.tenant_id, count(*) as n from closure k join organizations.organization below on below.id = k.descendant
    where k.kind = 'OWNERSHIP' group by 1, 2)
  select 'OWNERSHIP' as kind, reach.ancestor, reach.tenant_id, reach.n = (select count(*) from organizations.organization o where o.tenant_id = reach.tenant_id) as whole
  from reach join organizations.organization anchor on anchor.id = reach.ancestor
  where exists (select 1 from reach other where other.ancestor = reach.ancestor and other.tenant_id <> anchor.tenant_id)`;
const rebuiltPartners = `
  with closure as (${rebuiltClosure})
  select o.id, array(select path.tenant_id::text from (
    select above.tenant_id, min(k.depth) as depth from closure k join organizations.organization above on above.id = k.ancestor
    where k.kind = 'CHANNEL' and k.descendant = o.id and (k.depth > 0 or above.type = 'PARTNER') group by above.tenant_id) path order by path.depth, path.tenant_id) as partners
  from organizations.organization o order by o.id`;

const expectDerived = async (): Promise<void> => {
  const difference = (table: string, rebuilt: string): Promise<Rows> =>
    rows((db) => sql`(select * from ${sql.raw(table)} except all select * from (${sql.raw(rebuilt)}) rebuilt)
      union all (select * from (${sql.raw(rebuilt)}) rebuilt except all select * from ${sql.raw(table)})`.execute(db));
  expect(await difference('organizations.closure', rebuiltClosure), 'closure').toEqual([]);
  expect(await difference('organizations.tenant_span', rebuiltSpan), 'span').toEqual([]);
  const partners = await rows((db) => sql`select id, partner_tenants::text[] as partners from organizations.organization order by id`.execute(db));
  expect(partners).toEqual(await rows((db) => sql`${sql.raw(rebuiltPartners)}`.execute(db)));
};

const isRefusal = (error: unknown): boolean =>
  (error as { code?: string }).code === 'CONFLICT' || /above itself|closure_depth_check/.test((error as Error).message);

test('after any moves closure, spans and partner paths equal those rebuilt from the edges', async () => {
  const tops: Known[] = [];
  for (const n of [0, 1, 2, 3]) tops.push(await place.begin(`top ${n}`, { type: n % 2 ? 'PARTNER' : 'CUSTOMER' }));
  const all = [...tops];
  for (let n = 0; n < 14; n++) all.push(await place.begin(`child ${n}`, { under: all[n % 5] as Known, type: n % 3 ? 'CUSTOMER' : 'PARTNER' }));
  await expectDerived();

  const organization = fc.constantFrom(...all);
  const step = fc.tuple(fc.constantFrom<HierarchyKind>('OWNERSHIP', 'OWNERSHIP', 'CHANNEL', 'CHANNEL', 'BILLING'), organization, fc.option(organization, { freq: 5 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (moves) => {
      for (const [kind, child, parent] of moves) {
        await place.move(child, parent, kind).catch((error: unknown) => {
          if (!isRefusal(error) && !/check constraint "edge_check"/.test(String(error))) throw error;
        });
      }
      await expectDerived();
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 25_000);

test('of fifty who would close a circle at once, one edge of the circle is refused', async () => {
  const ring: Known[] = [];
  for (let n = 0; n < 25; n++) ring.push(await place.begin(`ring ${n}`));
  const racers = [...ring, ...ring].map((organization, n) => place.move(organization, ring[(n + 1) % 25] as Known, 'BILLING'));
  const results = await Promise.allSettled(racers);
  for (const result of results) if (result.status === 'rejected') expect(String(result.reason)).toContain('above itself');
  const open = await rows((db) => sql`select 1 from organizations.edge where kind = 'BILLING' and valid_to = 'infinity' and child_id = any(${ring.map(({ id }) => id)}::uuid[])`.execute(db));
  expect(open).toHaveLength(24);
  await expectDerived();
});

test('the past of a hierarchy is kept', async () => {
  const [a, b, child] = [await place.begin('first owner'), await place.begin('second owner'), await place.begin('owned')];
  await place.move(child, a);
  await place.move(child, b);
  const edges = await rows((db) => sql`select parent_id as parent, valid_to = 'infinity' as open from organizations.edge where child_id = ${child.id} order by valid_from`.execute(db));
  expect(edges).toEqual([{ parent: a.id, open: false }, { parent: b.id, open: true }]);
});

test('nobody changes a tenant, writes what is derived, or forgets an edge', async () => {
  const top = await place.begin('kept');
  const write = (statement: string): Promise<unknown> => place.persistence.writeWithin(asStaff, ({ db }) => sql.raw(statement).execute(db));
  await expect(write(`update organizations.organization set tenant_id = gen_random_uuid() where id = '${top.id}'`)).rejects.toThrow('keeps the tenant');
  for (const table of ['closure', 'tenant_span', 'edge', 'organization']) await expect(write(`delete from organizations.${table}`), table).rejects.toThrow('permission denied');
});
