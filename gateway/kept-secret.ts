import { randomUUID } from 'node:crypto';
import { chmod, link, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { requireWritable } from '../database/embedded/data-dir.ts';

/**
 * The text of a file in the data folder that the first start makes and every later one finds; only the hub's own user may read it.
 * Linked once it is whole: a crash leaves no half of it, and of two that start at once the second finds the first's.
 * @throws DATA_DIR_NOT_WRITABLE
 */
export const keptSecret = async (path: string, make: () => string | Promise<string>): Promise<string> => {
  if ((await readFile(path, 'utf8').catch(whenMissing)) === undefined) await keep(path, await make());
  await chmod(path, 0o600);
  return readFile(path, 'utf8');
};

const keep = async (path: string, text: string): Promise<void> => {
  requireWritable(dirname(path));
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, text, { mode: 0o600, flag: 'wx' });
  await link(unfinished, path).catch(unlessThere);
  await rm(unfinished);
};

const whenMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
};

const unlessThere = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error;
};
