import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCrashWorld, type CrashWorld } from './crash/crash-world.ts';
import { deathsAt, operationsLeftOut } from './crash/declared-points.ts';
import { dieEverywhere } from './crash/die-everywhere.ts';

let world: CrashWorld;
beforeAll(async () => {
  world = await openCrashWorld();
});
afterAll(() => world.close());

test('a process dies at every declared point, the next one dies there too, and whoever comes then loses nothing and does nothing twice', async () => {
  const points = world.points.filter((point) => !Object.hasOwn(operationsLeftOut, point.split(':')[1] ?? ''));
  const survived = await dieEverywhere(world, points.flatMap(deathsAt));
  console.log(`${points.length} points, ${survived.deaths} deaths, ${survived.stories} stories`);
  expect(survived).toMatchObject({ deaths: points.length * 2, missed: [] });
});
