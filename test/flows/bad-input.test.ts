import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#kernel/values/clock';
import { personaToken } from '../../gateway/cli/tokens.ts';
import { parseConfig } from '../../gateway/config.ts';
import type { PersonaName } from '../../gateway/development-issuer/personas.ts';
import { openHub, type Hub } from '../../gateway/hub.ts';
import { freshDatabase, type HubDatabase } from '../kit/database.ts';
import { openTestHub, type TestHub } from '../kit/hub.ts';
import { changedTables, contentOf } from './estate/content.ts';
import { loadEstate } from './estate/load.ts';

// A taken port, wrong settings and a second hub on one data folder are tried in gateway/main.test.ts; every fault of a data folder
// in database/embedded/embedded-postgres.test.ts; every forgery of a token in gateway/authentication.

let hub: TestHub;
let secondsPassed = 0;
const tokens = new Map<PersonaName, string>();

beforeAll(async () => {
  hub = await openTestHub({ clock: { now: () => systemClock.now().add({ seconds: secondsPassed }) } });
  await loadEstate(hub);
  for (const persona of ['operator', 'support', 'customer-admin', 'erp-client', 'partner-client'] as const) tokens.set(persona, await personaToken(hub.origin, persona));
});
afterAll(() => hub.close());

type Reply = { readonly status: number; readonly text: string };
type Call = { readonly as?: PersonaName | null; readonly token?: string; readonly type?: string; readonly method?: string; readonly origin?: string };

/** Everything that was answered here, for the last look at it. */
const answered: string[] = [];
const call = async (path: string, body: string | null, { as = 'operator', token, type = 'application/json', method = 'POST', origin = hub.origin }: Call = {}): Promise<Reply> => {
  const bearer = token ?? (as && tokens.get(as));
  const headers = { ...(bearer && { authorization: `Bearer ${bearer}` }), ...(type !== '' && { 'content-type': type }) };
  const response = await fetch(`${origin}${path}`, { method, headers, ...(body !== null && { body }) });
  const text = await response.text();
  answered.push(text);
  return { status: response.status, text };
};
const ask = (query: string, variables: object = {}, options: Call = {}): Promise<Reply> => call('/graphql', JSON.stringify({ query, variables }), options);
const send = (contract: string, body: string, { key = body.slice(0, 60), ...options }: Call & { readonly key?: string } = {}): Promise<Reply> =>
  call(`/inbound/${contract}?${new URLSearchParams({ idempotencyKey: key.replaceAll(/[^ -~]/g, '.') }).toString()}`, body, { as: 'erp-client', type: 'text/csv', ...options });

type Errors = { readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly path?: string } }[]; readonly data?: unknown };
/** The status and the code of each error, which is one. */
const refusalOf = ({ status, text }: Reply): readonly (number | string | undefined)[] => [status, ...((JSON.parse(text) as Errors).errors ?? []).map(({ extensions }) => extensions?.code)];

/** Refused with one error, of this code. That nothing is half-done is looked at after each group of refusals. */
const refused = async (work: Promise<Reply>, status: number, code: string): Promise<Reply> => {
  const reply = await work;
  expect(refusalOf(reply), reply.text).toEqual([status, code]);
  return reply;
};

let before: ReadonlyMap<string, string>;
const rememberTables = async (): Promise<void> => void (before = await contentOf(hub.adminUrl));
const leavesNoTrace = (): void => {
  test('leaves no trace of any of this in any table', async () => expect(await changedTables(hub.adminUrl, before)).toEqual([]));
};

