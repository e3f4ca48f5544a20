import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKek } from './signing-kek.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hub-kek-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

const kek = Buffer.alloc(32, 7);

test('one that is given is taken, from a setting or from a file', async () => {
  expect(await openKek({ kind: 'given', kek: kek.toString('base64') }, dataDir)).toEqual(kek);
  const path = join(dataDir, 'given');
  await writeFile(path, `${kek.toString('base64')}\n`);
  expect(await openKek({ kind: 'file', path }, dataDir)).toEqual(kek);
  expect(await readdir(dataDir)).toEqual(['given']);
});

test('without one the first start makes it, for the hub’s own user alone, and of many starts at once all have the same', async () => {
  const folder = join(dataDir, 'new');
  const made = await Promise.all(Array.from({ length: 10 }, () => openKek({ kind: 'development' }, folder)));
  expect(new Set(made.map((each) => Buffer.from(each).toString('base64'))).size).toBe(1);
  expect(made[0]).toHaveLength(32);
  expect(await readdir(folder)).toEqual(['signing-kek']);
  expect((await stat(join(folder, 'signing-kek'))).mode & 0o777).toBe(0o600);
  expect(await openKek({ kind: 'development' }, folder)).toEqual(made[0]);
});

test('a file that is not there or holds something else is named, and what it holds is not repeated', async () => {
  await expect(openKek({ kind: 'file', path: join(dataDir, 'none') }, dataDir)).rejects.toThrow(/^The file of the key-encryption key, .*none, cannot be read: without it no license can be signed\.$/);
  const path = join(dataDir, 'short');
  await writeFile(path, 'hunter2');
  const refused = openKek({ kind: 'file', path }, dataDir);
  await expect(refused).rejects.toMatchObject({ code: 'KEK_FILE_INVALID' });
  await expect(refused).rejects.not.toThrow('hunter2');
  expect(await readFile(path, 'utf8')).toBe('hunter2');
});
