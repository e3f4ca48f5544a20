import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountForPostgres, reaches } from './account.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { readPidFile } from './postmaster.ts';
import { goneWithin, runningProcess } from './processes.ts';

const root = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
let scratch = '';
let shared = ''; // a data folder that most tests start from, so that it is made only once

beforeAll(async () => {
  scratch = mkdtempSync('/var/tmp/hub-embedded-');
  chmodSync(scratch, 0o755);
  shared = join(scratch, 'shared');
  const postgres = await startEmbeddedPostgres({ dataDir: shared });
  await ask(postgres.adminUrl, 'create table kept as select generate_series(1, 3) as n');
  await postgres.stop();
});
const processes: ChildProcess[] = [];
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  for (const name of readdirSync(scratch)) await killPostmaster(join(scratch, name, 'postgres'));
  rmSync(scratch, { recursive: true, force: true });
});

const killPostmaster = async (cluster: string) => {
  const pid = readPidFile(cluster)?.pid;
  if (pid === undefined || !runningProcess(pid)?.command.includes(cluster)) return;
  process.kill(pid, 'SIGQUIT');
  await goneWithin(5_000, pid);
};

const ask = async (url: string, query: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
};
const kept = async (url: string) => (await ask(url, 'select count(*)::int as n from kept'))[0]?.['n'];

type Program = { child: ChildProcess; says(word: string): Promise<string>; ended: Promise<number | null> };

/** A hub as far as its database goes, in a process of its own: starts, says what it did, drains on SIGTERM and stops on SIGINT. */
const hubProcess = (dataDir: string, options: { uid?: number; gid?: number } = {}): Program => {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))};
    process.on('SIGTERM', () => { postgres.draining(); console.log('draining'); });
    process.on('SIGINT', async () => { console.log('interrupted'); setTimeout(async () => { await postgres.stop(); process.exit(0); }, 300); });
    let postgres;
    try { postgres = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: (line) => console.log('log ' + line) }); console.log('up ' + postgres.adminUrl); setInterval(() => {}, 1000); }
    catch (error) { console.log('refused ' + error.code + ' ' + error.message); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { ...options, detached: true, cwd: '/', env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  const said: string[] = [];
  const waiting: (() => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => { said.push(line); waiting.splice(0).forEach((wake) => { wake(); }); });
  const says = async (word: string): Promise<string> => {
    for (;;) {
      const line = said.find((candidate) => candidate.startsWith(`${word} `) || candidate === word);
      if (line !== undefined) return line.slice(word.length + 1);
      await new Promise<void>((resolve) => { waiting.push(resolve); });
    }
  };
  return { child, says, ended: new Promise((resolve) => child.once('exit', resolve)) };
};

test('a first start makes a cluster that only its password opens, on the loopback interface alone', async () => {
  const dataDir = join(scratch, 'first');
  const postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.firstStart).toBe(true);
  expect(postgres.adminUrl).toMatch(/^postgres:\/\/postgres:[\w-]{32}@127\.0\.0\.1:\d+\/postgres$/);
  expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
  const settings = `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets, current_setting('fsync') as fsync,
    current_setting('max_connections') as connections, (select concat(datlocprovider, datlocale) from pg_database where datname = 'template1') as locale`;
  expect(await ask(postgres.adminUrl, settings)).toEqual([{ addresses: '127.0.0.1', sockets: '', fsync: 'on', connections: '50', locale: 'bC.UTF-8' }]);
  await expect(ask(postgres.adminUrl.replace(/:[\w-]{32}@/, ':guess@'), 'select 1')).rejects.toThrow(/password authentication failed/);
  await postgres.stop();
  expect(existsSync(join(dataDir, 'hub.lock'))).toBe(false);
});

test('a restart finds the data and the password of the first start', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: shared });
  expect(postgres.firstStart).toBe(false);
  expect(await kept(postgres.adminUrl)).toBe(3);
  await postgres.stop();
});

