import { randomBytes, randomUUID } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signingKeyId } from '#fulfillment';
import type { Sight, StaffSight } from '#kernel/identity/sight';
import { openDatabase, type Database } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { fixedClock } from '#kernel/values/clock';
import { businessUnitId, tenantId, type BusinessUnitId } from '#kernel/values/ids';
import { sql } from 'kysely';
import { freshDatabase, type HubDatabase } from '../../../../test/kit/database.ts';
import { aRequest } from '../../../../test/kit/technologies/request.ts';
import { addSignature, addSigningKey, lockSigningKeys, retireActiveKey, revokeKey } from '../../persistence/signing-key.writes.ts';
import { ask } from '../ask.ts';
import type { IssueRequest } from '../request.ts';
import { signedFile } from './signed-file.ts';
import { openSigningKeys, type SigningKeys } from './signing-keys.ts';

const clock = fixedClock('2026-03-01T12:00:00Z');
const now = clock.now().toString();
const staff: StaffSight = { kind: 'staff', businessUnits: [], reason: 'a test' };

const kek = randomBytes(32);
let place: HubDatabase;
let database: Database;
let admin: Client;
let persistence: ModulePersistence;
let keys: SigningKeys;
beforeAll(async () => {
  place = await freshDatabase();
  database = openDatabase({ url: place.loginUrl });
  admin = new Client({ connectionString: place.adminUrl });
  await admin.connect();
  persistence = await openPersistence(database, 'fulfillment', []);
  keys = openSigningKeys({ persistence, clock, kek });
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await place.drop();
});

const issued = async (request: IssueRequest, by = keys): Promise<string> => {
  const answer = await ask(signedFile(by.sign), request);
  if (answer.kind !== 'issued') throw new Error(answer.kind === 'fault' ? `${answer.code} ${answer.class}` : answer.kind);
  return answer.artifact.content.toString('utf8');
};
const keyOf = (license: string) => signingKeyId.parse(decodeProtectedHeader(license).kid ?? '');
const isTrusted = async (license: string): Promise<boolean> =>
  jwtVerify(license, createLocalJWKSet(await keys.jwks()), { currentDate: new Date('2026-03-01T12:00:00Z') }).then(() => true, () => false);

const rotate = async (unit: BusinessUnitId) => {
  const fresh = await keys.makeFor(unit);
  return persistence.writeWithin(staff, async (work) => {
    await lockSigningKeys(work, unit);
    await retireActiveKey(work, unit, now);
    return addSigningKey(work, fresh, now);
  });
};
const revoke = (unit: BusinessUnitId, id: ReturnType<typeof keyOf>) =>
  persistence.writeWithin(staff, async (work) => {
    await lockSigningKeys(work, unit);
    return revokeKey(work, id, 'It leaked.', now);
  });
const signedBy = async (id: string): Promise<string[]> =>
  (await admin.query<{ request: string }>('select request_id as request from fulfillment.signature where key_id = $1', [id])).rows.map(({ request }) => request);
const statesOf = async (unit: BusinessUnitId): Promise<string[]> =>
  (await admin.query<{ state: string }>('select state from fulfillment.signing_key where business_unit_id = $1 order by created_at, id', [unit])).rows.map(({ state }) => state);
const ofUnit = (fields: Partial<IssueRequest> = {}): IssueRequest => aRequest({ businessUnitId: businessUnitId.make(), ...fields });

describe('the key that signs', () => {
  test('is made when it is needed, once, however many need it', async () => {
    const unit = businessUnitId.make();
    const licenses = await Promise.all(Array.from({ length: 20 }, () => issued(ofUnit({ businessUnitId: unit }))));
    expect(new Set(licenses.map(keyOf)).size).toBe(1);
    expect(await statesOf(unit)).toEqual(['ACTIVE']);
  });

  test('is one of the business unit, and says for which issuer it speaks', async () => {
    const [one, other] = [ofUnit(), ofUnit()];
    const [first, second] = [await issued(one), await issued(other)];
    expect(keyOf(first)).not.toBe(keyOf(second));
    const { keys: published } = await keys.jwks();
    expect(published.find(({ kid }) => kid === signingKeyId.show(keyOf(first)))).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', iss: businessUnitId.show(one.businessUnitId) });
    expect(JSON.stringify(published)).not.toMatch(/"d":/);
  });

  test('is one after any number of rotations at once', async () => {
    const unit = businessUnitId.make();
    await Promise.all(Array.from({ length: 12 }, () => rotate(unit)));
    expect((await statesOf(unit)).sort()).toEqual(['ACTIVE', ...Array.from({ length: 11 }, () => 'RETIRED')]);
  });
});

