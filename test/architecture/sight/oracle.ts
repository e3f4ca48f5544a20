import { expect } from 'vitest';
import type { Caller } from './callers.ts';
import { beginning, byIds, countOf, fingerprintOf, forgotten, pageLength, pageOf, type Cursor, type Page, type Statement } from './queries.ts';
import type { Callers } from './session.ts';
import { byExpiry, perpetual, states, type Line, type World } from './world.ts';

/** Asks the database everything as this caller and holds the answers against the world in memory. */
export const expectRight = async (callers: Callers, world: World, caller: Caller): Promise<void> => {
  const seen = world.lines.sort(byExpiry).filter(caller.mayRead);
  const ask = async (statement: Statement): Promise<string[]> => (await callers.rows<{ id: string }>(caller.sight, statement)).map((row) => row.id);

  for (const { name, page } of pagesOf(world, seen)) {
    for (const shape of caller.shapes) {
      expect(await ask(pageOf(caller.sight, page, shape)), `${caller.name}: ${name} (${shape})`).toEqual(expectedPage(seen, page));
    }
  }
  const wanted = halfForeign(world, caller, seen);
  const mine = wanted.filter(caller.mayRead).map((line) => line.id);
  expect((await ask(byIds(caller.sight, wanted.map((line) => line.id)))).sort(), `${caller.name}: by id`).toEqual(mine.sort());
  const [foreign] = wanted.filter((line) => !caller.mayRead(line));
  if (foreign !== undefined) expect(await ask(byIds(caller.sight, [foreign.id])), `${caller.name}: a stranger's id`).toEqual([]);

  expect(await callers.rows(caller.sight, countOf(caller.sight)), `${caller.name}: count`).toEqual(counted(seen));
  expect(await callers.rows(caller.sight, fingerprintOf(caller.sight)), `${caller.name}: all`).toEqual([fingerprint(seen)]);
  await expectWall(callers, world, caller);
};

const expectWall = async (callers: Callers, world: World, caller: Caller): Promise<void> => {
  const behind = world.lines.filter(caller.wall);
  const page = await callers.rows<{ id: string }>(caller.sight, { text: forgotten.page, values: [] });
  expect(page.map((row) => row.id), `${caller.name}: a page without a predicate`).toEqual(behind.slice(0, pageLength).map((line) => line.id));
  expect(await callers.rows(caller.sight, { text: forgotten.rows, values: [] }), `${caller.name}: everything without a predicate`).toEqual([fingerprint(behind)]);
};

export const pagesOf = (world: World, seen: readonly Line[]): { name: string; page: Page }[] => {
  const middle = seen[seen.length >> 1];
  const after: Cursor = middle === undefined ? beginning : { expiresAt: middle.expiresAt, id: middle.id };
  return [
    { name: 'first page', page: { after: beginning } },
    { name: 'page in the middle', page: { after } },
    { name: 'page of a state', page: { after: beginning, state: 'SUSPENDED' } },
    { name: 'page of a rare product', page: { after: beginning, product: world.products[0] ?? '' } },
    { name: 'page of a product', page: { after, product: world.products[7] ?? '' } },
    { name: 'page of what never ends', page: { after: beforeForever } },
    { name: 'page of a state of that', page: { after: beforeForever, state: 'SUSPENDED' } },
  ];
};

/** Lies where statistics end. */
const beforeForever: Cursor = { expiresAt: perpetual, id: beginning.id };

const expectedPage = (seen: readonly Line[], { after, state, product }: Page): string[] => {
  const page: string[] = [];
  for (const line of seen) {
    if (page.length === pageLength) break;
    if (byExpiry(after, line) < 0 && (state ?? line.state) === line.state && (product ?? line.product) === line.product) page.push(line.id);
  }
  return page;
};

export const halfForeign = (world: World, caller: Caller, seen: readonly Line[]): Line[] => {
  const draw = (from: readonly Line[]): Line[] => Array.from({ length: 50 }, () => from[world.draws.below(from.length)]).filter((line) => line !== undefined);
  return [...new Set([...(seen.length > 0 ? draw(seen) : []), ...draw(world.lines).filter((line) => !caller.mayRead(line))])];
};

const counted = (lines: readonly Line[]): { state: string; n: number }[] => {
  const n = new Map<string, number>();
  for (const line of lines) n.set(line.state, (n.get(line.state) ?? 0) + 1);
  return [...states].sort().flatMap((state) => (n.has(state) ? [{ state, n: n.get(state) ?? 0 }] : []));
};

const fingerprint = (lines: readonly Line[]): { n: number; sum: string } => ({
  n: lines.length,
  sum: lines.reduce((sum, line) => (sum + Number.parseInt(line.id.slice(-12), 16)) % 2 ** 48, 0).toString(),
});
