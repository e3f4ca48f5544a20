import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConfig } from '../gateway/config.ts';
import type { PersonaName } from '../gateway/development-issuer/personas.ts';
import { openTestHub, operation, type TestHub, type Variables } from '../test/kit/hub.ts';
import { demoInWords, seedDemo, type Demo } from './seed.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

let hub: TestHub;
let first: Demo;
const seed = (): Promise<Demo> => seedDemo({ config: parseConfig({}), hub: hub.hub, origin: hub.origin });
beforeAll(async () => {
  hub = await openTestHub();
  first = await seed();
});
afterAll(() => hub.close());

/** What is asked for is what the caller says it is. */
const gets = async <T>(persona: PersonaName, document: string, variables?: Variables): Promise<T> => (await hub.as(persona).gets(document, variables)) as T;

const everything = `{ organizations(first: 100) { nodes { id version } } entitlements { totalCount } lineItems { totalCount } hosts { totalCount } products { totalCount } }`;

describe('the demonstration world', () => {
  test('is taken in to the last line', () => {
    const waiting = first?.flatMap(({ contract, problems }) => problems.map(({ line, path, code, message }) => `${contract} ${line} ${path} ${code}: ${message}`));
    expect(waiting).toEqual([]);
    expect(demoInWords(first)).toBe('demo world is there (36 organizations, 12 part numbers, 79 line items, 127 fulfillments)');
  });

  test('is as large as its description says, with a product that only staff see', async () => {
    const { organizations, ...counts } = await gets<{ organizations: Nodes }>('support', everything);
    expect(organizations.nodes).toHaveLength(36);
    expect(counts).toEqual({ entitlements: { totalCount: 42 }, lineItems: { totalCount: 79 }, hosts: { totalCount: 90 }, products: { totalCount: 10 } });
    expect(await hub.as('customer-admin').gets('{ products { totalCount } }')).toEqual({ products: { totalCount: 9 } });
  });

  test('sent again changes nothing', async () => {
    const before = await gets<unknown>('support', everything);
    expect(await seed()).toEqual(first);
    expect(await hub.as('support').gets(everything)).toEqual(before);
  });

  test.each([
    ['customer-admin', 24],
    ['customer-user', 2],
    ['partner', 10],
    ['partner-client', 10],
    ['sales', 32],
    ['erp-client', 0],
  ] as const)('shows %s its part', async (persona, entitlements) => {
    expect(await hub.as(persona).gets('{ entitlements { totalCount } }')).toEqual({ entitlements: { totalCount: entitlements } });
  });
});

describe('to the administrator of a customer', () => {
  test('the graph shows organizations, what they hold and where it runs', async () => {
    const { viewer } = await gets<Graph>('customer-admin', await operation('portal/entitlement-graph'));
    const { edges, pageInfo } = viewer.organization.descendants;
    expect([edges.length, pageInfo.hasNextPage]).toEqual([20, true]);
    const lines = edges.flatMap(({ node }) => node.entitlements.nodes.flatMap(({ lineItems }) => lineItems.nodes));
    expect(new Set(lines.map(({ status }) => status)).size).toBeGreaterThanOrEqual(6);
    expect(lines.flatMap(({ fulfillments }) => fulfillments.nodes).length).toBeGreaterThan(40);
  });

  test('an activation id shows the servers it runs on and who stands above them', async () => {
    const { lineItemByActivationId: line } = await gets<Found>('customer-admin', await operation('portal/activation-id'));
    const holders = line.fulfillments.nodes.map(({ host }) => [host.holder.name, ...host.holder.ancestors.map(({ name }) => name)].join(' < '));
    expect(holders).toHaveLength(4);
    expect(holders).toContain('Blade Lab Pune < Aurora Turbines, Blade Engineering < Aurora Turbines < Aurora Power Systems < Aurora Industries');
  });

  test.each(['viewer', 'organization-tree', 'people', 'machines', 'expiring-line-items'])('%s answers', async (name) => {
    const { viewer } = await gets<{ viewer: { organization: { id: string } } }>('customer-admin', '{ viewer { organization { id } } }');
    const { id } = viewer.organization;
    const period = { from: '2026-11-01T00:00:00Z', before: '2027-11-01T00:00:00Z' };
    expect(await hub.as('customer-admin').gets(await operation(`portal/${name}`), { id, organizationId: id, ...period })).not.toBeNull();
  });
});

type Nodes<Node = unknown> = { readonly nodes: readonly Node[] };
type Line = { readonly status: string; readonly fulfillments: Nodes };
type Graph = { viewer: { organization: { descendants: { edges: { node: { entitlements: Nodes<{ lineItems: Nodes<Line> }> } }[]; pageInfo: { hasNextPage: boolean } } } } };
type Found = { lineItemByActivationId: { fulfillments: Nodes<{ host: { holder: { name: string; ancestors: { name: string }[] } } }> } };

