import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCallers } from './callers.ts';
import { openEstate, type Estate } from './estate.ts';
import { asTable, measured, type Figure } from './figures.ts';
import { expectRight, halfForeign, pagesOf } from './oracle.ts';
import { byIds, countOf, forgotten, pageOf, type Statement } from './queries.ts';
import { copiedRows } from './load.ts';
import { asOwner } from './session.ts';
import { movesUnderWriters } from './moves.scenario.ts';

export type Extent = { readonly scale: number; readonly timed: boolean };

/** Who sees what, at any size: every answer is compared with the world in memory. */
export const sightHolds = ({ scale, timed }: Extent): void => {
  let estate: Estate;
  beforeAll(async () => { estate = await openEstate(scale); });
  afterAll(() => estate.close());

  test('every caller sees exactly its own, whatever it asks', async () => {
    for (const caller of allCallers(estate.world)) await expectRight(estate.callers, estate.world, caller);
  });

  test('no page sorts more than 1,000 rows, and at full size a page takes 10 ms and a count half a second at most', async () => {
    const figures = await figuresOf(estate, { runs: timed ? 7 : 1, vacuumed: true });
    expect(figures.filter(({ query, sorted }) => query.includes('page') && sorted > 1_000)).toEqual([]);
    if (timed) expectInTime(figures);
  });

  describe('the roles', () => {
    test('the login role alone may do nothing', async () => {
      const login = await estate.as('sight_login');
      await expect(login.query('select 1 from entitlements.line_item')).rejects.toThrow('permission denied for schema entitlements');
      await login.end();
    });

    test('a role without settings sees no row, and rubbish in a setting is an error', async () => {
      const login = await estate.as('sight_login');
      for (const kind of ['customer', 'partner', 'wide', 'intake']) {
        await login.query(`begin; set local role sight_${kind}`);
        expect((await login.query('select 1 from entitlements.line_item')).rowCount, kind).toBe(0);
        await login.query('rollback');
      }
      await login.query(`begin; set local role sight_customer; select set_config('hub.tenants', 'rubbish', true)`);
      await expect(login.query('select 1 from entitlements.line_item')).rejects.toThrow('malformed array literal');
      await login.end();
    });

    test('a copy made as the backup role holds every row', async () => {
      const backup = await estate.as('sight_backup');
      expect(await copiedRows(backup, 'entitlements.line_item')).toBe(estate.world.lines.length);
      await backup.end();
    });

    test('a backfill by the owner touches every row, though row-level security is forced on it', async () => {
      const { rowCount } = await asOwner(estate.admin, () =>
        estate.admin.query('update entitlements.line_item set quantity = quantity where tenant_id = $1', [estate.world.target.id]));
      expect(rowCount).toBe(estate.world.lines.filter((line) => line.tenant === estate.world.target).length);
    });
  });

  movesUnderWriters(() => estate);

  test.runIf(timed)('pages and counts keep their time after the writing', async () => {
    expectInTime(await figuresOf(estate, { runs: 5, vacuumed: false }));
  });
};

const expectInTime = (figures: readonly Figure[]): void => {
  console.log(asTable(figures));
  expect(figures.filter(({ processor, most }) => processor.median > most)).toEqual([]);
};

/**
 * Processor time, which other work on the machine hardly changes. A page takes 10 ms, a count half a second for every 300,000 rows. A filtered page passes over index entries:
 * until vacuum has been there, many of them cost a look at the table.
 */
const mostMs = (query: string, rows: number, vacuumed: boolean): number => {
  if (query === 'count') return 500 * Math.max(1, rows / 300_000);
  if (!query.includes('page')) return Infinity;
  return vacuumed || !query.startsWith('page of') ? 10 : 50;
};

const figuresOf = async ({ callers, world }: Estate, { runs, vacuumed }: { runs: number; vacuumed: boolean }): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const caller of allCallers(world)) {
    const seen = world.lines.filter(caller.mayRead);
    const note = async (query: string, statement: Statement): Promise<void> => {
      figures.push({ query, caller: caller.name, most: mostMs(query, seen.length, vacuumed), ...(await measured(callers, caller.sight, statement, runs)) });
    };
    for (const { name, page } of pagesOf(world, seen)) await note(name, pageOf(caller.sight, page, caller.shapes[0]));
    await note('100 by id', byIds(caller.sight, halfForeign(world, caller, seen).map((line) => line.id)));
    await note('forgotten predicate', { text: forgotten.page, values: [] });
    await note('count', countOf(caller.sight));
  }
  return figures;
};