describe('a token', () => {
  beforeAll(rememberTables);
  const query = '{ viewer { subject } organizations { totalCount } }';
  const csv = 'Account ID,Account Name\nNEW-1,New\n';

  test('that is missing is refused at every door, and data is named to nobody', async () => {
    const { text } = await refused(ask(query, {}, { as: null }), 401, 'UNAUTHENTICATED');
    expect(JSON.parse(text)).not.toHaveProperty('data');
    await refused(send('crm-organizations', csv, { as: null }), 401, 'UNAUTHENTICATED');
    await refused(ask('mutation { revokeMembership(input: { id: "mem_x", idempotencyKey: "k" }) { __typename } }', {}, { as: null }), 401, 'UNAUTHENTICATED');
    await refused(ask('{ __typename ... on Query { viewer { subject } } }', {}, { as: null }), 401, 'UNAUTHENTICATED');
  });

  test('that is forged is refused: a changed subject under a genuine signature, and a stranger’s signature under a genuine head', async () => {
    const [head = '', payload = '', signature = ''] = (tokens.get('partner-client') ?? '').split('.');
    const claims = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>), sub: 'operator', client_id: 'explorers' };
    const { privateKey } = await generateKeyPair('ES256');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string };
    const changed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    for (const token of [changed, await new SignJWT(claims).setProtectedHeader(header).sign(privateKey)]) {
      const { text } = await refused(ask(query, {}, { token }), 401, 'UNAUTHENTICATED');
      expect(text).toContain('The access token is not valid here.');
      await refused(send('crm-organizations', csv, { token }), 401, 'UNAUTHENTICATED');
    }
  });

  test('that has expired is told so', async () => {
    expect((await ask(query)).status).toBe(200);
    secondsPassed = 3_600;
    const { text } = await refused(ask(query), 401, 'UNAUTHENTICATED');
    expect(text).toContain('The access token has expired. Ask for a new one.');
    await refused(send('crm-organizations', csv), 401, 'UNAUTHENTICATED');
    secondsPassed = 0;
  });

  test('of somebody without a role is let in and may do nothing', async () => {
    expect(await ask('{ organizations { totalCount } lineItems { totalCount } }', {}, { as: 'partner-client' })).toEqual({ status: 200, text: '{"data":{"organizations":{"totalCount":0},"lineItems":{"totalCount":0}}}\n' });
    await refused(send('crm-organizations', csv, { as: 'partner-client' }), 403, 'FORBIDDEN');
  });
  leavesNoTrace();
});