test('every sample is taken in but for its one bad line', async () => {
  const bad = {
    'crm-organizations.csv': '5 /parentId UNKNOWN_ORGANIZATION',
    'crm-memberships.csv': '4 /organizationId NOT_A_PARTNER',
    'license-models.json': '4 /terms/overage/rule CONTRADICTING_TERMS',
    'price-list.csv': '5 /validFrom OVERLAPPING_PERIOD',
    'legacy-entitlements.csv': '4 /partNumber UNKNOWN_PART_NUMBER',
    'legacy-fulfillments.csv': '5 /fulfilledCount INSUFFICIENT_QTY',
  };
  for (const [file, problem] of Object.entries(bad)) {
    const [contract = '', kind] = file.split('.');
    const mediaType = kind === 'json' ? 'application/json' : 'text/csv';
    const receipt = await hub.as('erp-client').sends(contract, text(`samples/${file}`), { key: file, mediaType });
    expect(receipt.problems.map(({ line, path, code }) => `${line} ${path} ${code}`), file).toEqual([problem]);
    expect(receipt, file).toMatchObject({ applied: receipt.lines - 1, quarantined: 1 });
  }
});

test('the sample orders come about, are changed and taken back, but for their one bad line', async () => {
  const sends = (file: string) => hub.as('erp-client').sends('native-order', text(`samples/${file}`), { key: file, mediaType: 'application/json' });
  const lines = async (): Promise<string[]> => {
    const { orderByNumber } = await gets<{ orderByNumber: { state: string; lines: Nodes<{ number: string; entitled: number }> } }>('customer-admin', '{ orderByNumber(system: "erp", number: "SO-90001") { state lines { nodes { number entitled } } } }');
    return [orderByNumber.state, ...orderByNumber.lines.nodes.map(({ number, entitled }) => `${number}: ${entitled}`)];
  };
  expect(await sends('order.json')).toMatchObject({ lines: 2, applied: 2 });
  expect(await lines()).toEqual(['ENTITLED', '10: 5', '20: 8']);
  expect(await sends('order-change.json')).toMatchObject({ lines: 2, applied: 2 });
  expect(await lines()).toEqual(['ENTITLED', '10: 5', '20: 6', '30: 25']);
  expect(await sends('order-cancellation.json')).toMatchObject({ lines: 1, applied: 1 });
  expect(await lines()).toEqual(['ENTITLED', '10: 5', '20: 6', '30: 0']);
  const { applied, problems } = await sends('order-with-a-bad-line.json');
  expect([applied, ...problems.map(({ line, path, code }) => `${line} ${path} ${code}`)]).toEqual([1, '2 /lines/0/partNumber UNKNOWN_PART_NUMBER']);
});

test('what a sample order buys is activated, and its license verifies with the published keys, after a rotation too', async () => {
  await hub.as('erp-client').sends('native-order', text('samples/order-to-activate.json'), { key: 'order-to-activate', mediaType: 'application/json' });
  await hub.settled();
  const { orderByNumber: order } = await gets<Bought>('customer-admin', '{ orderByNumber(system: "erp", number: "SO-90003") { lines { nodes { lineItems { id } } } } }');
  const input = { lineItemId: order.lines.nodes[0]?.lineItems[0]?.id, copies: 2, host: { identifier: '00005E0053AA', identifierType: 'ETHERNET' }, idempotencyKey: 'a sample' };
  const { activate } = await gets<Activated>('customer-admin', 'mutation ($input: ActivateInput!) { activate(input: $input) { ... on Activated { fulfillment { license { content } } } } }', { input });
  const license = Buffer.from(activate.fulfillment.license.content, 'base64').toString();
  const verified = async (): Promise<unknown> => {
    const published = (await (await fetch(`${hub.origin}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
    return (await jwtVerify(license, createLocalJWKSet(published), { typ: 'license+jwt' })).payload;
  };
  expect(await verified()).toMatchObject({ copies: 2, features: ['MREV_MARKUP'], host: { id: '00005E0053AA' } });
  const { businessUnits } = await gets<{ businessUnits: { id: string }[] }>('operator', '{ businessUnits { id } }');
  await gets('operator', 'mutation ($input: RotateSigningKeyInput!) { rotateSigningKey(input: $input) { __typename } }', { input: { businessUnitId: businessUnits[0]?.id, reason: 'It is a year old.', idempotencyKey: 'rotate' } });
  expect(await verified()).toMatchObject({ copies: 2 });
});

type Bought = { readonly orderByNumber: { readonly lines: Nodes<{ readonly lineItems: readonly { readonly id: string }[] }> } };
type Activated = { readonly activate: { readonly fulfillment: { readonly license: { readonly content: string } } } };

test('for two years there is always something that has expired, expires within three months, and has not begun', () => {
  type Row = { readonly 'Start Date': string; readonly 'Expiration Date': string; readonly State: string };
  const rows: Row[] = parse(text('world/entitlements-aurora.csv'), { columns: true });
  const released = rows.filter(({ State }) => State !== 'DRAFT');
  for (let month = 0; month <= 24; month++) {
    const today = Temporal.PlainDate.from('2026-11-24').add({ months: month });
    const [now, soon] = [today.toString(), today.add({ months: 3 }).toString()];
    const ends = released.map((row) => row['Expiration Date']).filter((end) => end !== '');
    expect(ends.some((end) => end < now), `expired on ${now}`).toBe(true);
    expect(ends.some((end) => end >= now && end < soon), `expiring on ${now}`).toBe(true);
    expect(released.some((row) => row['Start Date'] > now), `not begun on ${now}`).toBe(true);
  }
});
