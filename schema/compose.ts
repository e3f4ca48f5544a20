import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { isTypeDefinitionNode, parse, printSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { moduleNames } from '#kernel/modules';
import { lint } from './lint.ts';
import type { SubgraphSdl } from './lint/rule.ts';

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

const kernelSdl = text('../subgraphs/_kernel/kernel.graphql');

/** A module's SDL with the kernel's words before it, as its subgraph serves it. */
export const subgraphSdl = (name: string, ...sdl: readonly string[]): SubgraphSdl => ({ name, typeDefs: parse([kernelSdl, ...sdl].join('\n')) });

export const builtSdl = (name: string): string => text(`../subgraphs/${name}/schema.graphql`);

export const builtSubgraphs = (): readonly SubgraphSdl[] => moduleNames.map((name) => subgraphSdl(name, builtSdl(name)));

export type Composed = { readonly supergraph: string; readonly api: GraphQLSchema };

/** The supergraph of these subgraphs; an error that lists every problem where they do not compose or break a rule. */
export const compose = async (subgraphs: readonly SubgraphSdl[]): Promise<Composed> => {
  const { errors, supergraphSdl } = composeServices(subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid/graphql` })));
  if (errors) throw refused(errors.map(({ message }) => message));
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const breaches = await lint({ subgraphs, kernelTypes, api });
  if (breaches.length > 0) throw refused(breaches.map(({ rule, message }) => `${rule}: ${message}`));
  return { supergraph: supergraphSdl, api };
};

const refused = (problems: readonly string[]): Error => new Error(`The graph is refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);

const typeNames = ({ definitions }: DocumentNode): readonly string[] => definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value);
const kernelTypes: ReadonlySet<string> = new Set(typeNames(parse(kernelSdl)));

/** The committed files and what should be in them. */
export const generatedFiles = ({ supergraph, api }: Composed): ReadonlyMap<string, string> =>
  new Map([
    ['supergraph.graphql', `${supergraph.trimEnd()}\n`],
    ['api.graphql', `${printSchema(api)}\n`],
  ]);

export const staleFiles = (files: ReadonlyMap<string, string>): readonly string[] => [...files].filter(([path, content]) => existing(path) !== content).map(([path]) => path);

const existing = (path: string): string | undefined => {
  try {
    return text(path);
  } catch {
    return undefined;
  }
};

const main = async (check: boolean): Promise<void> => {
  const files = generatedFiles(await compose(builtSubgraphs()));
  if (!check) for (const [path, content] of files) writeFileSync(new URL(path, import.meta.url), content);
  const stale = staleFiles(files);
  if (stale.length > 0) throw new Error(`Stale: ${stale.map((path) => `schema/${path}`).join(', ')}. Run npm run generate.`);
};

if (import.meta.main)
  await main(process.argv.includes('--check')).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
