import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HubStartError } from '../database/start-error.ts';
import { kekForm, type KekSource } from './config.ts';

/** The 32 bytes under which the keys that sign licenses are sealed. Without a setting one is made on the first start, for the hub's own user alone. */
export const openKek = async (source: KekSource, dataDir: string): Promise<Uint8Array> => {
  if (source.kind === 'given') return Buffer.from(source.kek, 'base64');
  const path = source.kind === 'file' ? source.path : await madeIn(dataDir);
  return kekIn(path, await readFile(path, 'utf8').catch((cause: unknown) => refuse(path, 'cannot be read', cause)));
};

const kekIn = (path: string, text: string): Uint8Array => (kekForm.test(text.trim()) ? Buffer.from(text.trim(), 'base64') : refuse(path, 'does not hold 32 bytes in Base64'));

const refuse = (path: string, why: string, cause?: unknown): never => {
  throw new HubStartError('KEK_FILE_INVALID', `The file of the key-encryption key, ${path}, ${why}: without it no license can be signed.`, { cause });
};

/** Linked once it is whole: a crash leaves no half of it, and of two that start at once the second finds the first's. */
const madeIn = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, 'signing-kek');
  const unfinished = `${path}.${randomUUID()}`;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  await link(unfinished, path).catch(unlessThere);
  await rm(unfinished);
  await chmod(path, 0o600);
  return path;
};

const unlessThere = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EEXIST') throw error;
};
