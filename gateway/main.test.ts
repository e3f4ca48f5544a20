import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareDatabase } from '../test/kit/database.ts';

const execFileAsync = promisify(execFile);
const project = join(import.meta.dirname, '..');
let dataDir = '';

beforeAll(async () => {
  dataDir = mkdtempSync('/var/tmp/hub-main-');
  const hub = startHub(); // the first start makes the cluster for all
  await hub.origin();
  expect(await hub.stop('SIGTERM')).toBe(0);
});
const processes: ChildProcess[] = [];
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await sleep(100);
  rmSync(dataDir, { recursive: true, force: true });
});

/** `npm start`, as far as a process and its settings go. */
const startHub = (settings: Record<string, string> = {}) => {
  const environment = { PORT: '0', HUB_DATA_DIR: dataDir, HUB_DEMO: 'off', ...settings };
  const child = spawn(process.execPath, ['start.js'], { cwd: project, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  processes.push(child);
  const [out, err, ended] = [text(child.stdout), text(child.stderr), once(child, 'exit').then(([code]) => code as number | null)];
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); });
  const origin = async () => {
    for (;;) {
      const found = /listening on (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`the hub ended: ${await err}`);
      await sleep(20);
    }
  };
  const stop = (signal: NodeJS.Signals) => (child.kill(signal), ended);
  return { child, out, err, ended, origin, stop };
};

const postgresRuns = () => existsSync(join(dataDir, 'postgres', 'postmaster.pid'));

/** Sends the head of a request and, once the hub has taken it, half of its body; `finish` sends the rest and answers the status line. */
const halfARequest = async (origin: string) => {
  const body = JSON.stringify({ query: '{ __typename }' });
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`);
  expect(String((await once(socket, 'data'))[0])).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  socket.write(body.slice(0, 5));
  return async () => {
    socket.write(body.slice(5));
    return (await text(socket)).split('\r\n')[0];
  };
};

test('without the demonstration, the file of HUB_VENDOR names the first operator, who may then do what operators do', async () => {
  const hub = startHub({ HUB_VENDOR: 'demo/samples/vendor.json' });
  const origin = await hub.origin();
  const viewer = await execFileAsync(process.execPath, ['gateway/cli/token.ts', 'operator'], { cwd: project, env: { ...process.env, PORT: new URL(origin).port } })
    .then(({ stdout }) => fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${stdout.trim()}` },
      body: JSON.stringify({ query: '{ viewer { roles } businessUnits { code } }' }),
    }))
    .then((answer) => answer.json());
  expect(viewer).toEqual({ data: { viewer: { roles: ['OPERATOR'] }, businessUnits: [{ code: 'EXAMPLE' }] } });
  expect(await hub.stop('SIGTERM')).toBe(0);
  expect(await hub.out).toContain('vendor is known (EXAMPLE; 2 first memberships)');
});

test('a start says its steps with their times, then what to open and what to try', async () => {
  const hub = startHub();
  const origin = await hub.origin();
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expect(await hub.stop('SIGTERM')).toBe(0);

  const lines = (await hub.out).split('\n');
  expect(lines.filter((line) => /^ *\d+\.\d s {2}\w/.test(line)).length).toBeGreaterThanOrEqual(5);
  expect(lines.join('\n')).toContain(`Apollo Sandbox            ${origin}/graphql`);
  expect(lines.join('\n')).toMatch(/customer-admin +Customer administrator/);
  expect(lines.join('\n')).toContain('npm run -s token -- customer-admin');
  expect(await hub.err).toBe('');
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8');
  expect(lines.join('\n') + readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain(password);
});

test('SIGTERM lets a running request finish, then stops PostgreSQL', async () => {
  const hub = startHub();
  const finish = await halfARequest(await hub.origin());
  hub.child.kill('SIGTERM');
  await sleep(300);
  expect(hub.child.exitCode).toBeNull();
  expect(postgresRuns()).toBe(true);
  expect(await finish()).toMatch(/^HTTP\/1\.1 [24]\d\d /);
  expect(await hub.ended).toBe(0);
  expect(postgresRuns()).toBe(false);
});

test('a hub that is told to stop while it starts leaves no PostgreSQL behind', async () => {
  const hub = startHub();
  while (!postgresRuns()) await sleep(10);
  expect(await hub.stop('SIGINT')).toBe(0);
  expect(postgresRuns()).toBe(false);
});

test('a taken port is named in one sentence, and PostgreSQL is stopped again', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const hub = startHub({ PORT: String(port) });
  expect(await hub.ended).toBe(1);
  expect(await hub.err).toBe(`Port ${port} on 127.0.0.1 is taken by another program: stop it, or set PORT to another port.\n`);
  expect(postgresRuns()).toBe(false);
  other.close();
});

test('wrong settings are all named, a sentence each, and nothing is started', async () => {
  const hub = startHub({ PORT: 'http', HUB_PROT: '4000' });
  expect(await hub.ended).toBe(1);
  expect((await hub.err).trim().split('\n').map((line) => line.split(' ')[0])).toEqual(['HUB_PROT', 'PORT']);
  expect(await hub.out).toBe('');
});

test('a second hub on the same data folder is refused in one sentence, and the first serves on', async () => {
  const first = startHub();
  const origin = await first.origin();
  const second = startHub();
  expect(await second.ended).toBe(1);
  expect(await second.err).toMatch(/^The data folder "[^"]+" is in use by another hub \(process \d+\): stop it, or set HUB_DATA_DIR to another folder\.\n$/);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expect(await first.stop('SIGTERM')).toBe(0);
});

test('DATABASE_URL is used instead of a PostgreSQL of our own', async () => {
  const database = await bareDatabase();
  const hub = startHub({ DATABASE_URL: database.adminUrl });
  expect((await fetch(`${await hub.origin()}/readyz`)).status).toBe(200);
  expect(postgresRuns()).toBe(false);
  expect(await hub.stop('SIGTERM')).toBe(0);
  expect(await hub.out).toMatch(/PostgreSQL 18\.\d+ of DATABASE_URL/);
  await database.drop();
});
