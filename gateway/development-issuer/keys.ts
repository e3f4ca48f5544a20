import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { keptSecret } from '../kept-secret.ts';
import { algorithm } from './resource.ts';

const keysSchema = z.object({
  signing: z.looseObject({ kty: z.literal('EC'), kid: z.string(), d: z.string() }),
  cookies: z.string().min(32),
});
export type IssuerKeys = { readonly signing: JWK; readonly cookies: string };

/** Keys outlive the process, so tokens survive a restart. */
export const issuerKeysIn = async (dataDirectory: string): Promise<IssuerKeys> => {
  const path = join(dataDirectory, 'development-issuer.json');
  return parseKeys(await keptSecret(path, async () => JSON.stringify(await makeKeys())), path);
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