describe('a question', () => {
  beforeAll(rememberTables);
  test.each([
    ['that is no GraphQL', '{ viewer { ', 'GRAPHQL_PARSE_FAILED'],
    ['for a field that is not there', '{ viewer { subjekt } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['for the inside of the federation', '{ _service { sdl } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['with a number that is none', '{ lineItems(first: 99999999999999) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['of two operations, neither of which is named', 'query A { viewer { subject } } query B { viewer { client } }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('%s is refused before anything is done', async (_, query, code) => {
    await refused(ask(query), 400, code);
  });

  test('for an operation it does not hold is refused', async () => {
    await refused(call('/graphql', JSON.stringify({ query: 'query A { viewer { subject } }', operationName: 'B' })), 400, 'OPERATION_RESOLUTION_FAILURE');
  });

  test('of 20 MB is refused unread', async () => {
    await refused(ask('{ viewer { subject } }', { padding: 'x'.repeat(20 * 1024 * 1024) }), 413, 'BODY_TOO_LARGE');
  });

  test.each([
    ['nothing', '', 'application/json', 400, 'BAD_USER_INPUT'],
    ['half a JSON', '{"query": ', 'application/json', 400, 'BAD_USER_INPUT'],
    ['JSON without a query', '{}', 'application/json', 400, 'BAD_REQUEST'],
    ['several at once', '[{"query":"{ viewer { subject } }"}]', 'application/json', 400, 'BAD_REQUEST'],
    ['JSON as plain text, as a foreign page can send it', '{"query":"{ viewer { subject } }"}', 'text/plain', 400, 'BAD_REQUEST'],
    ['XML', '<query/>', 'application/xml', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form', 'query=%7Bviewer%7Bsubject%7D%7D', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ] as const)('as %s is refused', async (_, body, type, status, code) => {
    await refused(call('/graphql', body, { type }), status, code);
  });

  test('that would change something is not taken from an address', async () => {
    await refused(call(`/graphql?query=${encodeURIComponent('mutation { __typename }')}`, null, { method: 'GET' }), 405, 'BAD_REQUEST');
  });

  test.each(['/nowhere', '/inbound', '/graphql/x', '/%zz'])('at %s finds nothing there', async (path) => {
    const { status, text } = await call(path, '{}');
    expect([status, (JSON.parse(text) as Errors).errors?.length], text).toEqual([path === '/%zz' ? 400 : 404, 1]);
  });
  leavesNoTrace();
});

describe('an argument', () => {
  beforeAll(rememberTables);
  const askedFor = { organization: 'bu', entitlement: 'li', lineItem: 'ent', host: 'ful', fulfillment: 'host', license: 'ful', product: 'part', feature: 'prd', licenseModelTemplate: 'org', organizationDocument: 'org', catalogDocument: 'prd', entitlementDocument: 'ent', fulfillmentDocument: 'lic' };
  test.each(Object.entries(askedFor))('%s takes no id of the type %s, and no rubbish', async (field, prefix) => {
    for (const id of [`${prefix}_01h455vb4pex5vsknk084sn02q`, 'rubbish', '', "org_' or 1=1", '019aab5e-0000-7000-8000-000000000000', 'x'.repeat(10_000)]) {
      await refused(ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id }), 200, 'BAD_ID');
    }
  });

  test('of a mutation takes no id of another type either', async () => {
    const input = { id: 'li_01h455vb4pex5vsknk084sn02q', idempotencyKey: 'k' };
    await refused(ask('mutation ($input: MoveOrganizationInput!) { moveOrganization(input: $input) { __typename } }', { input }), 200, 'BAD_ID');
    await refused(ask('mutation ($input: RedriveDocumentInput!) { redriveCatalogDocument(input: $input) { __typename } }', { input }), 200, 'BAD_ID');
  });

  const lists = ['organizations', 'entitlements', 'lineItems', 'hosts', 'fulfillments', 'products', 'partNumbers', 'features', 'metrics', 'licenseModelTemplates', 'organizationDocuments'];
  test.each(lists)('%s gives no page of 101, 0 or -1, and none after a cursor that it did not give', async (list) => {
    for (const first of [101, 0, -1]) await refused(ask(`query ($first: Int!) { ${list}(first: $first) { pageInfo { endCursor } } }`, { first }), 200, 'BAD_USER_INPUT');
    const made = [['x'], ['x', 'y'], ['x', 'y', 'z'], ['\0', '\0'], [null, null], {}].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));
    for (const after of ['rubbish', '', ...made]) await refused(ask(`query ($after: String!) { ${list}(after: $after) { pageInfo { endCursor } } }`, { after }), 200, 'BAD_USER_INPUT');
  });

  test('of a list takes no cursor of another list', async () => {
    const ends = new Map<string, string>();
    for (const list of lists) {
      const { data } = JSON.parse((await ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`)).text) as { data: Record<string, { pageInfo: { endCursor: string | null } }> };
      ends.set(list, data[list]?.pageInfo.endCursor ?? expect.fail(`There are no ${list}.`));
    }
    for (const [list, own] of ends) {
      const query = `query ($after: String!) { ${list}(after: $after) { pageInfo { hasPreviousPage } } }`;
      expect((await ask(query, { after: own })).text).toBe(`{"data":{"${list}":{"pageInfo":{"hasPreviousPage":true}}}}\n`);
      for (const [other, after] of ends) if (other !== list) await refused(ask(query, { after }), 200, 'BAD_USER_INPUT');
    }
  });

  test.each([
    ['organizations', '{ namePrefix: $text }'],
    ['entitlements', '{ numberPrefix: $text }'],
    ['lineItems', '{ orderNumber: $text }'],
    ['hosts', '{ identifier: $text }'],
    ['fulfillments', '{ migrationId: $text }'],
    ['products', '{ namePrefix: $text }'],
    ['catalogDocuments', '{ client: $text }'],
  ])('of %s with a NUL in %s is the caller’s fault', async (list, filter) => {
    await refused(ask(`query ($text: String!) { ${list}(filter: ${filter}) { nodes { id } } }`, { text: 'abcd\0e' }), 200, 'BAD_USER_INPUT');
  });

  test.each([
    ['{ lineItems(filter: { expiresFrom: "yesterday" }) { nodes { id } } }'],
    ['{ lineItems { nodes { quantities(asOf: { effectiveAt: "2999-01-01T00:00:00Z" }) { granted } } } }'],
    ['{ lineItems(first: 1) { nodes { quantities(asOf: { effectiveAt: "-200000-01-01T00:00:00Z" }) { granted } } } }'],
  ])('with a time that cannot be: %s', async (query) => {
    expect((await ask(query)).text).toContain('"code":"BAD_USER_INPUT"');
  });
  leavesNoTrace();
});

describe('an organization', () => {
  const moves = 'mutation ($input: MoveOrganizationInput!) { moveOrganization(input: $input) { __typename ... on HierarchyCycleRefused { path { name } } } }';

  test('under itself is a circle, from a file and by hand, and so it is under one of its own', async () => {
    const receipt = JSON.parse((await send('crm-organizations', 'Account ID,Account Name,Owner ID\nALD,Alder Group,ALD\nNEW,New,NEW\n')).text) as { problems: { code: string }[] };
    expect(receipt).toMatchObject({ applied: 0, quarantined: 2, problems: [{ line: 1, path: '/parentId', code: 'HIERARCHY_CYCLE' }, { line: 2, path: '/parentId', code: 'HIERARCHY_CYCLE' }] });
    const above = JSON.parse((await send('crm-organizations', 'Account ID,Account Name,Owner ID\nALD,Alder Group,ALD-1-1\n')).text) as object;
    expect(above).toMatchObject({ applied: 0, problems: [{ line: 1, path: '/parentId', code: 'HIERARCHY_CYCLE' }] });
    const { data } = JSON.parse((await ask('{ a: organizationByExternalId(system: "crm", value: "ALD") { id } b: organizationByExternalId(system: "crm", value: "ALD-1-1") { id } }')).text) as { data: Record<string, { id: string }> };
    const [a, b] = [data['a']?.id, data['b']?.id];
    for (const [parentId, path] of [[a, ['Alder Group']], [b, ['Alder Works Lab', 'Alder Works', 'Alder Group']]] as const) {
      const moved = await ask(moves, { input: { id: a, parentId, idempotencyKey: `circle ${path.length}` } });
      expect(JSON.parse(moved.text)).toEqual({ data: { moveOrganization: { __typename: 'HierarchyCycleRefused', path: path.map((name) => ({ name })) } } });
    }
    expect((await ask('{ organizationByExternalId(system: "crm", value: "ALD") { ancestors { id } descendantCount } }')).text).toContain('{"ancestors":[],"descendantCount":2}');
  });
});

describe('a document', () => {
  const organizations = (...lines: string[]): string => ['Account ID,Account Name', ...lines, ''].join('\n');

  test('with the wrong columns, or too many lines, is kept whole in quarantine and makes nothing', async () => {
    await rememberTables();
    const wrong = { 'Vorname,Nachname\nAda,Lovelace\n': 'WRONG_COLUMNS', [organizations(...Array.from({ length: 100_001 }, (_, n) => `L-${n},L`))]: 'TOO_MANY_LINES', '': 'EMPTY_DOCUMENT' };
    for (const [body, code] of Object.entries(wrong)) {
      const { status, text } = await send('crm-organizations', body, { key: code });
      expect([status, JSON.parse(text)]).toMatchObject([422, { state: 'QUARANTINED', applied: 0, lines: 0, problem: { code } }]);
    }
    expect(await changedTables(hub.adminUrl, before)).toEqual(['organizations.inbound_document', 'organizations.job']);
  });

  test('with a part number twice takes the first and says of the second what is wrong with it', async () => {
    const columns = 'Business Unit,SKU,Product,Version,License Model,Copies,Valid From,Valid To';
    const row = (from: string, to: string): string => `MERIDIAN,TWICE,Sawmill Designer,5.0,locked,1,${from},${to}`;
    const both = JSON.parse((await send('price-list', `${columns}\n${row('2030-01-01', '')}\n${row('2030-01-01', '')}\n${row('2031-01-01', '2031-12-31')}\n`)).text) as object;
    expect(both).toMatchObject({ applied: 1, quarantined: 2, problems: [{ line: 2, code: 'DUPLICATE_KEY' }, { line: 3, path: '/validFrom', code: 'OVERLAPPING_PERIOD' }] });
    const { data } = JSON.parse((await ask('{ partNumbers(first: 100) { nodes { code } } }')).text) as { data: { partNumbers: { nodes: { code: string }[] } } };
    expect(data.partNumbers.nodes.filter(({ code }) => code === 'TWICE')).toHaveLength(1);
  });

  test('under a key that was used for another one is refused, and the first stands', async () => {
    await send('crm-organizations', organizations('ONE,One'), { key: 'used' });
    await rememberTables();
    await refused(send('crm-organizations', organizations('TWO,Two'), { key: 'used' }), 409, 'IDEMPOTENCY_KEY_REUSED');
  });

  test.each([
    ['of an unknown contract', () => send('nothing', 'a,b\n'), 404, 'UNKNOWN_CONTRACT'],
    ['without a key', () => call('/inbound/crm-organizations', organizations(), { as: 'erp-client', type: 'text/csv' }), 400, 'BAD_USER_INPUT'],
    ['of another media type', () => send('crm-organizations', '<a/>', { type: 'application/xml' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['of no media type', () => send('crm-organizations', organizations('A,A'), { type: '' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['that a customer sends', () => send('crm-organizations', organizations('A,A'), { as: 'customer-admin' }), 403, 'FORBIDDEN'],
    ['that support sends', () => send('crm-organizations', organizations('A,A'), { as: 'support' }), 403, 'FORBIDDEN'],
  ] as const)('%s is refused and not kept', async (_, work, status, code) => {
    await refused(work(), status, code);
  });

  test('of 65 MB is refused, whether its size is announced or not, and not kept', async () => {
    for (const announced of [true, false]) await refused(upload(65, announced), 413, 'DOCUMENT_TOO_LARGE');
  });

  leavesNoTrace();
});

/** Sends as a client does that writes all before it reads the answer. */
const upload = (megabytes: number, announced: boolean): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const block = Buffer.alloc(1024 * 1024, 'x');
    const headers = { authorization: `Bearer ${tokens.get('erp-client') ?? ''}`, 'content-type': 'text/csv', ...(announced && { 'content-length': megabytes * block.length }) };
    const sending = httpRequest(`${hub.origin}/inbound/crm-organizations?idempotencyKey=large`, { method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk)).on('end', () => { answered.push(text); resolve({ status: answer.statusCode ?? 0, text }); });
    });
    sending.on('error', reject);
    let sent = 0;
    const more = (): void => {
      if (sent++ === megabytes) sending.end();
      else sending.write(block, more);
    };
    more();
  });

describe('a hub in production, whose tokens come from the vendor’s issuer', () => {
  let database: HubDatabase;
  let dataDir: string;
  let production: Hub;
  let origin: string;
  beforeAll(async () => {
    database = await freshDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'hub-production-'));
    const config = parseConfig({ NODE_ENV: 'production', PORT: '0', HUB_OIDC_ISSUER: `${hub.origin}/oidc`, HUB_SIGNING_KEK: randomBytes(32).toString('base64') });
    production = await openHub({ config, loginUrl: database.loginUrl, dataDir });
    origin = await production.listen();
  });
  afterAll(async () => {
    await production.close();
    await database.drop();
    await rm(dataDir, { recursive: true });
  });

  test('takes the issuer’s tokens and has no issuer, no personas and no explorers of its own', async () => {
    expect(await ask('{ viewer { subject roles } }', {}, { origin })).toEqual({ status: 200, text: '{"data":{"viewer":{"subject":"operator","roles":[]}}}\n' });
    for (const path of ['/', '/graphiql', '/oidc/token', '/oidc/.well-known/openid-configuration']) expect((await call(path, null, { origin, method: 'GET' })).status, path).toBe(404);
  });

  test('tells nobody what its schema looks like, not even by a hint', async () => {
    for (const as of ['operator', null] as const) {
      expect(refusalOf(await ask('{ __schema { types { name } } }', {}, { origin, as }))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      const { text } = await ask('{ viewer { subjekt } organisations { id } }', {}, { origin, as });
      expect(text).not.toMatch(/did you mean|subject"|organizations/i);
    }
  });
});

test('a hub whose data folder cannot be written says so in one sentence and ends', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'hub-folder-')), 'file');
  await writeFile(file, '');
  const start = promisify(execFile)(process.execPath, ['start.js'], { cwd: join(import.meta.dirname, '..', '..'), env: { PORT: '0', HUB_DATA_DIR: join(file, 'below') } });
  const sentence = `The data folder "${join(file, 'below')}" cannot be written (ENOTDIR): make it writable, or set HUB_DATA_DIR to another folder.\n`;
  await expect(start).rejects.toMatchObject({ code: 1, stdout: '', stderr: sentence });
  await rm(dirname(file), { recursive: true });
});

test('no answer to any of it held a stack, a statement, a path of a file, an address or the inside of the hub', () => {
  const inside = [/\bat \S+ \(?\S+:\d+:\d+/, /node_modules|node:internal|\.ts\b|\/work\/|\/tmp\/|\/var\//, /\b(select|insert into|update|delete from)\b.*\b(from|set|values|where)\b/i, /127\.0\.0\.1|localhost|postgres|\bpg_|hub_(login|owner)|kysely|mikro|apollo-?gateway/i, /subgraph|serviceName|violates|constraint|relation "|"stack/i];
  expect(answered.length).toBeGreaterThan(200);
  expect(answered.flatMap((text) => inside.filter((pattern) => pattern.test(text)).map((pattern) => `${pattern.source}: ${text.slice(0, 300)}`))).toEqual([]);
});
