import { sql } from 'kysely';
import { lockGuard } from '#kernel/persistence/guard';
import type { Reader, Work } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { LicenseId, SigningKeyId } from '#fulfillment';
import { activeSigningKey, signingKeyColumns, type SigningKeyRow, type SigningKeyState } from './signing-key.repository.ts';

export type NewSigningKey = { readonly id: SigningKeyId; readonly businessUnitId: BusinessUnitId; readonly publicKey: string; readonly sealedPrivateKey: string };

const guardOf = (businessUnit: BusinessUnitId): string => `signing-key ${businessUnit}`;

/** Which key of a business unit signs is a rule over all of its keys. */
export const lockSigningKeys = (work: Work, businessUnit: BusinessUnitId): Promise<void> => lockGuard('fulfillment', work, guardOf(businessUnit));

/** Many may sign at once, and nobody while a key is rotated or revoked: a signature is on the list of a revoked key, or it was not given. */
const shareSigningKeys = async ({ db }: Work, businessUnit: BusinessUnitId): Promise<void> => {
  await sql`select name from fulfillment.guard where name = ${guardOf(businessUnit)} for share`.execute(db);
};

export const addSigningKey = async ({ db }: Work, { id, businessUnitId, publicKey, sealedPrivateKey }: NewSigningKey, now: string): Promise<SigningKeyRow> =>
  theOne(await sql<SigningKeyRow>`
    insert into fulfillment.signing_key as k (id, business_unit_id, state, public_key, sealed_private_key, created_at)
    values (${id}, ${businessUnitId}, 'ACTIVE', ${publicKey}, ${sealedPrivateKey}, ${now}) returning ${signingKeyColumns}`.execute(db));

/** It signs nothing new; what it signed goes on to be trusted. Null when the business unit has no key yet. */
export const retireActiveKey = async ({ db }: Work, businessUnit: BusinessUnitId, now: string): Promise<SigningKeyRow | null> => {
  const active = await activeSigningKey(db, businessUnit);
  if (!active) return null;
  return theOne(await sql<SigningKeyRow>`
    update fulfillment.signing_key k set state = 'RETIRED', retired_at = ${now} where id = ${active.id} returning ${signingKeyColumns}`.execute(db));
};

/** Its private part goes, so that it can never sign again. */
export const revokeKey = async ({ db }: Work, id: SigningKeyId, reason: string, now: string): Promise<SigningKeyRow> =>
  theOne(await sql<SigningKeyRow>`
    update fulfillment.signing_key k set state = 'REVOKED', sealed_private_key = null, revoked_at = ${now}, revocation_reason = ${reason}
    where id = ${id} returning ${signingKeyColumns}`.execute(db));

const theOne = ({ rows: [row] }: { readonly rows: readonly SigningKeyRow[] }): SigningKeyRow => {
  if (!row) throw new Error('A signing key that was just written is not in sight.');
  return row;
};

type LastSignature = { readonly attempt: number; readonly keyId: SigningKeyId; readonly keyState: SigningKeyState; readonly contentHash: string };

export const lastSignature = async (db: Reader, requestId: string): Promise<LastSignature | null> => {
  const { rows } = await sql<LastSignature>`
    select s.attempt, s.key_id as "keyId", k.state as "keyState", s.content_hash as "contentHash"
    from fulfillment.signature s join fulfillment.signing_key k on k.id = s.key_id
    where s.request_id = ${requestId} order by s.attempt desc limit 1`.execute(db);
  return rows[0] ?? null;
};

export type NewSignature = {
  readonly requestId: string;
  readonly attempt: number;
  readonly keyId: SigningKeyId;
  readonly licenseId: LicenseId;
  readonly contentHash: string;
};

/** False when the key was revoked meanwhile, or somebody else signed the same attempt. */
export const addSignature = async (work: Work, businessUnit: BusinessUnitId, { requestId, attempt, keyId, licenseId, contentHash }: NewSignature, now: string): Promise<boolean> => {
  await shareSigningKeys(work, businessUnit);
  const { rows } = await sql`
    insert into fulfillment.signature (request_id, attempt, key_id, license_id, content_hash, signed_at)
    select ${requestId}, ${attempt}, k.id, ${licenseId}, ${contentHash}, ${now} from fulfillment.signing_key k where k.id = ${keyId} and k.state <> 'REVOKED'
    on conflict do nothing returning attempt`.execute(work.db);
  return rows.length > 0;
};
