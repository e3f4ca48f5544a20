import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { compose } from './compose.ts';
import { lint } from './lint.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@override", "@requires", "@external", "@interfaceObject"])';
const api = 'type Query { "A name." name: String }';
const pageInfo = `extend type Query { "Page." page: PageInfo }
  "Page." type PageInfo @shareable { "N." hasNextPage: Boolean!, "P." hasPreviousPage: Boolean!, "S." startCursor: String, "E." endCursor: String }`;

/** The rules that a planted breach sets off, sorted. */
const rulesBroken = async (planted: { readonly subgraphs?: readonly string[]; readonly api?: string; readonly kernelTypes?: readonly string[] }): Promise<readonly string[]> => {
  const subgraphs = (planted.subgraphs ?? []).map((sdl, index) => ({ name: `module${index + 1}`, typeDefs: parse(`${link}\n${sdl}`) }));
  const breaches = await lint({ subgraphs, kernelTypes: new Set(planted.kernelTypes ?? []), api: buildSchema(`directive @shareable on OBJECT ${planted.api ?? api} ${pageInfo}`) });
  return [...new Set(breaches.map(({ rule }) => rule))].sort();
};

test('a sound graph breaks no rule', async () => {
  expect(await rulesBroken({ subgraphs: ['type Query { name: String }'] })).toEqual([]);
});

test.each(['authenticated', 'requiresScopes(scopes: [["a"]])', 'policy(policies: [["a"]])', 'context(name: "a")'])('@%s is refused, as nothing enforces it', async (directive) => {
  expect(await rulesBroken({ subgraphs: [`type Query @${directive} { name: String }`] })).toEqual(['no-unenforced-directives']);
});

test('a directive that nothing enforces is refused under another name too', async () => {
  const renamed = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@policy", as: "@rule" }])';
  expect(await rulesBroken({ subgraphs: [renamed] })).toEqual(['no-unenforced-directives']);
  expect(await rulesBroken({ subgraphs: ['type Query { name: String @federation__authenticated }'] })).toEqual(['no-unenforced-directives']);
  expect(await rulesBroken({ subgraphs: ['type Query { name(of: String @fromContext(field: "$a { b }")): String }'] })).toEqual(['no-unenforced-directives']);
});

test('an override moves a field at once and never by label', async () => {
  expect(await rulesBroken({ subgraphs: ['type Query { name: String @override(from: "b", label: "percent(50)") }'] })).toEqual(['no-progressive-override']);
  expect(await rulesBroken({ subgraphs: ['type Query { name: String @override(from: "b") }'] })).toEqual([]);
});

test.each(['sizes(first: 2)', 'size { inner(unit: "cm") }', '... on Box { sizes(first: 2) }'])('@requires must not pass arguments: %s', async (fields) => {
  const sdl = (required: string): string => `type Box @key(fields: "id") { id: ID!, weight: Int @requires(fields: ${JSON.stringify(required)}) }`;
  expect(await rulesBroken({ subgraphs: [sdl(fields)] })).toEqual(['no-arguments-in-requires']);
  expect(await rulesBroken({ subgraphs: [sdl('size { inner }')] })).toEqual([]);
});

test('an interface object can be resolved', async () => {
  expect(await rulesBroken({ subgraphs: ['type Thing @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }'] })).toEqual(['no-unresolvable-interface-object']);
  expect(await rulesBroken({ subgraphs: ['type Thing @interfaceObject @key(fields: "id") { id: ID! }'] })).toEqual([]);
});

test('an entity has one single key and at most one composite, wherever they are declared', async () => {
  const id = 'type Host @key(fields: "id") { id: ID! }';
  const serial = 'extend type Host @key(fields: "serial") { serial: ID! }';
  const composite = (order: string): string => `extend type Host @key(fields: "${order}") { serial: ID!, type: ID!, place: ID! }`;
  expect(await rulesBroken({ subgraphs: [id, serial] })).toEqual(['one-key']);
  expect(await rulesBroken({ subgraphs: [composite('type serial'), composite('type place')] })).toContain('one-key');
  expect(await rulesBroken({ subgraphs: [id, 'extend type Host @key(fields: "type serial") { type: ID!, serial: ID! }'] })).toEqual([]);
  expect(await rulesBroken({ subgraphs: [id, 'type Host @key(fields: "serial", resolvable: false) { serial: ID! }'] })).toEqual([]);
});

test('a field has one home; keys, externals and the words of the kernel aside', async () => {
  const both = (sdl: string): Promise<readonly string[]> => rulesBroken({ subgraphs: [sdl, sdl], kernelTypes: ['PageInfo'] });
  expect(await both('type Host @key(fields: "id") { id: ID!, alias: String @shareable }')).toEqual(['one-home']);
  expect(await both('interface Named { name: String }')).toEqual(['one-home']);
  expect(await both('enum Color { RED }')).toEqual(['one-home']);
  expect(await both('input Size { width: Int }')).toEqual(['one-home']);
  expect(await both('scalar Money')).toEqual(['one-home']);
  expect(await both('type Host @key(fields: "id") { id: ID!, alias: String @external }')).toEqual([]);
  expect(await both('type PageInfo @shareable { hasNextPage: Boolean! }')).toEqual([]);
});

