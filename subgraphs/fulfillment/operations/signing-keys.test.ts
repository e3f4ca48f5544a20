import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { licenseId, signingKeyId, type LicenseId } from '#fulfillment';
import { openDatabase, type Database } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { systemClock } from '#kernel/values/clock';
import { businessUnitId, tenantId, type TenantId } from '#kernel/values/ids';
import { openEstate, type Estate } from '../../../test/kit/fulfillment/estate.ts';
import { aRequest } from '../../../test/kit/technologies/request.ts';
import { keepLicense } from '../persistence/license.writes.ts';
import { artifactOf } from '../technologies/answer.ts';
import { ask } from '../technologies/ask.ts';
import { signedFile } from '../technologies/signed-file/signed-file.ts';
import { openSigningKeys, type SigningKeys } from '../technologies/signed-file/signing-keys.ts';

let estate: Estate;
let admin: Client;
let database: Database;
let persistence: ModulePersistence;
/** The same tables, under another key-encryption key than the hub's: what is made here is signed here. */
let keys: SigningKeys;
let unit: string;
beforeAll(async () => {
  estate = await openEstate();
  admin = new Client({ connectionString: estate.hub.adminUrl });
  await admin.connect();
  database = openDatabase({ url: estate.hub.adminUrl });
  persistence = await openPersistence(database, 'fulfillment', []);
  keys = openSigningKeys({ persistence, clock: systemClock, kek: randomBytes(32) });
  unit = (await estate.gets<{ businessUnits: { id: string }[] }>('{ businessUnits { id } }')).businessUnits[0]?.id ?? '';
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await estate.close();
});

type Fields = Readonly<Record<string, unknown>>;
type Key = { readonly id: string; readonly state: string };
/** The fields of every outcome; a test reads those that it has. */
type Outcome = {
  readonly __typename: string;
  readonly signingKey: Key;
  readonly retired: Key | null;
};
const keyFields = 'id state retiredAt revokedAt revocationReason businessUnit { id }';
const mutations = {
  rotateSigningKey: `mutation ($input: RotateSigningKeyInput!) { outcome: rotateSigningKey(input: $input) { __typename ... on SigningKeyRotated { signingKey { ${keyFields} } retired { ${keyFields} } } } }`,
  revokeSigningKey: `mutation ($input: RevokeSigningKeyInput!) { outcome: revokeSigningKey(input: $input) { __typename ... on SigningKeyRevoked { dryRun signingKey { ${keyFields} } } ... on SigningKeyAlreadyRevoked { signingKey { ${keyFields} } } } }`,
};
type Mutation = keyof typeof mutations;
const decide = async (mutation: Mutation, input: Fields): Promise<Outcome> => (await estate.gets<{ outcome: Outcome }>(mutations[mutation], { input: { idempotencyKey: randomUUID(), ...input } })).outcome;
const refusal = async (mutation: Mutation, input: Fields, as: 'operator' | 'support' | 'erp-client' = 'operator'): Promise<unknown> =>
  (await estate.hub.as(as).asks(mutations[mutation], { input: { idempotencyKey: randomUUID(), ...input } })).errors?.[0]?.extensions?.['code'];
const rotate = (): Promise<Outcome> => decide('rotateSigningKey', { businessUnitId: unit, reason: 'Yearly' });
const published = async (): Promise<string[]> => {
  const response = await fetch(`${estate.hub.origin}/.well-known/jwks.json`);
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/jwk-set+json; charset=utf-8', 'public, max-age=60']);
  return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
};