describe('when another key signs', () => {
  test('what was signed stays valid, and is the same when it is asked for again', async () => {
    const request = ofUnit();
    const before = await issued(request);
    await rotate(request.businessUnitId);
    expect(await issued(request)).toBe(before);
    const after = await issued({ ...aRequest(), businessUnitId: request.businessUnitId });
    expect(keyOf(after)).not.toBe(keyOf(before));
    expect([await isTrusted(before), await isTrusted(after)]).toEqual([true, true]);
  });

  test('licenses that are asked for twice meanwhile have one key each', async () => {
    const unit = businessUnitId.make();
    await rotate(unit);
    const requests = Array.from({ length: 25 }, () => ofUnit({ businessUnitId: unit }));
    const [first, second] = await Promise.all([Promise.all(requests.map((request) => issued(request))), Promise.all(requests.map((request) => issued(request))), rotate(unit), rotate(unit)]);
    expect(second).toEqual(first);
  });
});

describe('a key that leaked', () => {
  test('verifies nothing any more; what it signed is signed anew when it is asked for', async () => {
    const request = ofUnit();
    const leaked = await issued(request);
    await revoke(request.businessUnitId, keyOf(leaked));
    expect(await isTrusted(leaked)).toBe(false);
    const anew = await issued(request);
    expect(keyOf(anew)).not.toBe(keyOf(leaked));
    expect([await isTrusted(anew), await issued(request)]).toEqual([true, anew]);
    expect(await statesOf(request.businessUnitId)).toEqual(['REVOKED', 'ACTIVE']);
  });

  test('has signed nothing that is not on its list, however many sign while it is revoked', async () => {
    const unit = businessUnitId.make();
    const { id } = await rotate(unit);
    const requests = Array.from({ length: 50 }, () => ofUnit({ businessUnitId: unit }));
    const signing = requests.map((request) => issued(request));
    await signing[0];
    const [licenses, listed] = await Promise.all([Promise.all(signing), revoke(unit, id).then(() => signedBy(id))]);
    const signed = requests.filter((_, at) => keyOf(licenses[at] ?? '') === id).map(({ requestId }) => requestId);
    expect(signed.length).toBeGreaterThan(0);
    expect(listed.sort()).toEqual(signed.sort());
    expect((await signedBy(id)).sort()).toEqual(listed);
    expect(keyOf(await issued(ofUnit({ businessUnitId: unit })))).not.toBe(id);
  });

  test('is revoked when those who are just signing are done', async () => {
    const unit = businessUnitId.make();
    const { id } = await rotate(unit);
    const done = Promise.withResolvers<undefined>();
    const added = Promise.withResolvers<undefined>();
    const signing = persistence.writeWithin(staff, async (work) => {
      await addSignature(work, unit, { requestId: 'job_of_a_slow_one', attempt: 1, keyId: id, licenseId: aRequest().licenseId, contentHash: 'x' }, now);
      added.resolve(undefined);
      await done.promise;
    });
    await added.promise;
    let isRevoked = false;
    const revoking = revoke(unit, id).then(() => { isRevoked = true; });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isRevoked).toBe(false);
    done.resolve(undefined);
    await Promise.all([signing, revoking]);
  });

  test('has no private part any more, in the database or elsewhere', async () => {
    const request = ofUnit();
    const id = keyOf(await issued(request));
    await revoke(request.businessUnitId, id);
    const { rows } = await admin.query('select sealed_private_key from fulfillment.signing_key where id = $1', [id]);
    expect(rows).toEqual([{ sealed_private_key: null }]);
    await expect(admin.query(`update fulfillment.signing_key set state = 'ACTIVE', revoked_at = null, revocation_reason = null where id = $1`, [id])).rejects.toThrow('check constraint');
  });
});

