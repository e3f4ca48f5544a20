import { createHash } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, importJWK, type CryptoKey, type JWK } from 'jose';
import type { SigningKeyId } from '#fulfillment';

/** How private keys are kept: sealed under the key-encryption key of the hub, which is not in the database. */
export type KeyEncryption = {
  seal(id: SigningKeyId, privateKey: JWK): Promise<string>;
  /** @throws when it was sealed under another key-encryption key, for another signing key, or changed since */
  open(id: SigningKeyId, sealed: string): Promise<CryptoKey>;
};

const encryption = 'A256GCM';

/** A JWE under A256GCM. Its header is authenticated and names the signing key, so that nobody can put one key in the place of another. */
export const keyEncryption = (kek: Uint8Array): KeyEncryption => {
  const kid = createHash('sha256').update('key-encryption key').update(kek).digest('base64url').slice(0, 16);
  return {
    seal: (id, privateKey) =>
      new CompactEncrypt(new TextEncoder().encode(JSON.stringify(privateKey))).setProtectedHeader({ alg: 'dir', enc: encryption, kid, sub: id }).encrypt(kek),
    open: async (id, sealed) => {
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, kek, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: [encryption] });
      if (protectedHeader['sub'] !== id) throw new Error('A sealed key stands in the place of another.');
      return (await importJWK(JSON.parse(new TextDecoder().decode(plaintext)) as JWK, 'EdDSA', { extractable: false })) as CryptoKey;
    },
  };
};
