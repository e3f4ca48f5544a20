import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCallers } from './callers.ts';
import { openEstate, type Estate } from './estate.ts';
import { copiedRows } from './load.ts';
import { expectRight } from './oracle.ts';
import { asOwner } from './session.ts';
import { expectFewSorted } from './times.ts';

/** An estate for the tests of a file. */
export const estateOf = (scale: number): (() => Estate) => {
  let estate: Estate;
  beforeAll(async () => { estate = await openEstate(scale); });
  afterAll(() => estate.close());
  return () => estate;
};

/** Who sees what, at any size: every answer is compared with the world in memory. */
export const sightHolds = (open: () => Estate): void => {
  let estate: Estate;
  beforeAll(() => { estate = open(); });

  test('every caller sees exactly its own, whatever it asks', async () => {
    for (const caller of allCallers(estate.world)) await expectRight(estate.callers, estate.world, caller);
  });

  test('no page sorts more than 1,000 rows', () => expectFewSorted(estate));

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
};