describe('the private part', () => {
  test('is in the database under the key-encryption key alone', async () => {
    const fresh = await keys.makeFor(businessUnitId.make());
    expect(fresh.sealedPrivateKey).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(JSON.parse(Buffer.from(fresh.sealedPrivateKey.split('.')[0] ?? '', 'base64url').toString())).toEqual({ alg: 'dir', enc: 'A256GCM', kid: expect.any(String) as string, sub: fresh.id });
  });

  test('is of no use to a hub with another key-encryption key: it issues nothing, and may be asked again', async () => {
    const request = ofUnit();
    await issued(request);
    const stranger = openSigningKeys({ persistence, clock, kek: randomBytes(32) });
    await expect(issued(ofUnit({ businessUnitId: request.businessUnitId }), stranger)).rejects.toThrow('UNREACHABLE RETRYABLE');
  });

  test('signs in no other key’s name', async () => {
    const [one, other] = [ofUnit(), ofUnit()];
    const [id, stolen] = [keyOf(await issued(one)), keyOf(await issued(other))];
    await admin.query('update fulfillment.signing_key set sealed_private_key = (select sealed_private_key from fulfillment.signing_key where id = $2) where id = $1', [id, stolen]);
    const restarted = openSigningKeys({ persistence, clock, kek });
    await expect(issued(ofUnit({ businessUnitId: one.businessUnitId }), restarted)).rejects.toThrow('UNREACHABLE');
  });
});

test('a request that comes again with another content is declined', async () => {
  const request = ofUnit();
  await issued(request);
  await expect(issued({ ...request, copies: 3 })).rejects.toThrow('DECLINED FINAL');
});

describe('nobody changes', () => {
  const within = (sight: Sight, statement: string) => persistence.writeWithin(sight, ({ db }) => sql.raw(statement).execute(db));
  const intake: Sight = { kind: 'intake', client: 'signed-file', tenants: [] };

  test.each(['update fulfillment.signature set content_hash = null', 'delete from fulfillment.signature', 'delete from fulfillment.signing_key', 'update fulfillment.signing_key set public_key = null'])('%s', async (statement) => {
    for (const sight of [staff, intake]) await expect(within(sight, statement)).rejects.toThrow('permission denied');
  });

  test('a key’s state, but staff; and customers and partners see no key at all', async () => {
    await expect(within(intake, `update fulfillment.signing_key set state = 'RETIRED'`)).rejects.toThrow('permission denied');
    for (const sight of [{ kind: 'customer', tenants: [tenantId.make()], subtrees: [], organizations: [] }, { kind: 'partner', partners: [] }, { kind: 'wide', anchors: [] }] satisfies Sight[]) {
      await expect(within(sight, 'select sealed_private_key from fulfillment.signing_key')).rejects.toThrow('permission denied');
    }
  });

  test('a license: no role may, what was issued here is not deleted, and its hash is PostgreSQL’s own', async () => {
    const insert = (hash: string) =>
      admin.query(
        `insert into fulfillment.license (id, tenant_id, organization_id, technology, format, consolidated, content_hash, size_in_bytes, content, media_type, generated_at, request_id)
         values ($1, $2, $2, 'manual', 'text', false, coalesce(nullif($3, ''), encode(sha256('abc'), 'hex')), 3, 'abc', 'text/plain', now(), 'job_1')`,
        [randomUUID(), randomUUID(), hash],
      );
    await expect(insert('0'.repeat(64))).rejects.toThrow('check constraint');
    await insert('');
    for (const sight of [staff, intake]) await expect(within(sight, `update fulfillment.license set format = 'other'`)).rejects.toThrow('permission denied');
    await expect(within(staff, 'delete from fulfillment.license')).rejects.toThrow('A license never changes.');
    await expect(admin.query(`update fulfillment.license set content = 'abd'`)).rejects.toThrow('A license never changes.');
    await expect(admin.query(`delete from fulfillment.license`)).rejects.toThrow('A license never changes.');
  });
});
