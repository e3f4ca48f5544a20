import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..');
const elsewhere = mkdtempSync(join(tmpdir(), 'hub-start-'));
afterAll(() => { rmSync(elsewhere, { recursive: true, force: true }); });

/** Makes the Node that runs start.js believe that it is an older one. */
const OLD_NODE = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`;

const start = (folder: string, settings: Record<string, string>) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, ['--import', OLD_NODE, join(folder, 'start.js')], { cwd: '/', env: settings }, (error, out, err) => {
      resolve({ code: error?.code ?? 0, said: out + err });
    });
  });

test('under an older Node the hub runs on the Node 24 that came with it, and hands its exit code on', async () => {
  expect(await start(project, { HUB_PROT: '1' })).toEqual({ code: 1, said: expect.stringMatching(/^HUB_PROT is not a setting of the hub: .*\.\n$/) as string });
});

test('under an older Node without a Node 24 of its own it says in one sentence what to do', async () => {
  copyFileSync(join(project, 'start.js'), join(elsewhere, 'start.js'));
  expect(await start(elsewhere, {})).toEqual({
    code: 1,
    said: 'The hub needs Node 24 and this is Node 20.20.2: install Node 24, or run "npm ci" with optional packages (it brings its own).\n',
  });
});

test('under an older Node whose own Node 24 is not made for this machine it says so in one sentence', async () => {
  const own = join(elsewhere, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`, 'bin');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, process.platform === 'win32' ? 'node.exe' : 'node'), '#!/no/such/loader\n', { mode: 0o755 });
  copyFileSync(join(project, 'start.js'), join(elsewhere, 'start.js'));
  expect(await start(elsewhere, {})).toEqual({ code: 1, said: expect.stringMatching(/^The hub needs Node 24 and this is Node 20\.20\.2: install Node 24, or [^\n]*\.\n$/) as string });
});
