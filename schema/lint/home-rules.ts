import { isTypeDefinitionNode, isTypeExtensionNode, Kind, type FieldDefinitionNode, type TypeDefinitionNode, type TypeExtensionNode } from 'graphql';
import { keysOf, plainName } from './federation-rules.ts';
import type { Rule, SubgraphSdl } from './rule.ts';

/** What is defined twice drifts apart: composition keeps the common part and says nothing. */
export const oneHome: Rule = {
  name: 'one-home',
  *breaches({ subgraphs, kernelTypes }) {
    const own = subgraphs.flatMap(thingsDefined).filter(({ type }) => !kernelTypes.has(type));
    for (const [what, definitions] of Map.groupBy(own, ({ what }) => what)) {
      const homes = [...new Set(definitions.map(({ subgraph }) => subgraph))];
      if (homes.length > 1) yield `${what} is defined in ${homes.join(' and ')}; it must have one home.`;
    }
  },
};

type Thing = { readonly what: string; readonly type: string; readonly subgraph: string };

/** Fields of object and interface types one by one, as several modules may contribute to one type; all other types whole. */
const thingsDefined = ({ name: subgraph, typeDefs }: SubgraphSdl): readonly Thing[] =>
  typeDefs.definitions.flatMap((node) => {
    if (!isTypeDefinitionNode(node) && !isTypeExtensionNode(node)) return [];
    const type = node.name.value;
    const names = hasOutputFields(node) ? ownFields(node).map((field) => `${type}.${field}`) : [type];
    return names.map((what) => ({ what, type, subgraph }));
  });

type WithFields = Extract<TypeDefinitionNode | TypeExtensionNode, { readonly fields?: readonly FieldDefinitionNode[] }>;

const hasOutputFields = (node: TypeDefinitionNode | TypeExtensionNode): node is WithFields =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION ||
  node.kind === Kind.OBJECT_TYPE_EXTENSION ||
  node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
  node.kind === Kind.INTERFACE_TYPE_EXTENSION;

const ownFields = (node: WithFields): readonly string[] => {
  const keyFields = new Set(keysOf(node).flatMap(({ fields }) => fields.split(' ')));
  return (node.fields ?? [])
    .filter(({ name, directives = [] }) => !keyFields.has(name.value) && !directives.some((directive) => plainName(directive.name.value) === 'external'))
    .map(({ name }) => name.value);
};
