import { readFileSync } from 'node:fs';
import { moduleNames } from '#kernel/modules';

/** The SDL of a graph: what all subgraphs share, and what each adds. */
export type Sources = { readonly kernel: string; readonly modules: ReadonlyMap<string, string> };

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What is built and served. */
export const builtSources = (): Sources => ({
  kernel: text('../subgraphs/_kernel/kernel.graphql'),
  modules: new Map(moduleNames.map((name) => [name, text(`../subgraphs/${name}/schema.graphql`)])),
});

/** What is built and what is planned to be, as one graph; only tests compose it. A field moves from here to its module when it is built. */
export const plannedSources = (): Sources => {
  const built = builtSources();
  return {
    kernel: `${built.kernel}\n${text('planned/_kernel.graphql')}`,
    modules: new Map([...built.modules].map(([name, sdl]) => [name, `${sdl}\n${text(`planned/${name}.graphql`)}`])),
  };
};