test('a throw-away cluster waits for no disk and leaves nothing behind', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: null, throwAway: true });
  expect(await ask(postgres.adminUrl, `select current_setting('fsync') as fsync`)).toEqual([{ fsync: 'off' }]);
  await postgres.stop();
  expect(existsSync(postgres.dataDir)).toBe(false);
});

test('what a killed test run left behind is cleared away by the next, what a running one uses is not', async () => {
  const first = await startEmbeddedPostgres({ dataDir: null, throwAway: true });
  const abandoned = join(dirname(first.dataDir), 'entitlement-hub-throw-away-abandoned');
  mkdirSync(abandoned, { recursive: true });
  for (const folder of [abandoned, first.dataDir]) utimesSync(folder, 0, 0);
  const second = await startEmbeddedPostgres({ dataDir: null, throwAway: true });
  expect(existsSync(abandoned)).toBe(false);
  expect(await ask(first.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await Promise.all([first.stop(), second.stop()]);
});

test.skipIf(!root)('root lends PostgreSQL another account, or the one that owns the cluster', async () => {
  const postgres = await startEmbeddedPostgres({ dataDir: shared });
  const pid = readPidFile(join(shared, 'postgres'))?.pid ?? 0;
  expect(statSync(`/proc/${pid}`).uid).toBe(accountForPostgres()?.uid);
  expect(accountForPostgres()?.uid).not.toBe(0);
  await postgres.stop();
});

test.skipIf(!root || !reaches(nobody, process.execPath))('a normal user starts it too, and root goes on with that user’s cluster', async () => {
  const dataDir = join(scratch, 'of-nobody');
  mkdirSync(dataDir);
  chownSync(dataDir, nobody.uid, nobody.gid);
  const hub = hubProcess(dataDir, nobody);
  expect(await ask(await hub.says('up'), 'select 1 as one')).toEqual([{ one: 1 }]);
  hub.child.kill('SIGINT');
  expect(await hub.ended).toBe(0);

  const postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.firstStart).toBe(false);
  expect(statSync(`/proc/${readPidFile(join(dataDir, 'postgres'))?.pid ?? 0}`).uid).toBe(nobody.uid);
  await postgres.stop();
});

test('a cluster whose making was killed is made again', async () => {
  const dataDir = join(scratch, 'half');
  const hub = hubProcess(dataDir);
  const half = () => existsSync(dataDir) && readdirSync(dataDir).find((name) => name.startsWith('postgres.tmp-') && existsSync(join(dataDir, name, 'PG_VERSION')));
  while (!half()) await new Promise((resolve) => setTimeout(resolve, 5));
  hub.child.kill('SIGKILL');
  await hub.ended;
  expect(readdirSync(dataDir)).not.toContain('postgres');

  const postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.firstStart).toBe(true);
  expect(await ask(postgres.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  await postgres.stop();
});

test('after kill -9 of the hub a new one stops the PostgreSQL left behind and has every committed row', async () => {
  const hub = hubProcess(shared);
  await ask(await hub.says('up'), 'create table committed as select generate_series(1, 10000)');
  const orphan = readPidFile(join(shared, 'postgres'))?.pid ?? 0;
  hub.child.kill('SIGKILL');
  await hub.ended;
  expect(runningProcess(orphan)).not.toBeNull();

  const said: string[] = [];
  const postgres = await startEmbeddedPostgres({ dataDir: shared, log: (line) => said.push(line) });
  expect(said).toEqual([`stopping the PostgreSQL that an earlier hub left behind (process ${orphan})`]);
  expect(runningProcess(orphan)).toBeNull();
  expect(await ask(postgres.adminUrl, 'select count(*)::int as n from committed')).toEqual([{ n: 10_000 }]);
  await postgres.stop();
});

test('after kill -9 of hub and PostgreSQL together a new one recovers every committed row', async () => {
  const hub = hubProcess(shared);
  await ask(await hub.says('up'), 'create table recovered as select generate_series(1, 10000)');
  hub.child.kill('SIGKILL');
  process.kill(readPidFile(join(shared, 'postgres'))?.pid ?? 0, 'SIGKILL');

  const postgres = await startEmbeddedPostgres({ dataDir: shared });
  expect(await ask(postgres.adminUrl, 'select count(*)::int as n from recovered')).toEqual([{ n: 10_000 }]);
  await postgres.stop();
});

test('a stranger that was given the number of a dead PostgreSQL is left alone', async () => {
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
  processes.push(stranger);
  const pidFile = join(shared, 'postgres', 'postmaster.pid');
  writeFileSync(pidFile, [stranger.pid, join(shared, 'postgres'), 1_000_000, 5432, '', '127.0.0.1', '', 'ready', ''].join('\n'));
  const postgres = await startEmbeddedPostgres({ dataDir: shared });
  expect(runningProcess(stranger.pid ?? 0)).not.toBeNull();
  await postgres.stop();
});

test('a PostgreSQL that dies under a living hub comes back at the same address', async () => {
  const said: string[] = [];
  const postgres = await startEmbeddedPostgres({ dataDir: shared, log: (line) => said.push(line) });
  const before = readPidFile(join(shared, 'postgres'))?.pid ?? 0;
  process.kill(before, 'SIGKILL');
  await expect.poll(() => kept(postgres.adminUrl).catch(() => 'not yet'), { timeout: 15_000, interval: 100 }).toBe(3);
  expect(said).toEqual(['PostgreSQL ended unexpectedly: starting it again']);
  await postgres.stop();
});

test('Ctrl-C reaches the hub and not PostgreSQL, which answers until the hub stops it', async () => {
  const hub = hubProcess(shared);
  const url = await hub.says('up');
  const { pid = 0 } = readPidFile(join(shared, 'postgres')) ?? {};
  process.kill(-(hub.child.pid ?? 0), 'SIGINT'); // what a terminal does: to the whole foreground group
  await hub.says('interrupted');
  expect(await kept(url)).toBe(3);
  expect(await hub.ended).toBe(0);
  expect(runningProcess(pid)).toBeNull();
});

test('a second hub on the same data folder is refused in one sentence, and the first goes on', async () => {
  const first = await startEmbeddedPostgres({ dataDir: shared });
  const second = hubProcess(shared);
  expect(await second.says('refused')).toBe(`DATA_DIR_IN_USE The data folder "${shared}" is in use by another hub (process ${process.pid}): stop it, or set HUB_DATA_DIR to another folder.`);
  await second.ended;
  expect(await kept(first.adminUrl)).toBe(3);
  await first.stop();
});

test('a second hub waits for a first one that is draining', async () => {
  const first = hubProcess(shared);
  await first.says('up');
  first.child.kill('SIGTERM');
  await first.says('draining');
  const second = hubProcess(shared);
  expect(await second.says('log')).toBe(`waiting for the hub before this one (process ${first.child.pid ?? 0}) to finish`);
  first.child.kill('SIGINT');
  expect(await kept(await second.says('up'))).toBe(3);
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('a data folder that cannot be written is named in one sentence', async () => {
  const dataDir = join(scratch, 'file', 'below');
  writeFileSync(join(scratch, 'file'), '');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: 'DATA_DIR_NOT_WRITABLE', message: `The data folder "${dataDir}" cannot be written (ENOTDIR): make it writable, or set HUB_DATA_DIR to another folder.`,
  });
});

test.skipIf(!root)('a data folder that PostgreSQL’s account cannot reach is named in one sentence', async () => {
  mkdirSync(join(scratch, 'closed'), { mode: 0o700 });
  await expect(startEmbeddedPostgres({ dataDir: join(scratch, 'closed', 'data') })).rejects.toMatchObject({ code: 'DATA_DIR_UNREACHABLE' });
});

test('a data folder of another PostgreSQL is not touched', async () => {
  const version = join(shared, 'postgres', 'PG_VERSION');
  const before = readFileSync(version, 'utf8');
  writeFileSync(version, '16\n');
  await expect(startEmbeddedPostgres({ dataDir: shared })).rejects.toMatchObject({ code: 'DATA_DIR_OTHER_VERSION' });
  writeFileSync(version, before);
});
