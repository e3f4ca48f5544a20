import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { requireWritable } from '../../database/embedded/data-dir.ts';
import { algorithm } from './resource.ts';

const keysSchema = z.object({
  signing: z.looseObject({ kty: z.literal('EC'), kid: z.string(), d: z.string() }),
  cookies: z.string().min(32),
});
export type IssuerKeys = { readonly signing: JWK; readonly cookies: string };

/** Keys outlive the process, so tokens survive a restart; only the hub's own user may read them. */
export const issuerKeysIn = async (dataDirectory: string): Promise<IssuerKeys> => {
  const path = join(dataDirectory, 'development-issuer.json');
  const kept = await readFile(path, 'utf8').catch(whenMissing);
  if (kept === undefined) return keep(path, await makeKeys());
  await chmod(path, 0o600);
  return parseKeys(kept, path);
};

const parseKeys = (text: string, path: string): IssuerKeys => {
  try {
    return keysSchema.parse(JSON.parse(text));
  } catch {
    throw new Error(`${path} does not hold the development issuer's keys. Delete it, and new ones are made.`);
  }
};

const makeKeys = async (): Promise<IssuerKeys> => {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const signing = { ...jwk, alg: algorithm, use: 'sig', kid: await calculateJwkThumbprint(jwk) };
  return { signing, cookies: randomBytes(32).toString('base64url') };
};

/** Written beside and renamed, so that a crash never leaves half a file. */
const keep = async (path: string, keys: IssuerKeys): Promise<IssuerKeys> => {
  const unfinished = `${path}.${randomUUID()}`;
  requireWritable(dirname(path));
  await writeFile(unfinished, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  await rename(unfinished, path);
  return keys;
};

const whenMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
};
