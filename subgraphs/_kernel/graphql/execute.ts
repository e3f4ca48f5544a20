import { execute, GraphQLError, parse, validate, type DocumentNode, type FormattedExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { HubError } from '../values/errors.ts';
import type { RequestContext } from '../context.ts';
import type { Subgraph } from '../subgraph.ts';
import { maskError, type ErrorLog } from './mask.ts';

type SubgraphRequest = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};
export type ExecuteSubgraph = (request: SubgraphRequest, context: RequestContext | undefined) => Promise<FormattedExecutionResult>;

/** A parsed document takes some fifty times the memory of its text. */
const charactersKept = 2_000_000;

/** A subgraph's own execution: documents parsed and validated once, a principal demanded, errors masked. */
export const subgraphExecutor = (subgraph: Subgraph, log: ErrorLog): ExecuteSubgraph => {
  const documents = new LRUCache<string, DocumentNode | readonly GraphQLError[]>({ maxSize: charactersKept, sizeCalculation: (_document, query) => query.length });
  const contexts = new WeakMap<RequestContext, object>();

  const documentOf = (query: string): DocumentNode | readonly GraphQLError[] => {
    const known = documents.get(query);
    if (known) return known;
    const made = checked(subgraph, query);
    documents.set(query, made);
    return made;
  };
  /** One module context per request, so that all fetches of the request share its loaders. */
  const contextOf = (request: RequestContext): object => {
    const known = contexts.get(request);
    if (known) return known;
    const made = subgraph.context(request);
    contexts.set(request, made);
    return made;
  };

  return async ({ query, variables, operationName }, request) => {
    if (!request) return refused(new HubError('UNAUTHENTICATED', 'This needs a token.'));
    const document = documentOf(query);
    if (isRefusal(document)) return { errors: document.map((error) => error.toJSON()) };
    const result = await execute({
      schema: subgraph.schema,
      document,
      contextValue: contextOf(request),
      variableValues: variables,
      operationName,
    });
    return { ...(result.data !== undefined && { data: result.data }), ...(result.errors && { errors: result.errors.map((error) => maskError(error, log)) }) };
  };
};

const checked = (subgraph: Subgraph, query: string): DocumentNode | readonly GraphQLError[] => {
  try {
    const document = parse(query, { maxLexicalTokens: 15_000 });
    const errors = validate(subgraph.schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};

const isRefusal = (document: DocumentNode | readonly GraphQLError[]): document is readonly GraphQLError[] => Array.isArray(document);

const refused = (error: HubError): FormattedExecutionResult => ({ errors: [{ message: error.message, extensions: error.extensions }] });