test.each(['input F { "Nested." and: F, "A." a: Int }', 'input F { "Out." g: G } "G." input G { "Back." f: [F!] }'])('an input type never contains itself: %s', async (inputs) => {
  const planted = `"F." ${inputs} type Query { "Finds at most 5." find(filter: F): String }`;
  expect(await rulesBroken({ api: planted })).toContain('no-input-cycles');
});

test('a root field leads to every type', async () => {
  expect(await rulesBroken({ api: `${api} "Lost." type Lost { "A." a: Int }` })).toEqual(['every-type-reached']);
  expect(await rulesBroken({ api: 'type Query { "A." named: Named } "N." interface Named { "N." name: String } "P." type Person implements Named { "N." name: String }' })).toEqual([]);
});

test('a list is paged or says how long it gets', async () => {
  expect(await rulesBroken({ api: 'type Query { "Names." names: [String!]! }' })).toEqual(['bounded-lists']);
  expect(await rulesBroken({ api: 'type Query { "Names. At most 1,000." names: [String!]! }' })).toEqual([]);
  expect(await rulesBroken({ api: '"C." enum Color { "R." RED } type Query { "Colors." colors: [Color!]! }' })).toEqual([]);
  expect(await rulesBroken({ api: '"N." input N { "Names." names: [String!] } type Query { "A." a(n: N): Int }' })).toContain('bounded-lists');
});

const page = (args: string, edge = 'cursor: String!'): string => `
  type Query { "Names." names${args}: NameConnection! }
  type NameConnection { edges: [NameEdge!]!, nodes: [String!]!, pageInfo: PageInfo! }
  type NameEdge { ${edge}, node: String! }`;

test('a connection is paged forward, 1 to 100 at a time, in the shape of Relay', async () => {
  expect(await rulesBroken({ api: page('(first: Int = 50, after: String)') })).toEqual([]);
  expect(await rulesBroken({ api: page('') })).toEqual(['paged-connections']);
  expect(await rulesBroken({ api: page('(first: Int, after: String)') })).toEqual(['paged-connections']);
  expect(await rulesBroken({ api: page('(first: Int = 500, after: String)') })).toEqual(['paged-connections']);
  expect(await rulesBroken({ api: page('(first: Int = 50)') })).toEqual(['paged-connections']);
  expect(await rulesBroken({ api: page('(first: Int = 50, after: String)').replace('pageInfo: PageInfo!', 'pageInfo: PageInfo') })).toEqual(['connection-shape']);
  expect(await rulesBroken({ api: page('(first: Int = 50, after: String)', 'cursor: Int') })).toEqual(['connection-shape']);
});

test('a mutation takes one input with an idempotency key and answers a union of outcomes', async () => {
  const mutation = (field: string, key: string): string =>
    `${api} type Mutation { "Adds." ${field} } "I." input AddInput { "K." ${key} } union AddResult = Added "A." type Added { "A." a: Int }`.replace('union', '"R." union');
  expect(await rulesBroken({ api: mutation('add(input: AddInput!): AddResult!', 'idempotencyKey: String!') })).toEqual([]);
  expect(await rulesBroken({ api: mutation('add(input: AddInput!): AddResult!', 'key: String!') })).toEqual(['repeatable-mutations']);
  expect(await rulesBroken({ api: mutation('add(input: AddInput!): AddResult!', 'idempotencyKey: String') })).toEqual(['repeatable-mutations']);
  expect(await rulesBroken({ api: mutation('add(input: AddInput!): Added!', 'idempotencyKey: String!') })).toContain('repeatable-mutations');
});

test('every type, field, argument and value is described and named as the others are', async () => {
  expect(await rulesBroken({ api: 'type Query { name: String }' })).toEqual(['require-description']);
  expect(await rulesBroken({ api: 'type Query { "N." name(of: Int): String }' })).toEqual(['require-description']);
  expect(await rulesBroken({ api: '"C." enum Color { RED } type Query { "C." color: Color }' })).toEqual(['require-description']);
  expect(await rulesBroken({ api: 'type Query { "N." getName: String }' })).toEqual(['naming-convention']);
  expect(await rulesBroken({ api: '"C." enum Color { "R." red } type Query { "C." color: Color }' })).toEqual(['naming-convention']);
  expect(await rulesBroken({ api: 'type Query { "N." name: String @deprecated }' })).toEqual(['require-deprecation-reason']);
});

test('a graph that breaks a rule is not composed', async () => {
  const graph = (sdl: string): Promise<unknown> => compose({ kernel: pageInfo, modules: new Map([['one', `${link} ${sdl}`]]) });
  await expect(graph('type Query { "Names." names: [String!]! }')).rejects.toThrow('The graph is refused:\n  - bounded-lists: Query.names');
  await expect(graph('type Query { "A." a: Missing }')).rejects.toThrow('Unknown type');
  await expect(graph(api)).resolves.toBeDefined();
});
