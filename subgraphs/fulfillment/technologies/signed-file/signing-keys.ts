import { createHash } from 'node:crypto';
import { CompactSign, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import { LRUCache } from 'lru-cache';
import { signingKeyId, type LicenseId, type SigningKeyId } from '#fulfillment';
import type { IntakeSight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { Clock } from '#kernel/values/clock';
import { businessUnitId, type BusinessUnitId } from '#kernel/values/ids';
import { activeSigningKey, sealedKey, trustedSigningKeys } from '../../persistence/signing-key.repository.ts';
import { addSignature, addSigningKey, lastSignature, lockSigningKeys, type NewSigningKey } from '../../persistence/signing-key.writes.ts';
import { Declined, Unreachable } from '../fault.ts';
import type { LicenseClaims } from './claims.ts';
import { keyEncryption } from './key-encryption.ts';

type ToSign = { readonly requestId: string; readonly businessUnitId: BusinessUnitId; readonly licenseId: LicenseId; readonly claims: LicenseClaims };
type Signed = { readonly jws: string; readonly keyId: SigningKeyId };
/** Signs with the key of the business unit, or again with the key that signed this request before. */
export type SignLicense = (toSign: ToSign) => Promise<Signed>;

/** What verifies licenses, as RFC 7517 has it; `iss` says for which issuer a key may speak. */
export type JsonWebKeySet = { readonly keys: (JWK & { readonly iss: string })[] };

export type SigningKeys = {
  readonly sign: SignLicense;
  /** All that is trusted: retired keys too, revoked ones no more. */
  jwks(): Promise<JsonWebKeySet>;
  /** A fresh pair for a business unit, its private part sealed. */
  makeFor(businessUnit: BusinessUnitId): Promise<NewSigningKey>;
};

/** Whoever signs needs no customer's rows, and sees none. */
const sight: IntakeSight = { kind: 'intake', client: 'signed-file', tenants: [] };
const algorithm = 'EdDSA';
const keysRemembered = 1_000;
const maxRounds = 5;

export const openSigningKeys = ({ persistence, clock, kek }: { readonly persistence: ModulePersistence; readonly clock: Clock; readonly kek: Uint8Array }): SigningKeys => {
  const encryption = keyEncryption(kek);
  const opened = new LRUCache<SigningKeyId, CryptoKey>({ max: keysRemembered });

  /** Null when it was revoked. */
  const keyOf = async (id: SigningKeyId): Promise<CryptoKey | null> => {
    const sealed = await persistence.readWithin(sight, (db) => sealedKey(db, id));
    if (sealed === null) return null;
    const key = opened.get(id) ?? (await encryption.open(id, sealed));
    opened.set(id, key);
    return key;
  };

  const makeFor = async (businessUnit: BusinessUnitId): Promise<NewSigningKey> => {
    const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
    const { x = '', ...others } = await exportJWK(privateKey);
    const id = signingKeyId.make();
    return { id, businessUnitId: businessUnit, publicKey: x, sealedPrivateKey: await encryption.seal(id, { ...others, x }) };
  };

  /** The first key of a business unit is made when it is needed. */
  const activeFor = async (businessUnit: BusinessUnitId): Promise<SigningKeyId> => {
    const active = await persistence.readWithin(sight, (db) => activeSigningKey(db, businessUnit));
    if (active) return active.id;
    const fresh = await makeFor(businessUnit);
    return persistence.writeWithin(sight, async (work) => {
      await lockSigningKeys(work, businessUnit);
      const meanwhile = await activeSigningKey(work.db, businessUnit);
      return meanwhile?.id ?? (await addSigningKey(work, fresh, clock.now().toString())).id;
    });
  };

  const signWith = async (keyId: SigningKeyId, { claims }: ToSign): Promise<string | null> => {
    const key = await keyOf(keyId).catch((cause: unknown) => {
      throw new Unreachable('The signing key cannot be opened with the key-encryption key of this hub.', { cause });
    });
    const header = { alg: algorithm, kid: signingKeyId.show(keyId), typ: 'license+jwt' };
    return key && new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader(header).sign(key);
  };

  const sign: SignLicense = async (toSign) => {
    const { requestId, licenseId } = toSign;
    for (let round = 0; round < maxRounds; round++) {
      const earlier = await persistence.readWithin(sight, (db) => lastSignature(db, requestId));
      const again = earlier?.keyState !== 'REVOKED';
      const keyId = earlier && again ? earlier.keyId : await activeFor(toSign.businessUnitId);
      const jws = await signWith(keyId, toSign);
      if (jws === null) continue;
      const contentHash = createHash('sha256').update(jws).digest('hex');
      if (earlier && again) return asBefore({ jws, keyId }, earlier.contentHash === contentHash);
      const signature = { requestId, attempt: (earlier?.attempt ?? 0) + 1, keyId, licenseId, contentHash };
      const isFirst = await persistence.writeWithin(sight, (work) => addSignature(work, toSign.businessUnitId, signature, clock.now().toString()));
      if (isFirst) return { jws, keyId };
    }
    throw new Unreachable('The signing keys change faster than one can sign.');
  };

  const jwks = async (): Promise<JsonWebKeySet> => {
    const trusted = await persistence.readWithin(sight, trustedSigningKeys);
    return {
      keys: trusted.map(({ id, publicKey, businessUnitId: unit }) => ({
        kty: 'OKP', crv: 'Ed25519', x: publicKey, kid: signingKeyId.show(id), use: 'sig', alg: algorithm, iss: businessUnitId.show(unit),
      })),
    };
  };

  return { sign, jwks, makeFor };
};

const asBefore = (signed: Signed, isSame: boolean): Signed => {
  if (!isSame) throw new Declined('This request was signed before with another content.');
  return signed;
};
