import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { isTypeDefinitionNode, parse, printSchema, type GraphQLSchema } from 'graphql';
import { lint } from './lint.ts';
import type { SubgraphSdl } from './lint/rule.ts';
import { builtSources, type Sources } from './sources.ts';

export type Composed = { readonly supergraph: string; readonly api: GraphQLSchema };

/** The supergraph of these sources; an error that lists every problem where they do not compose or break a rule. */
export const compose = async (sources: Sources): Promise<Composed> => {
  const supergraph = supergraphOf(sources);
  const api = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
  const kernelTypes = new Set(parse(sources.kernel).definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value));
  const breaches = await lint({ subgraphs: subgraphsOf(sources), kernelTypes, api });
  if (breaches.length > 0) throw refused(breaches.map(({ rule, message }) => `${rule}: ${message}`));
  return { supergraph, api };
};

/** The supergraph without the rules, for those who only want to know how it behaves. */
export const supergraphOf = (sources: Sources): string => {
  const { errors, supergraphSdl } = composeServices(subgraphsOf(sources).map((subgraph) => ({ ...subgraph, url: `http://${subgraph.name}.invalid/graphql` })));
  if (errors) throw refused(errors.map(({ message }) => message));
  return supergraphSdl;
};

const subgraphsOf = ({ kernel, modules }: Sources): readonly SubgraphSdl[] => [...modules].map(([name, sdl]) => ({ name, typeDefs: parse(`${kernel}\n${sdl}`) }));

const refused = (problems: readonly string[]): Error => new Error(`The graph is refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);

/** The committed files and what should be in them. */
export const generatedFiles = ({ supergraph, api }: Composed): ReadonlyMap<string, string> =>
  new Map([
    ['supergraph.graphql', `${supergraph.trimEnd()}\n`],
    ['api.graphql', `${printSchema(api)}\n`],
  ]);

export const staleFiles = (files: ReadonlyMap<string, string>): readonly string[] => [...files].filter(([path, content]) => committed(path) !== content).map(([path]) => path);

const committed = (path: string): string | undefined => {
  try {
    return readFileSync(new URL(path, import.meta.url), 'utf8');
  } catch {
    return undefined;
  }
};

const main = async (check: boolean): Promise<void> => {
  const files = generatedFiles(await compose(builtSources()));
  if (!check) for (const [path, content] of files) writeFileSync(new URL(path, import.meta.url), content);
  const stale = staleFiles(files);
  if (stale.length > 0) throw new Error(`Stale: ${stale.map((path) => `schema/${path}`).join(', ')}. Run npm run generate.`);
};

if (import.meta.main)
  await main(process.argv.includes('--check')).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
