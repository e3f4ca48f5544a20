import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { StaffSight } from '#kernel/identity/sight';
import { all } from '#kernel/persistence/conditions';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { LicenseId, SigningKeyId } from '#fulfillment';
import type { Count } from './rows.ts';

export type SigningKeyState = 'ACTIVE' | 'RETIRED' | 'REVOKED';
/** What may be known of a key; its private part is asked for by `sealedKey` alone. */
export type SigningKeyRow = {
  readonly id: SigningKeyId;
  readonly businessUnitId: BusinessUnitId;
  readonly state: SigningKeyState;
  /** Base64url, the `x` of a JWK. */
  readonly publicKey: string;
  readonly createdAt: string;
  readonly retiredAt: string | null;
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
};
export type SigningKeyFilter = { readonly businessUnitId?: BusinessUnitId; readonly state?: SigningKeyState };

export const signingKeyColumns = sql`
  k.id, k.business_unit_id as "businessUnitId", k.state, k.public_key as "publicKey", k.created_at as "createdAt",
  k.retired_at as "retiredAt", k.revoked_at as "revokedAt", k.revocation_reason as "revocationReason"`;
export const signingKeyKey = ({ createdAt, id }: SigningKeyRow): readonly string[] => [createdAt, id];

/** One thing that a key signed, whether or not a license was kept of it. */
export type SignatureRow = {
  readonly keyId: SigningKeyId;
  readonly keyState: SigningKeyState;
  readonly requestId: string;
  readonly licenseId: LicenseId;
  readonly contentHash: string;
  readonly signedAt: string;
};
const signatureColumns = sql`
  s.key_id as "keyId", k.state as "keyState", s.request_id as "requestId", s.license_id as "licenseId", s.content_hash as "contentHash", s.signed_at as "signedAt"`;
export const signatureKey = ({ signedAt, requestId }: SignatureRow): readonly string[] => [signedAt, requestId];

export const activeSigningKey = async (db: Reader, businessUnit: BusinessUnitId): Promise<SigningKeyRow | null> => {
  const { rows } = await sql<SigningKeyRow>`
    select ${signingKeyColumns} from fulfillment.signing_key k where k.business_unit_id = ${businessUnit} and k.state = 'ACTIVE'`.execute(db);
  return rows[0] ?? null;
};

export const signingKeyById = async (db: Reader, id: SigningKeyId): Promise<SigningKeyRow | null> => {
  const { rows } = await sql<SigningKeyRow>`select ${signingKeyColumns} from fulfillment.signing_key k where k.id = ${id}`.execute(db);
  return rows[0] ?? null;
};

/** Null when the key was revoked. */
export const sealedKey = async (db: Reader, id: SigningKeyId): Promise<string | null> => {
  const { rows } = await sql<{ sealed: string | null }>`select sealed_private_key as sealed from fulfillment.signing_key where id = ${id}`.execute(db);
  return rows[0]?.sealed ?? null;
};

const maxPublished = 1_000;

/** Those that verify: active or retired. */
export const trustedSigningKeys = async (db: Reader): Promise<readonly SigningKeyRow[]> => {
  const { rows } = await sql<SigningKeyRow>`
    select ${signingKeyColumns} from fulfillment.signing_key k where k.state <> 'REVOKED' order by k.created_at desc, k.id desc limit ${maxPublished}`.execute(db);
  return rows;
};

const matching = ({ businessUnitId, state }: SigningKeyFilter, after: PageRequest['after']): RawBuilder<SqlBool> =>
  all([
    businessUnitId !== undefined && sql`k.business_unit_id = ${businessUnitId}`,
    state !== undefined && sql`k.state = ${state}`,
    after !== null && sql`(k.created_at, k.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
  ]);

/** For staff: keys are the vendor's own. */
export const signingKeyRepository = ({ readWithin }: ModulePersistence) => ({
  page: (sight: StaffSight, filter: SigningKeyFilter, { first, after }: PageRequest): Promise<SigningKeyRow[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<SigningKeyRow>`
        select ${signingKeyColumns} from fulfillment.signing_key k where ${matching(filter, after)} order by k.created_at desc, k.id desc limit ${first + 1}`.execute(db);
      return rows;
    }),

  count: (sight: StaffSight, filter: SigningKeyFilter): Promise<number> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from fulfillment.signing_key k where ${matching(filter, null)}`.execute(db);
      return rows[0]?.n ?? 0;
    }),

  /** The newest of each of many keys. */
  signaturesOf: (sight: StaffSight, keys: readonly SigningKeyId[], { first, after }: PageRequest): Promise<SignatureRow[]> =>
    readWithin(sight, async (db) => {
      const older = all([after !== null && sql`(s.signed_at, s.request_id) < (${after[0]}::timestamptz, ${after[1]})`]);
      const { rows } = await sql<SignatureRow>`
        select s.* from fulfillment.signing_key k cross join lateral (
          select ${signatureColumns} from fulfillment.signature s
          where s.key_id = k.id and ${older} order by s.signed_at desc, s.request_id desc limit ${first + 1}) s
        where k.id = any(${keys}::uuid[]) order by s."signedAt" desc, s."requestId" desc`.execute(db);
      return rows;
    }),

  signatureCountsOf: (sight: StaffSight, keys: readonly SigningKeyId[]): Promise<Count[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<Count>`
        select s.key_id as id, count(*)::int as n from fulfillment.signature s where s.key_id = any(${keys}::uuid[]) group by s.key_id`.execute(db);
      return rows;
    }),

  /** Of each license that is kept, the latest end of what it stands for, by state. */
  runningBy: (sight: StaffSight, licenses: readonly LicenseId[]): Promise<RunningBy[]> =>
    readWithin(sight, async (db) => {
      const { rows } = await sql<RunningBy>`
        select l.id as "licenseId", f.state, max(f.expires_at) as "expiresAt"
        from fulfillment.license l left join fulfillment.fulfillment f on f.license_id = l.id
        where l.id = any(${licenses}::uuid[]) group by l.id, f.state`.execute(db);
      return rows;
    }),
});

/** A license that nothing stands by is told by a row without a state. */
export type RunningBy = { readonly licenseId: LicenseId } & (
  | { readonly state: 'ACTIVE' | 'ON_HOLD' | 'OBSOLETE'; readonly expiresAt: string }
  | { readonly state: null; readonly expiresAt: null }
);
