import { chmodSync, chownSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountForPostgres } from './account.ts';
import { type Binaries, binariesFor, shippedBinaries } from './binaries.ts';

const root = process.getuid?.() === 0;
const account = accountForPostgres();
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync('/var/tmp/hub-binaries-');
  chmodSync(scratch, 0o755);
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});
const place = (name: string) => join(scratch, name);

/** A package whose PostgreSQL starts for its copy alone: for root its folder is closed like /root, for others the program is not to be run there. */
const closedPackage = (name: string): Binaries => {
  const folder = join(place(name), 'native');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', 'postgres'), `#!/bin/sh\ncase "$0" in ${folder}/*) exit 1;; *) echo "postgres (PostgreSQL) 18";; esac\n`, { mode: 0o755 });
  if (root) chmodSync(place(name), 0o700);
  return { folder, version: '18.0' };
};
const copyName = `postgres-18.0-${process.platform}-${process.arch}`;

test('where PostgreSQL cannot be run in place it is copied, once, by however many start at the same time', async () => {
  const closed = closedPackage('first');
  const found = await Promise.all([1, 2, 3].map(() => binariesFor(account, closed, [place('cache')])));
  expect(readdirSync(place('cache'))).toEqual([copyName]);
  expect(new Set(found.map(({ folder }) => folder))).toEqual(new Set([join(place('cache'), copyName)]));
});

test('what a killed process copied in part is removed, and what a living one copies is left', async () => {
  for (const pid of [999_999_999, process.pid]) mkdirSync(join(place('halves'), `${copyName}.tmp-${pid}-ab`), { recursive: true });
  await binariesFor(account, closedPackage('second'), [place('halves')]);
  expect(readdirSync(place('halves')).sort()).toEqual([copyName, `${copyName}.tmp-${process.pid}-ab`]);
});

test('a real PostgreSQL whose install scripts were skipped runs, in place or copied', async () => {
  const { folder, version } = shippedBinaries();
  const unlinked = { folder: join(place('real'), 'native'), version };
  cpSync(folder, unlinked.folder, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(unlinked.folder, 'lib'))) {
    const path = join(unlinked.folder, 'lib', name);
    if (lstatSync(path).isSymbolicLink()) unlinkSync(path);
  }
  if (root) chmodSync(place('real'), 0o700);
  const copied = await binariesFor(account, unlinked, [place('real-copy')]);
  expect(copied.folder.startsWith(place('real-copy'))).toBe(root);

  chmodSync(place('real'), 0o755);
  expect((await binariesFor(account, unlinked, [])).folder).toBe(unlinked.folder);
});

test.skipIf(!root)('a folder that somebody else could have filled is not trusted with programs', async () => {
  const closed = closedPackage('third');
  mkdirSync(place('foreign'));
  chownSync(place('foreign'), 65534, 65534);
  mkdirSync(place('open'));
  chmodSync(place('open'), 0o777);
  const { folder } = await binariesFor(account, closed, [place('foreign'), place('open'), place('own')]);
  expect(folder).toBe(join(place('own'), copyName));
  expect(statSync(folder).uid).toBe(0);
  await expect(binariesFor(account, closed, [place('foreign')])).rejects.toMatchObject({ code: 'NO_PLACE_FOR_BINARIES' });
});

test('on a machine that the package does not know, one sentence names DATABASE_URL as the way out', () => {
  expect(() => shippedBinaries('linux', 's390x')).toThrow(/^The embedded PostgreSQL does not run on this machine .*: set DATABASE_URL to .*\.$/);
});
