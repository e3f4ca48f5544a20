import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import { parse, type DocumentNode } from 'graphql';
import { supergraphOf } from './compose.ts';
import { builtSources, plannedSources, type Sources } from './sources.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A request as a client makes it; what it is for and how much it answers stand in the comments above it. */
export type ClientOperation = {
  readonly file: string;
  readonly client: string;
  readonly document: DocumentNode;
  readonly purpose: string;
  readonly rows: string;
};

export const operationsIn = (folder: 'operations' | 'planned/operations'): readonly ClientOperation[] =>
  globSync(`${folder}/*/*.graphql`, { cwd: here })
    .sort()
    .map((file) => {
      const source = readFileSync(`${here}${file}`, 'utf8');
      const [, purpose = '', rows = ''] = /^# (.*)\n# Rows: (.*)\.\n/.exec(source) ?? [];
      return { file: `schema/${file}`, client: basename(dirname(file)), document: parse(source), purpose, rows };
    });

type Cost = {
  /** Requests to subgraphs. */
  readonly fetches: number;
  /** How many of them wait for each other in the worst case. */
  readonly waits: number;
};

const costOf = ({ node }: QueryPlan): Cost => (node && node.kind !== 'Subscription' ? costOfNode(node) : { fetches: 0, waits: 0 });

const costOfNode = (node: PlanNode): Cost => {
  switch (node.kind) {
    case 'Fetch':
      return { fetches: 1, waits: 1 };
    case 'Flatten':
      return costOfNode(node.node);
    case 'Condition':
      return together([node.ifClause, node.elseClause].filter((clause) => clause !== undefined));
    case 'Parallel':
      return together(node.nodes);
    case 'Sequence':
      return { ...together(node.nodes), waits: node.nodes.reduce((sum, next) => sum + costOfNode(next).waits, 0) };
    case 'Defer':
      throw new Error('The gateway does not defer.');
  }
};

const together = (nodes: readonly PlanNode[]): Cost => {
  const costs = nodes.map(costOfNode);
  return { fetches: costs.reduce((sum, { fetches }) => sum + fetches, 0), waits: Math.max(0, ...costs.map(({ waits }) => waits)) };
};

export type Costs = ReadonlyMap<ClientOperation, Cost>;

const costsOf = (sources: Sources, operations: readonly ClientOperation[]): Costs => {
  const supergraph = Supergraph.build(supergraphOf(sources));
  const planner = new QueryPlanner(supergraph);
  const schema = supergraph.apiSchema();
  return new Map(operations.map((operation) => [operation, costOf(planner.buildQueryPlan(operationFromDocument(schema, operation.document)))]));
};

export const servedCosts = (): Costs => costsOf(builtSources(), operationsIn('operations'));
export const plannedCosts = (): Costs => costsOf(plannedSources(), operationsIn('planned/operations'));

const tableOf = (costs: Costs): string =>
  [
    '| operation | client | what it asks | fetches | in a row | rows |\n|---|---|---|---|---|---|',
    ...[...costs].map(
      ([{ file, client, purpose, rows }, { fetches, waits }]) => `| [${basename(file, '.graphql')}](../${file}) | ${client} | ${purpose} | ${fetches} | ${waits} | ${rows} |`,
    ),
  ].join('\n');

export const operationsPage = (served: Costs, planned: Costs): string => `# The operations

What clients ask of the graph, and what it costs. *Fetches* are requests of the gateway to subgraphs, as its planner plans them: seven at most.
*In a row* is how many of them wait for one another. Neither depends on the number of rows: a subgraph answers each fetch with one statement per level.
Written by \`node schema/operations-table.ts\`; do not edit.

## What is served

${tableOf(served)}

## What is planned

These run once the fields in \`schema/planned/\` are built; until then a test validates them.

${tableOf(planned)}
`;

if (import.meta.main) writeFileSync(new URL('../docs/operations.md', import.meta.url), operationsPage(servedCosts(), plannedCosts()));
