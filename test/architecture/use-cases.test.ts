import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const text = (path: string): string => readFileSync(join(project, path), 'utf8');
const page = text('docs/use-cases.md');

const graph = buildSchema(text('schema/api.graphql'));
const mutations = Object.keys(graph.getMutationType()?.getFields() ?? {});
const served = new Set([...mutations, ...Object.keys(graph.getQueryType()?.getFields() ?? {})]);
const planned = new Set(
  globSync('schema/planned/*.graphql', { cwd: project }).flatMap((path) =>
    parse(text(path)).definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_EXTENSION && ['Query', 'Mutation'].includes(definition.name.value) ? (definition.fields ?? []).map(({ name }) => name.value) : [])),
);
const contracts = new Set(globSync('subgraphs/*/inbound/*/record.ts', { cwd: project }).map((path) => basename(dirname(path))));
const commands = new Set(Object.keys((JSON.parse(text('package.json')) as { scripts: object }).scripts));

type Row = { readonly category: string; readonly useCase: string; readonly servedBy: string; readonly playedBy: string };
const rows: readonly Row[] = page.split('\n## ').slice(1).flatMap((section) =>
  section.split('\n').slice(4).filter((line) => line.startsWith('|')).map((line) => {
    const [, useCase = '', servedBy = '', playedBy = ''] = line.split('|');
    return { category: section.split('\n')[0] ?? '', useCase: useCase.trim(), servedBy: servedBy.trim(), playedBy: playedBy.trim() };
  }));
const isThere = ({ servedBy }: Row): boolean => !/\*\*not (yet|there)\*\*/.test(servedBy);

const codeIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
/** In brackets stands what of an operation does it: an argument, a field, a value, an option. */
const inBrackets = / \([^)]*\)/g;
const namesIn = (cell: string): string[] => codeIn(cell.replaceAll(inBrackets, ''));
const detailsIn = (cell: string): string[] => [...cell.matchAll(inBrackets)].flatMap(([details]) => codeIn(details));
const isDetail = ((known: string) => (name: string): boolean => new RegExp(`\\b${name}\\b`).test(known))(
  ['schema/api.graphql', ...globSync(['subgraphs/*/inbound/*/record.ts', 'gateway/cli/*.ts'], { cwd: project })].map(text).join('\n'),
);
const isServed = (name: string): boolean => {
  const [, contract] = /^POST \/inbound\/(.+)$/.exec(name) ?? [];
  const [, command] = /^npm run (.+)$/.exec(name) ?? [];
  return contract !== undefined ? contracts.has(contract) : command !== undefined ? commands.has(command) : served.has(name);
};

test('the seven categories of the field have their use cases', () => {
  expect([...new Set(rows.map(({ category }) => category))]).toEqual([
    'Revenue-based entitlements', 'Non-revenue entitlements', 'Entitlement administration', 'License fulfillment process', 'License lifecycle', 'Customer management', 'Transition planning',
  ]);
});

test('what serves a use case is served, and a test plays it', () => {
  expect(rows.filter(isThere).flatMap(({ useCase, servedBy }) => namesIn(servedBy).filter((name) => !isServed(name)).map((name) => `${useCase}: ${name}`))).toEqual([]);
  expect(rows.flatMap(({ useCase, servedBy }) => detailsIn(servedBy).filter((name) => !isDetail(name)).map((name) => `${useCase}: ${name}`))).toEqual([]);
  expect(rows.filter((row) => isThere(row) && (namesIn(row.servedBy).length === 0 || row.playedBy === '—')).map(({ useCase }) => useCase)).toEqual([]);
});

test('what is not there yet is planned, and not served meanwhile', () => {
  const waiting = rows.filter((row) => !isThere(row)).flatMap(({ servedBy }) => /\*\*not yet\*\*: ([^;]*)/.exec(servedBy)?.[1] ?? []).flatMap(namesIn);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.filter((name) => !planned.has(name) || served.has(name))).toEqual([]);
});

test('every mutation serves a use case', () => {
  const named = new Set(rows.filter(isThere).flatMap(({ servedBy }) => namesIn(servedBy)));
  expect(mutations.filter((name) => !named.has(name))).toEqual([]);
});

test('every test that is named is in its file', () => {
  const named = rows.flatMap(({ playedBy }) => [...playedBy.matchAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\)/g)].map(([, title = '', path = '']) => ({ title, path })));
  expect(named.length).toBeGreaterThanOrEqual(rows.filter(isThere).length);
  expect(named.filter(({ title, path }) => !existsSync(join(project, path)) || !text(path).includes(`'${title}'`))).toEqual([]);
});
