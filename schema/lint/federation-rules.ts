import { Kind, parse, visit, type ConstDirectiveNode, type DirectiveNode, type ObjectTypeDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Rule, SubgraphSdl } from './rule.ts';

/** The gateway's own execution knows none of these: it refuses to start, serves the field openly, or passes nothing. */
const unenforced = new Set(['authenticated', 'requiresScopes', 'policy', 'context', 'fromContext']);

export const noUnenforcedDirectives: Rule = {
  name: 'no-unenforced-directives',
  *breaches({ subgraphs }) {
    for (const { name, typeDefs } of subgraphs)
      for (const directive of [...importedDirectives(typeDefs), ...directivesIn(typeDefs).map(({ name }) => name.value)])
        if (unenforced.has(plainName(directive))) yield `${name} uses @${plainName(directive)}, which nothing here enforces.`;
  },
};

export const noProgressiveOverride: Rule = {
  name: 'no-progressive-override',
  *breaches({ subgraphs }) {
    for (const { name, typeDefs } of subgraphs)
      for (const directive of directivesIn(typeDefs))
        if (plainName(directive.name.value) === 'override' && stringArgument(directive, 'label') !== undefined)
          yield `${name} has an @override with a label; the gateway would always ask the old subgraph.`;
  },
};

export const noArgumentsInRequires: Rule = {
  name: 'no-arguments-in-requires',
  *breaches({ subgraphs }) {
    for (const { name, typeDefs } of subgraphs)
      for (const directive of directivesIn(typeDefs)) {
        const fields = stringArgument(directive, 'fields') ?? '';
        if (plainName(directive.name.value) === 'requires' && hasArguments(fields))
          yield `${name} requires "${fields}"; the client's own arguments of that field would get its result.`;
      }
  },
};

export const noUnresolvableInterfaceObject: Rule = {
  name: 'no-unresolvable-interface-object',
  *breaches({ subgraphs }) {
    for (const { name, type } of objectTypes(subgraphs))
      if (isInterfaceObject(type) && keysOf(type).some(({ resolvable }) => !resolvable))
        yield `${name} has ${type.name.value} as an @interfaceObject that cannot be resolved; what should fail would be answered null.`;
  },
};

export const oneKey: Rule = {
  name: 'one-key',
  *breaches({ subgraphs }) {
    const byType = Map.groupBy(objectTypes(subgraphs), ({ type }) => type.name.value);
    for (const [typeName, declared] of byType) {
      const keys = new Set(declared.flatMap(({ type }) => keysOf(type)).filter(({ resolvable }) => resolvable).map(({ fields }) => fields));
      const composite = [...keys].filter((fields) => fields.includes(' ')).length;
      if (composite > 1 || keys.size - composite > 1)
        yield `${typeName} is resolved by ${[...keys].map((fields) => `"${fields}"`).join(', ')}; one single and one composite key are enough, and more are planned wrongly.`;
    }
  },
};

type Key = { readonly fields: string; readonly resolvable: boolean };

export const keysOf = (type: ObjectTypeDefinitionNode | { readonly directives?: readonly ConstDirectiveNode[] }): readonly Key[] =>
  (type.directives ?? [])
    .filter(({ name }) => plainName(name.value) === 'key')
    .map((key) => ({
      fields: (stringArgument(key, 'fields') ?? '').trim().split(/\s+/).sort().join(' '),
      resolvable: !key.arguments?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
    }));

/** `federation__key` and `key` are the same directive. */
export const plainName = (name: string): string => name.replace(/^@/, '').replace(/^.*__/, '');

const directivesIn = (typeDefs: SubgraphSdl['typeDefs']): readonly DirectiveNode[] => {
  const found: DirectiveNode[] = [];
  visit(typeDefs, { Directive: (node) => void found.push(node) });
  return found;
};

/** An import under another name is still an import: `{ name: "@policy", as: "@rule" }`. */
const importedDirectives = (typeDefs: SubgraphSdl['typeDefs']): readonly string[] =>
  directivesIn(typeDefs)
    .filter(({ name }) => name.value === 'link')
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === 'import'))
    .flatMap(({ value }) => (value.kind === Kind.LIST ? value.values : []))
    .flatMap((entry) => {
      if (entry.kind === Kind.STRING) return [entry.value];
      if (entry.kind !== Kind.OBJECT) return [];
      return entry.fields.flatMap(({ name, value }) => (name.value === 'name' && value.kind === Kind.STRING ? [value.value] : []));
    });

const stringArgument = (directive: DirectiveNode, argument: string): string | undefined => {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};

const hasArguments = (fields: string): boolean => {
  const [definition] = parse(`{ ${fields} }`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION && selectionHasArguments(definition.selectionSet);
};

const selectionHasArguments = ({ selections }: SelectionSetNode): boolean =>
  selections.some((selection) => {
    const here = selection.kind === Kind.FIELD && (selection.arguments?.length ?? 0) > 0;
    return here || (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet !== undefined && selectionHasArguments(selection.selectionSet));
  });

const isInterfaceObject = ({ directives = [] }: ObjectTypeDefinitionNode): boolean => directives.some(({ name }) => plainName(name.value) === 'interfaceObject');

const objectTypes = (subgraphs: readonly SubgraphSdl[]): readonly { readonly name: string; readonly type: ObjectTypeDefinitionNode }[] =>
  subgraphs.flatMap(({ name, typeDefs }) =>
    typeDefs.definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION ? [{ name, type: { ...type, kind: Kind.OBJECT_TYPE_DEFINITION } }] : [],
    ),
  );
