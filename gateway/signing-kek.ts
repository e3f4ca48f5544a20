import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HubStartError } from '../database/start-error.ts';
import { kekForm, type KekSource } from './config.ts';
import { keptSecret } from './kept-secret.ts';

/** The 32 bytes under which the keys that sign licenses are sealed. Without a setting one is made on the first start, for the hub's own user alone. */
export const openKek = async (source: KekSource, dataDir: string): Promise<Uint8Array> => {
  if (source.kind === 'given') return Buffer.from(source.kek, 'base64');
  if (source.kind === 'file') return kekIn(source.path, await readFile(source.path, 'utf8').catch((cause: unknown) => refuse(source.path, 'cannot be read', cause)));
  const path = join(dataDir, 'signing-kek');
  return kekIn(path, await keptSecret(path, () => `${randomBytes(32).toString('base64')}\n`));
};

const kekIn = (path: string, text: string): Uint8Array => (kekForm.test(text.trim()) ? Buffer.from(text.trim(), 'base64') : refuse(path, 'does not hold 32 bytes in Base64'));

const refuse = (path: string, why: string, cause?: unknown): never => {
  throw new HubStartError('KEK_FILE_INVALID', `The file of the key-encryption key, ${path}, ${why}: without it no license can be signed.`, { cause });
};
