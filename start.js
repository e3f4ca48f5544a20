// Plain JavaScript, so that any Node can read it: under an older one the hub runs on the Node 24 that "npm ci" brought.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { platform, arch, versions } = process;
const here = fileURLToPath(new URL('.', import.meta.url));
const main = join(here, 'gateway', 'main.ts');
const compiled = join(here, 'node_modules', '.cache', 'compiled');

if (Number(versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache(compiled);
  await import('./gateway/main.ts');
} else {
  const system = platform === 'win32' ? 'win' : platform;
  const program = platform === 'win32' ? 'node.exe' : 'node';
  const own = [`node-${system}-${arch}`, `node-bin-${system}-${arch}`]
    .map((name) => join(here, 'node_modules', name, 'bin', program))
    .find((file) => existsSync(file));
  if (own) runUnder(own);
  else refuse('run "npm ci" with optional packages (it brings its own)');
}

function refuse(otherwise) {
  console.error(`The hub needs Node 24 and this is Node ${versions.node}: install Node 24, or ${otherwise}.`);
  process.exitCode = 1;
}

function runUnder(node) {
  const hub = spawn(node, [main], { stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: compiled } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => hub.kill(signal));
  hub.on('error', ({ message }) => refuse(`find out why the one in node_modules does not run here (${message})`));
  hub.on('exit', (code) => process.exit(code ?? 1));
}
