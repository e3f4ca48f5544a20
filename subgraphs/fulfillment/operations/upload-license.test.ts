import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fulfillmentId, licenseId } from '#fulfillment';
import { aFulfillment, openEstate, type Estate } from '../../../test/kit/fulfillment/estate.ts';

let estate: Estate;
let admin: Client;
beforeAll(async () => {
  estate = await openEstate();
  admin = new Client({ connectionString: estate.hub.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await estate.close();
});

type Fields = Readonly<Record<string, unknown>>;
type Outcome = { readonly __typename: string; readonly fulfillment: { readonly id: string; readonly state: string; readonly license: { readonly id: string } } };
const mutation = `mutation ($input: UploadLicenseInput!) { outcome: uploadLicense(input: $input) { __typename
  ... on LicenseUploaded { fulfillment { id state license { id technology format contentHash sizeInBytes contentAvailable generatorVersion keyId supersedes { id } } } }
  ... on FulfillmentNotOnHold { fulfillment { id state license { id } } } } }`;
const decide = async (input: Fields): Promise<Outcome> => (await estate.gets<{ outcome: Outcome }>(mutation, { input: { idempotencyKey: randomUUID(), ...input } })).outcome;
const refusal = async (input: Fields, as: 'operator' | 'erp-client' = 'operator'): Promise<unknown> =>
  (await estate.hub.as(as).asks(mutation, { input: { idempotencyKey: randomUUID(), ...input } })).errors?.[0]?.extensions?.['code'];

describe('a license that was made by hand', () => {
  const text = 'INCREMENT CAD vendor 5.0 permanent 2';
  const held = async (fields: Partial<Parameters<typeof aFulfillment>[0]> = {}): Promise<string> => {
    const activationId = await estate.bought();
    const record = aFulfillment({ activationId, state: 'ON_HOLD', ...fields });
    await estate.fulfills([record]);
    const { fulfillments } = await estate.gets<{ fulfillments: { nodes: { id: string }[] } }>('query ($id: String!) { fulfillments(filter: { migrationId: $id }) { nodes { id } } }', { id: record.fulfillmentId });
    return fulfillments.nodes[0]?.id ?? '';
  };
  const upload = (id: string, fields: Fields = {}) => ({ fulfillmentId: id, content: Buffer.from(text).toString('base64'), format: 'flexlm-license-file', mediaType: 'text/plain; charset=utf-8', ...fields });

  test('activates what was on hold, is kept as it is with its hash, and comes once', async () => {
    const id = await held();
    const input = { ...upload(id, { generatorVersion: 'lmcrypt 11' }), idempotencyKey: randomUUID() };
    const done = await decide(input);
    expect(done).toMatchObject({
      __typename: 'LicenseUploaded',
      fulfillment: { id, state: 'ACTIVE', license: { technology: 'flexlm', format: 'flexlm-license-file', sizeInBytes: text.length, contentAvailable: true, generatorVersion: 'lmcrypt 11', keyId: null } },
    });
    expect(await decide(input)).toEqual(done);
    expect(await decide(upload(id))).toEqual({ __typename: 'FulfillmentNotOnHold', fulfillment: { id, state: 'ACTIVE', license: { id: done.fulfillment.license.id } } });
    const { rows } = await admin.query('select convert_from(content, $1) as content, media_type from fulfillment.license where id = $2', ['utf8', licenseId.parse(done.fulfillment.license.id)]);
    expect(rows).toEqual([{ content: text, media_type: 'text/plain; charset=utf-8' }]);
    const { rows: decided } = await admin.query(`select input::text as input from fulfillment.decision where operation = 'uploadLicense' order by id limit 1`);
    expect((decided[0] as { input: string }).input).not.toContain(upload(id).content);
  });

  test('takes the place of one that was there', async () => {
    const id = await held({ licenseText: 'an old one' });
    const { fulfillment } = await estate.gets<Pick<Outcome, 'fulfillment'>>('query ($id: ID!) { fulfillment(id: $id) { license { id } } }', { id });
    expect(await decide(upload(id))).toMatchObject({ fulfillment: { license: { supersedes: { id: fulfillment.license.id } } } });
  });

  test.each<[string, Fields]>([['that came without one', {}], ['that came with another', { licenseText: 'an old one' }]])('keeps the record of a fulfillment %s from being rolled back', async (_what, fields) => {
    const activationId = await estate.bought();
    const record = { ...aFulfillment({ activationId, state: 'ON_HOLD' }), ...fields };
    const untouched = aFulfillment({ activationId });
    const { id } = await estate.fulfills([record, untouched]);
    const { fulfillments } = await estate.gets<{ fulfillments: { nodes: { id: string }[] } }>('query ($id: String!) { fulfillments(filter: { migrationId: $id }) { nodes { id } } }', { id: record.fulfillmentId });
    expect(await decide(upload(fulfillments.nodes[0]?.id ?? ''))).toMatchObject({ __typename: 'LicenseUploaded' });
    const rollBack = 'mutation ($input: RollBackDocumentInput!) { done: rollBackFulfillmentDocument(input: $input) { __typename ... on RollBackRefused { problems { lineNumber code } } } }';
    const { done } = await estate.gets<{ done: unknown }>(rollBack, { input: { id, idempotencyKey: randomUUID(), reason: 'a mistake' } });
    expect(done).toEqual({ __typename: 'RollBackRefused', problems: [{ lineNumber: 1, code: 'CHANGED_SINCE' }] });
    expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 4 });
  });

  test('is uploaded twice at once by one of the two', async () => {
    const id = await held();
    const outcomes = await Promise.all([upload(id), upload(id, { format: 'other' })].map((input) => decide(input)));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['FulfillmentNotOnHold', 'LicenseUploaded']);
  });

  test.each<[string, Fields]>([
    ['larger than 512 kB', { content: Buffer.alloc(512 * 1024 + 1).toString('base64') }],
    ['empty', { content: '' }],
    ['no Base64', { content: 'not Base64!' }],
    ['of an impossible format', { format: '../x' }],
    ['of no media type', { mediaType: 'text/html\r\nx: y' }],
  ])('is refused when it is %s', async (_what, fields) => {
    expect(await refusal(upload(fulfillmentId.show(fulfillmentId.make()), fields))).toBe('BAD_USER_INPUT');
  });

  test('is for a fulfillment that there is, and from operators', async () => {
    expect(await refusal(upload(fulfillmentId.show(fulfillmentId.make())))).toBe('NOT_FOUND');
    expect(await refusal(upload(await held()), 'erp-client')).toBe('FORBIDDEN');
  });
});
