import type { DocumentNode, GraphQLSchema } from 'graphql';

export type SubgraphSdl = { readonly name: string; readonly typeDefs: DocumentNode };

/** The graph as its rules see it: the SDL that was written, and the API that comes of it. */
export type Face = {
  readonly subgraphs: readonly SubgraphSdl[];
  /** The types that every subgraph declares in the same words, from the kernel's SDL. */
  readonly kernelTypes: ReadonlySet<string>;
  readonly api: GraphQLSchema;
};

export type Rule = {
  readonly name: string;
  /** Every breach in a sentence that says where it is. */
  breaches(face: Face): Iterable<string>;
};

export type Breach = { readonly rule: string; readonly message: string };