describe('rotating a key', () => {
  test('makes one that signs, retires the one before, and publishes both', async () => {
    const first = await rotate();
    const input = { businessUnitId: unit, idempotencyKey: 'rotate once' };
    const second = await decide('rotateSigningKey', input);
    expect(second).toMatchObject({ signingKey: { state: 'ACTIVE', retiredAt: null, businessUnit: { id: unit } }, retired: { id: first.signingKey.id, state: 'RETIRED', retiredAt: expect.any(String) as string } });
    expect(await decide('rotateSigningKey', input)).toEqual(second);
    expect(await published()).toEqual(expect.arrayContaining([first.signingKey.id, second.signingKey.id]));
    const { signingKeys } = await estate.gets<{ signingKeys: unknown }>('query ($unit: ID!) { signingKeys(filter: { businessUnitId: $unit, state: ACTIVE }) { totalCount nodes { id } } }', { unit });
    expect(signingKeys).toEqual({ totalCount: 1, nodes: [{ id: second.signingKey.id }] });
  });

  test('is for operators of the business unit', async () => {
    expect(await refusal('rotateSigningKey', { businessUnitId: businessUnitId.show(businessUnitId.make()) })).toBe('FORBIDDEN');
    for (const as of ['support', 'erp-client'] as const) expect(await refusal('rotateSigningKey', { businessUnitId: unit }, as)).toBe('FORBIDDEN');
    expect((await estate.hub.as('erp-client').gets('{ signingKeys { totalCount nodes { id } } }')) as unknown).toEqual({ signingKeys: { totalCount: 0, nodes: [] } });
  });
});

describe('revoking a key', () => {
  test('is tried first, done once, and takes it off what is published', async () => {
    const { signingKey } = await rotate();
    const input = { id: signingKey.id, reason: 'It stood in a log.' };
    expect(await decide('revokeSigningKey', { ...input, dryRun: true })).toMatchObject({ __typename: 'SigningKeyRevoked', dryRun: true, signingKey: { state: 'REVOKED' } });
    expect(await published()).toContain(signingKey.id);
    expect(await decide('revokeSigningKey', input)).toMatchObject({ __typename: 'SigningKeyRevoked', dryRun: false, signingKey: { state: 'REVOKED', revocationReason: 'It stood in a log.' } });
    expect(await published()).not.toContain(signingKey.id);
    expect(await decide('revokeSigningKey', input)).toMatchObject({ __typename: 'SigningKeyAlreadyRevoked' });
    const { rows } = await admin.query(`select outcome->>'kind' as kind, reason from fulfillment.decision where operation = 'revokeSigningKey' and input->>'id' = $1 order by id`, [signingKeyId.parse(signingKey.id)]);
    expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual(['SigningKeyRevoked', 'SigningKeyAlreadyRevoked']);
  });

  test('needs a reason, a key that there is, and an operator of its business unit', async () => {
    const { signingKey } = await rotate();
    expect(await refusal('revokeSigningKey', { id: signingKey.id, reason: '  ' })).toBe('BAD_USER_INPUT');
    expect(await refusal('revokeSigningKey', { id: signingKeyId.show(signingKeyId.make()), reason: 'x' })).toBe('NOT_FOUND');
    expect(await refusal('revokeSigningKey', { id: signingKey.id, reason: 'x' }, 'support')).toBe('FORBIDDEN');
    const foreign = await keys.makeFor(businessUnitId.make());
    await admin.query(
      `insert into fulfillment.signing_key (id, business_unit_id, state, public_key, sealed_private_key, created_at) values ($1, $2, 'ACTIVE', $3, $4, now())`,
      [foreign.id, foreign.businessUnitId, foreign.publicKey, foreign.sealedPrivateKey],
    );
    expect(await refusal('revokeSigningKey', { id: signingKeyId.show(foreign.id), reason: 'x' })).toBe('NOT_FOUND');
  });

  test('tells of all that it signed what must become of it, page by page', async () => {
    // Made under the key-encryption key of this test, so that it can sign.
    await admin.query('update fulfillment.signing_key set state = $1, retired_at = now() where state = $2', ['RETIRED', 'ACTIVE']);
    const signed = await Promise.all(['runs', 'is over', 'was never kept', 'has expired'].map(() => sign()));
    const [runs, over, , expired] = signed;
    await fulfilledBy(runs, 'ACTIVE', '2099-01-01');
    await fulfilledBy(over, 'OBSOLETE', '2099-01-01');
    await fulfilledBy(expired, 'ACTIVE', '2020-01-02');
    const keyId = signingKeyId.show(signed[0]?.keyId ?? '');
    expect(await verdictsOf(keyId)).toMatchObject({ totalCount: 4, verdicts: ['VALID', 'VALID', 'VALID', 'VALID'] });
    await decide('revokeSigningKey', { id: keyId, reason: 'It leaked.' });
    const { verdicts, byLicense } = await verdictsOf(keyId);
    expect([...verdicts].sort()).toEqual(['EXPIRED', 'NEVER_KEPT', 'OVER', 'REISSUE']);
    expect(byLicense.get(licenseId.show(runs?.id ?? ''))).toEqual({ verdict: 'REISSUE', license: { keyId } });
    expect([...byLicense.values()].find(({ verdict }) => verdict === 'NEVER_KEPT')?.license).toBeNull();
  });
});

