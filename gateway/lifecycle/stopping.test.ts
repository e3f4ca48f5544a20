import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { drainWithin } from './stopping.ts';

const processes: ChildProcess[] = [];
afterAll(() => { processes.forEach((child) => child.kill('SIGKILL')); });

/** A process with two things to stop, the second of which takes a while; `then` is what it does next. */
const aProcess = async (stopTakes: number, then = '') => {
  const script = `
    import { setTimeout as sleep } from 'node:timers/promises';
    import { stopInGoodOrder } from ${JSON.stringify(join(import.meta.dirname, 'stopping.ts'))};
    const running = new AsyncDisposableStack();
    stopInGoodOrder(running, () => {});
    running.defer(() => console.log('database stopped'));
    running.defer(async () => { await sleep(${stopTakes}); console.log('requests finished'); });
    setInterval(() => {}, 1000);
    console.log('up');
    ${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  processes.push(child);
  const said = text(child.stdout);
  const ended = once(child, 'exit').then(async ([code]) => ({ code: code as number | null, said: (await said).trim().split('\n') }));
  await once(child.stdout, 'data');
  return { child, ended };
};

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s stops everything in the reverse order of starting, and the process ends well', async (signal) => {
  const { child, ended } = await aProcess(50);
  child.kill(signal);
  expect(await ended).toEqual({ code: 0, said: ['up', 'requests finished', 'database stopped'] });
});

test('a Ctrl-C that npm repeats at once counts as one', async () => {
  const { child, ended } = await aProcess(300);
  child.kill('SIGINT');
  await sleep(50);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 0, said: ['up', 'requests finished', 'database stopped'] });
});

test('a second signal ends the process at once', async () => {
  const { child, ended } = await aProcess(60_000);
  child.kill('SIGTERM');
  await sleep(800);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 1, said: ['up'] });
});

test('an error that nobody caught stops everything too, and the process ends badly', async () => {
  const { ended } = await aProcess(50, `setTimeout(() => { throw new Error('nobody caught this'); }, 50);`);
  expect(await ended).toEqual({ code: 1, said: ['up', 'requests finished', 'database stopped'] });
});

test('requests are waited for, but not for ever', async () => {
  const began = performance.now();
  await drainWithin(new Promise(() => undefined), 100);
  await drainWithin(sleep(100), 60_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});
