import { readFileSync } from 'node:fs';
import { Kind, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { compose, generatedFiles, staleFiles, type Composed } from './compose.ts';
import { operationsIn, operationsPage, plannedCosts, servedCosts, type ClientOperation, type Costs } from './operations-table.ts';
import { builtSources } from './sources.ts';

const served = operationsIn('operations');
const planned = operationsIn('planned/operations');

describe('the served graph', () => {
  let graph: Composed;
  beforeAll(async () => {
    graph = await compose(builtSources());
  });

  test('is committed as it composes', () => {
    expect(staleFiles(generatedFiles(graph))).toEqual([]);
  });

  test('is noticed when what is committed is stale', () => {
    const changed = new Map([...generatedFiles(graph)].map(([path, content]) => [path, `${content}\n`]));
    expect(staleFiles(changed)).toEqual(['supergraph.graphql', 'api.graphql']);
  });

  test.each(served)('serves $file', ({ document }) => {
    expect(validate(graph.api, document).map(({ message }) => message)).toEqual([]);
  });

  test.each(served.filter(({ file }) => /entitlement-graph|activation-id/.test(file)))('$file runs without variables', ({ document }) => {
    const variables = document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : []));
    expect(variables.filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)).toEqual([]);
  });
});

test('at least thirty operations of portal, partner, support and ERP are written, each with a name, a purpose and its rows', () => {
  const all = [...served, ...planned];
  expect(all.length).toBeGreaterThanOrEqual(30);
  expect(new Set(all.map(({ client }) => client))).toEqual(new Set(['portal', 'partner', 'support', 'erp']));
  expect(all.filter(({ purpose, rows }) => !purpose || !rows)).toEqual([]);
  expect(new Set(all.map(nameOf)).size).toBe(all.length);
});

describe('the costs of all operations', () => {
  let costs: { served: Costs; planned: Costs };
  beforeAll(() => {
    costs = { served: servedCosts(), planned: plannedCosts() };
  });

  test('are seven fetches at most', () => {
    const all = [...costs.served, ...costs.planned].map(([{ file }, { fetches }]) => ({ file, fetches }));
    expect(all.filter(({ fetches }) => fetches === 0 || fetches > 7)).toEqual([]);
  });

  test('are written down as they are', () => {
    expect(readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8')).toBe(operationsPage(costs.served, costs.planned));
  });
});

const nameOf = ({ document: { definitions } }: ClientOperation): string | undefined =>
  definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : []))[0];