type Signed = { readonly id: LicenseId; readonly keyId: string; readonly tenant: TenantId };

/** A signed license; kept only where something runs by it. */
const sign = async (): Promise<Signed & { keep(): Promise<void> }> => {
  const request = aRequest({ requestId: `job_${randomUUID()}`, businessUnitId: businessUnitId.parse(unit) });
  const answer = await ask(signedFile(keys.sign), request);
  if (answer.kind !== 'issued') throw new Error(JSON.stringify(answer));
  const tenant = tenantId.make();
  const keep = async (): Promise<void> => {
    const { licenseId: id, requestId } = request;
    const license = { id, tenantId: tenant, organizationId: tenant, partnerTenants: [], requestId, technology: 'signed-file', artifact: answer.artifact, consolidated: false, generatedAt: '2026-03-01T00:00:00Z', supersedesId: null };
    const again = { ...license, id: licenseId.make() };
    const sight = { kind: 'intake', client: 'a-job', tenants: [tenant] } as const;
    expect(await persistence.writeWithin(sight, (work) => keepLicense(work, license))).toBe(id);
    expect(await persistence.writeWithin(sight, (work) => keepLicense(work, again)), 'a request has one license').toBe(id);
    await expect(persistence.writeWithin(sight, (work) => keepLicense(work, { ...again, artifact: artifactOf({ ...answer.artifact, content: Buffer.from('another') }) }))).rejects.toThrow('has another license already');
  };
  return { id: request.licenseId, keyId: answer.artifact.keyId ?? '', tenant, keep };
};

const fulfilledBy = async (signed: Awaited<ReturnType<typeof sign>> | undefined, state: string, expiresAt: string): Promise<void> => {
  if (!signed) throw new Error('Nothing was signed.');
  await signed.keep();
  await admin.query(
    `insert into fulfillment.fulfillment (id, tenant_id, organization_id, line_item_id, license_id, count, overdraft_count, state, support_action, activated_at, starts_at, expires_at, activation_type, technology, claim_source, claim_key)
     values (gen_random_uuid(), $1, $1, $1, $2, 1, 0, $3, 'MASTER', '2020-01-01', '2020-01-01', $4, 'DEFAULT', 'signed-file', 'a test', '1')`,
    [signed.tenant, signed.id, state, expiresAt],
  );
};

type Verdict = { readonly verdict: string; readonly license: { readonly keyId: string } | null };
type Signatures = { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }; readonly nodes: readonly (Verdict & { readonly licenseId: string })[] };
type Listed = { readonly totalCount: number; readonly verdicts: readonly string[]; readonly byLicense: ReadonlyMap<string, Verdict> };

const signaturesOf = async (keyId: string, after: string | null): Promise<Signatures> => {
  const query = 'query ($after: String) { signingKeys(first: 100) { nodes { id signatures(first: 2, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { licenseId verdict license { keyId } } } } } }';
  const { signingKeys } = await estate.gets<{ signingKeys: { nodes: { id: string; signatures: Signatures }[] } }>(query, { after });
  const key = signingKeys.nodes.find(({ id }) => id === keyId);
  if (!key) throw new Error('The key is not listed.');
  return key.signatures;
};

/** Two at a time. */
const verdictsOf = async (keyId: string, after: string | null = null): Promise<Listed> => {
  const { totalCount, pageInfo, nodes } = await signaturesOf(keyId, after);
  const rest = pageInfo.hasNextPage ? await verdictsOf(keyId, pageInfo.endCursor) : { verdicts: [], byLicense: new Map<string, Verdict>() };
  const here = nodes.map(({ licenseId: id, verdict, license }): [string, Verdict] => [id, { verdict, license }]);
  return { totalCount, verdicts: [...nodes.map(({ verdict }) => verdict), ...rest.verdicts], byLicense: new Map([...here, ...rest.byLicense]) };
};
