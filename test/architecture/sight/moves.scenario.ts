import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, allCallers, holding, partner, support, type Caller } from './callers.ts';
import type { Estate } from './estate.ts';
import { changePartner, linkTenant, rowVersions, sideTableFaults, transfer } from './moves.ts';
import { expectRight } from './oracle.ts';
import { byIds } from './queries.ts';
import { watch } from './watch.ts';
import type { Line, Tenant, World } from './world.ts';
import { insertLine, valuesOf, Writers } from './writers.ts';

/** Tenants are linked, deals change hands and lines change owner while others write; the world must agree at every step. */
export const movesUnderWriters = (open: () => Estate): void => {
  describe('while eight callers write', () => {
    let estate: Estate;
    let world: World;
    let writers: Writers;
    /** Lines whose every version is watched, so nobody else may touch them. */
    const held = new Set<Line>();
    const expectAllRight = (callers: readonly Caller[]): Promise<void> =>
      writers.frozen(async () => {
        for (const caller of callers) await expectRight(estate.callers, world, caller);
      });
    const linesOf = (...tenants: Tenant[]): Line[] => world.lines.filter((line) => tenants.includes(line.tenant));

    beforeAll(() => {
      estate = open();
      ({ world } = estate);
      for (const line of linesOf(world.target, world.buyer)) held.add(line);
      writers = new Writers(estate.callers, world, (line) => held.has(line));
    });
    afterAll(() => writers.stop());

    test('a tenant that is bought is seen from above at once, and none of its lines is written again', async () => {
      const { target, buyer, group, groupTenants } = world;
      const above = holding('holding', group.root, groupTenants);
      await expectAllRight([above, administrator('its own administrator', [target], [target.root])]);

      const ids = linesOf(target, buyer).map((line) => line.id);
      const versions = await rowVersions(estate.admin, ids);
      const some = linesOf(target).filter((line) => !line.isWithdrawn).slice(0, 100).map((line) => line.id);
      const seen = await watch(async () => (await estate.callers.rows(above.sight, byIds(above.sight, some))).length);
      const linkPoint = buyer.organizations[5] ?? buyer.root;
      expect(await linkTenant(estate.callers, target, linkPoint)).toEqual({ lines_written: 0 });
      target.root.parent = linkPoint;

      expect(await seen.stop()).toEqual(new Set([0, 100]));
      expect(await rowVersions(estate.admin, ids)).toBe(versions);
      const division = buyer.organizations[1] ?? buyer.root;
      const unrelated = buyer.organizations[2] ?? buyer.root;
      await expectAllRight([
        holding('holding', group.root, [...groupTenants, target]),
        holding('division', division, [buyer, target]),
        administrator('buyer', [buyer, target], [buyer.root]),
        administrator('buyer with a stale sight', [buyer], [buyer.root]),
        administrator('another division', [buyer, target], [unrelated]),
        administrator('its own administrator', [target], [target.root]),
      ]);
    });

    test('a deal that changes its partner leaves one and reaches the other in the same moment', async () => {
      const [from, to] = [world.reseller(11), world.reseller(8)];
      const deal = world.lines.filter((line) => line.partners.length === 1 && line.partners[0] === from && !held.has(line)).slice(0, 200);
      for (const line of deal) held.add(line);
      const ids = deal.map((line) => line.id);
      const [before, after] = await Promise.all([partner('partner before', from), partner('partner after', to)].map(({ sight }) =>
        watch(async () => (await estate.callers.rows(sight, byIds(sight, ids))).length)));
      await changePartner(estate.callers, deal, to);

      expect(await before?.stop()).toEqual(new Set([deal.length, 0]));
      expect(await after?.stop()).toEqual(new Set([0, deal.length]));
      await expectAllRight([partner('partner before', from), partner('partner after', to), partner('distributor', world.distributor)]);
    });

    test('a line that goes from A to B and back keeps its activation id, and there is one living line at every moment', async () => {
      const [a, b] = [world.giant, world.ordinary(5)];
      const first = linesOf(a).find((line) => line.state === 'ACTIVE' && !held.has(line)) as Line;
      held.add(first);
      const living = { text: `select id from entitlements.line_item where activation_id = $1 and state <> 'OBSOLETE'`, values: [first.activationId] };
      const seen = await watch(async () => (await estate.callers.rows(support.sight, living)).length);
      const both = administrator('both', [a, b], [a.root, b.root]).sight;
      const admins = [administrator('A', [a], [a.root]), administrator('B', [b], [b.root])];

      const second = await transfer(estate.callers, world, both, first, b);
      held.add(second);
      await expectAllRight(admins);
      held.add(await transfer(estate.callers, world, support.sight, second, a));
      await expectAllRight([...admins, support]);
      expect(await seen.stop()).toEqual(new Set([1]));
    });

    test('a transfer is refused to who sees the old owner only, and when the new line would live beside the old', async () => {
      const [a, b] = [world.giant, world.ordinary(5)];
      const line = linesOf(a).find((one) => one.state === 'ACTIVE' && !held.has(one)) as Line;
      held.add(line);
      const ownerAlone = administrator('A', [a], [a.root]).sight;
      await expect(transfer(estate.callers, world, ownerAlone, line, b)).rejects.toThrow('new row violates row-level security policy');
      await expect(estate.callers.write(ownerAlone, (client) => client.query('update entitlements.line_item set tenant_id = $2 where id = $1', [line.id, b.id])))
        .rejects.toThrow('new row violates row-level security policy');
      const twin = { ...world.draw(b, []), activationId: line.activationId, state: 'ACTIVE' };
      await expect(estate.callers.write(support.sight, (client) => client.query(insertLine, valuesOf(twin)))).rejects.toThrow('line_item_activation');
      await expectAllRight([administrator('A', [a], [a.root]), administrator('B', [b], [b.root])]);
    });

    test("a partner cannot write a customer's row, even if it were granted the right to the table", async () => {
      const readers = [partner('partner', world.reseller(10)), holding('holding', world.group.root, world.groupTenants)];
      for (const reader of readers) {
        const deal = world.lines.find(reader.mayRead) as Line;
        const stray = world.draw(deal.tenant, [world.reseller(10)]);
        const insert = (): Promise<unknown> => estate.callers.write(reader.sight, (client) => client.query(insertLine, valuesOf(stray)));
        const change = (): Promise<{ rowCount: number | null }> =>
          estate.callers.write(reader.sight, (client) => client.query('update entitlements.line_item set quantity = 0 where id = $1', [deal.id]));
        await expect(insert()).rejects.toThrow('permission denied for table line_item');
        await expect(change()).rejects.toThrow('permission denied for table line_item');
        await estate.admin.query(`grant insert, update on entitlements.line_item to sight_${reader.sight.kind}`);
        await expect(insert()).rejects.toThrow('new row violates row-level security policy');
        expect(await change()).toMatchObject({ rowCount: 0 });
        await estate.admin.query(`revoke insert, update on entitlements.line_item from sight_${reader.sight.kind}`);
      }
    });

    test('after all of it every caller sees exactly its own, and the side table says what the lines say', async () => {
      await writers.stop();
      expect(writers.written).toBeGreaterThan(100);
      await expectAllRight(allCallers(world).filter(({ sight }) => !(sight.kind === 'wide' && sight.anchors.includes(world.group.root.id))));
      await expectAllRight([holding('holding', world.group.root, [...world.groupTenants, world.target])]);
      expect(await sideTableFaults(estate.admin)).toBe(0);
    });
  });
};
