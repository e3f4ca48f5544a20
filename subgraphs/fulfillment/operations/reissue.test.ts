import { randomUUID } from 'node:crypto';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onHost, openLicensing, type Licensing, type Runs } from '../../../test/kit/fulfillment/licensing.ts';

let place: Licensing;
let admin: Client;
beforeAll(async () => {
  place = await openLicensing();
  admin = new Client({ connectionString: place.hub.adminUrl });
  await admin.connect();
  await place.mustApply('license-models', [{ businessUnit: 'MERIDIAN', code: 'repaired-once', name: 'Repaired once', terms: { binding: 'NODE_LOCKED', term: 'PERPETUAL', repairLimit: { allowed: 1, per: 'P1Y' } } }]);
  await place.mustApply('price-list', [{ businessUnit: 'MERIDIAN', partNumber: 'ONCE', productName: 'Once', productVersion: '5.0', technology: 'signed-file', features: ['CORE'], licenseModel: 'repaired-once', validFrom: '2020-01-01' }]);
});
afterAll(async () => {
  await admin.end();
  await place.close();
});

type Signed = Runs & { readonly license: { readonly keyId: string } };
/** Copies that run by a signed license, of a line of their own. */
const running = async (): Promise<{ line: string; fulfillment: Signed }> => {
  const { id } = await place.bought('ONCE');
  const { fulfillment } = await place.does('activate', { lineItemId: id, copies: 3, ...onHost() });
  return { line: id, fulfillment: fulfillment as Signed };
};
const revoked = (id: string): Promise<unknown> =>
  place.gets('mutation ($input: RevokeSigningKeyInput!) { revokeSigningKey(input: $input) { __typename } }', { input: { id, reason: 'It stood in a log.', idempotencyKey: randomUUID() } });

type Signature = { readonly licenseId: string; readonly verdict: string };
const verdictsOf = async (keyId: string): Promise<Readonly<Record<string, string>>> => {
  const { signingKeys } = await place.gets<{ signingKeys: { nodes: { id: string; signatures: { nodes: Signature[] } }[] } }>('{ signingKeys { nodes { id signatures { nodes { licenseId verdict } } } } }');
  const signatures = signingKeys.nodes.find(({ id }) => id === keyId)?.signatures.nodes ?? [];
  return Object.fromEntries(signatures.map(({ licenseId, verdict }) => [licenseId, verdict]));
};

/** What a product reads of a license with the keys of this minute. */
const verified = async ({ license: { contentHash } }: Runs): Promise<{ readonly copies: number }> => {
  const { rows } = await admin.query<{ content: Buffer }>('select content from fulfillment.license where content_hash = $1', [contentHash]);
  const keys = (await (await fetch(`${place.hub.origin}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
  const { payload } = await compactVerify(rows[0]?.content ?? '', createLocalJWKSet(keys));
  return JSON.parse(new TextDecoder().decode(payload)) as { copies: number };
};

test('a license of a key that leaked is issued again with the key that signs, and is off the list of those that must be', async () => {
  const { line, fulfillment } = await running();
  const { license } = fulfillment;
  expect(await verdictsOf(license.keyId)).toEqual({ [license.id]: 'VALID' });
  await revoked(license.keyId);
  expect(await verdictsOf(license.keyId)).toEqual({ [license.id]: 'REISSUE' });
  await expect(verified(fulfillment)).rejects.toThrow('no applicable key');

  const input = { fulfillmentId: fulfillment.id, reason: 'Its key leaked.', idempotencyKey: `again ${line}` };
  const reissued = await place.does('reissueLicense', input);
  expect(reissued).toMatchObject({
    __typename: 'LicenseReissued', dryRun: false,
    fulfillment: { count: 3, state: 'ACTIVE', supportAction: 'MASTER', parent: { id: fulfillment.id }, host: { id: fulfillment.host.id }, license: { supersedes: { id: license.id } } },
  });
  expect((reissued.fulfillment as Signed).license.keyId).not.toBe(license.keyId);
  expect(await verified(reissued.fulfillment)).toMatchObject({ copies: 3 });
  expect(await verdictsOf(license.keyId)).toEqual({ [license.id]: 'OVER' });
  const { found } = await place.gets<{ found: unknown }>('query ($id: ID!) { found: fulfillment(id: $id) { state supportAction } }', { id: fulfillment.id });
  expect(found).toEqual({ state: 'OBSOLETE', supportAction: 'REGENERATE' });
  expect(await place.copies(line)).toMatchObject({ fulfilled: 3, reserved: 0, remaining: 7 });

  expect(await place.does('reissueLicense', input), 'a repeat').toEqual(reissued);
  const { rows } = await admin.query(`select reason from fulfillment.decision where operation = 'reissueLicense' and input->>'reason' = $1`, [input.reason]);
  expect(rows).toEqual([{ reason: input.reason }]);
});

test('it counts for no limit', async () => {
  const { fulfillment } = await running();
  const { fulfillment: repaired } = await place.does('repair', { fulfillmentId: fulfillment.id });
  expect(await place.does('repair', { fulfillmentId: repaired.id })).toMatchObject({ refusals: [{ code: 'REPAIR_LIMIT' }] });
  expect(await place.does('reissueLicense', { fulfillmentId: repaired.id, reason: 'Its key leaked.' })).toMatchObject({ __typename: 'LicenseReissued' });

  const { fulfillment: other } = await running();
  const { fulfillment: reissued } = await place.does('reissueLicense', { fulfillmentId: other.id, reason: 'Its key leaked.' });
  expect(await place.does('repair', { fulfillmentId: reissued.id })).toMatchObject({ __typename: 'Repaired' });
});

test('it is tried first, for a reason, by operators', async () => {
  const { fulfillment } = await running();
  const input = { fulfillmentId: fulfillment.id, reason: 'Its key leaked.' };
  expect(await place.does('reissueLicense', { ...input, dryRun: true })).toMatchObject({ __typename: 'LicenseReissued', dryRun: true, fulfillment: null });
  expect(await place.gets('query ($id: ID!) { fulfillment(id: $id) { state job { id } } }', { id: fulfillment.id })).toEqual({ fulfillment: { state: 'ACTIVE', job: null } });
  for (const dryRun of [true, false]) expect(await place.errs('reissueLicense', { ...input, reason: ' ', dryRun })).toBe('BAD_USER_INPUT');
  for (const persona of ['customer-admin', 'partner', 'support', 'erp-client'] as const) expect(await place.errs('reissueLicense', input, persona), persona).toBe('FORBIDDEN');
});
