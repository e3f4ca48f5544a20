import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLine, anOrder, openPlace, type Place } from '../kit/orders/place.ts';

const patience = 180_000;
const project = join(import.meta.dirname, '..', '..');

let place: Place;
let dataDir = '';
beforeAll(async () => {
  place = await openPlace({ isAnswered: false });
  dataDir = await mkdtemp(join(tmpdir(), 'hub-order-crash-'));
}, patience);
afterAll(async () => {
  await place.close();
  await rm(dataDir, { recursive: true, force: true });
}, patience);

/** A hub on the same database, which dies where it is told to. */
const startHub = (crashAt?: string): ChildProcess =>
  spawn(process.execPath, ['start.js'], { cwd: project, stdio: 'ignore', env: { PORT: '0', HUB_DATA_DIR: dataDir, HUB_DEMO: 'off', DATABASE_URL: place.hub.adminUrl, ...(crashAt && { HUB_CRASH_AT: crashAt }) } });

const granted = async (order: string): Promise<readonly unknown[]> => (await sql`select granted from entitlements.line_item where order_number = ${order}`.execute(place.owner)).rows;

test.each([
  ['before it has committed', 'reaction.beforeCommit:grant-copies-when-order-line-entitled', []],
  ['after it has committed and before that is acknowledged', 'relay.delivered', [{ granted: 3 }]],
])('a process that dies %s grants once, when another one goes on', async (_when, crashAt, left) => {
  const { order, ...document } = anOrder({ lines: [aLine('1', 3)] });
  await place.mustSend({ ...document, order });
  const [code, signal] = (await once(startHub(crashAt), 'exit')) as [number | null, string | null];
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  expect(await granted(order)).toEqual(left);
  // Nobody waits for the lease of the dead here.
  for (const module of ['orders', 'entitlements']) await sql`update ${sql.table(`${module}.delivery`)} set next_at = now() where state = 'OPEN'`.execute(place.owner);

  const next = startHub();
  const outcome = async (): Promise<string | null | undefined> => (await place.order(order))?.lines.nodes[0]?.outcome;
  while ((await outcome()) !== 'GRANTED' && next.exitCode === null) await sleep(50);
  next.kill('SIGTERM');
  await once(next, 'exit');
  expect([await granted(order), await outcome()]).toEqual([[{ granted: 3 }], 'GRANTED']);
}, patience);
