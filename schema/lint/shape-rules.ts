import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Rule } from './rule.ts';

/** An executor that compiles never ends on a variable of a recursive input type. */
export const noInputCycles: Rule = {
  name: 'no-input-cycles',
  *breaches({ api }) {
    for (const type of typesOf(api))
      if (isInputObjectType(type) && inputsBelow(type).has(type)) yield `${type.name} contains itself; a variable of it would stop a compiling executor.`;
  },
};

export const everyTypeReached: Rule = {
  name: 'every-type-reached',
  *breaches({ api }) {
    const reached = reachedFromRoots(api);
    for (const type of typesOf(api)) if (!reached.has(type) && !isSpecifiedScalarType(type)) yield `No root field leads to ${type.name}.`;
  },
};

/** What is not paged must say how long it can get. */
export const boundedLists: Rule = {
  name: 'bounded-lists',
  *breaches({ api }) {
    for (const { where, field } of fieldsOf(api)) {
      const open = String(field.type).startsWith('[') && !isEnumType(getNamedType(field.type));
      if (open && !/\bat most [\d,]+/i.test(field.description ?? '')) yield `${where} is a list without pages that does not say "At most <n>".`;
    }
  },
};

export const pagedConnections: Rule = {
  name: 'paged-connections',
  *breaches({ api }) {
    for (const { where, field } of fieldsOf(api)) {
      if (!('args' in field) || !getNamedType(field.type).name.endsWith('Connection')) continue;
      const first = field.args.find(({ name }) => name === 'first')?.defaultValue;
      const after = field.args.some(({ name }) => name === 'after');
      if (typeof first !== 'number' || first < 1 || first > 100 || !after) yield `${where} must take first, with a default of 1 to 100, and after.`;
    }
  },
};

export const connectionShape: Rule = {
  name: 'connection-shape',
  *breaches({ api }) {
    for (const type of typesOf(api).filter(isObjectType)) {
      const name = /^(.+)Connection$/.exec(type.name)?.[1];
      if (name === undefined) continue;
      const edge = api.getType(`${name}Edge`);
      const node = isObjectType(edge) ? String(edge.getFields()['node']?.type) : 'none';
      const wanted = { edges: `[${name}Edge!]!`, nodes: `[${node}]!`, pageInfo: 'PageInfo!' };
      for (const [field, shape] of Object.entries(wanted)) if (String(type.getFields()[field]?.type) !== shape) yield `${type.name}.${field} must be ${shape}.`;
      if (isObjectType(edge) && String(edge.getFields()['cursor']?.type) !== 'String!') yield `${edge.name}.cursor must be String!.`;
    }
  },
};

/** A mutation that cannot be repeated safely, or that answers only its success, is not ready for a network. */
export const repeatableMutations: Rule = {
  name: 'repeatable-mutations',
  *breaches({ api }) {
    for (const field of Object.values(api.getMutationType()?.getFields() ?? {})) {
      const [input, ...others] = field.args;
      const type = input && getNamedType(input.type);
      const key = isInputObjectType(type) ? type.getFields()['idempotencyKey'] : undefined;
      if (input?.name !== 'input' || others.length > 0 || !key || !isNonNullType(key.type)) yield `Mutation.${field.name} must take one input with an idempotencyKey.`;
      if (!isUnionType(getNamedType(field.type))) yield `Mutation.${field.name} must answer a union of its outcomes.`;
    }
  },
};

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;
type WithFields = GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType;

const typesOf = (api: GraphQLSchema): readonly GraphQLNamedType[] => Object.values(api.getTypeMap()).filter((type) => !isIntrospectionType(type));

const hasFields = (type: GraphQLNamedType): type is WithFields => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);

/** All fields but those of connections, whose lists are their pages. */
const fieldsOf = (api: GraphQLSchema): readonly { readonly where: string; readonly field: AnyField }[] =>
  typesOf(api)
    .filter(hasFields)
    .filter(({ name }) => !name.endsWith('Connection'))
    .flatMap((type) => Object.values<AnyField>(type.getFields()).map((field) => ({ where: `${type.name}.${field.name}`, field })));

const inputsBelow = (type: GraphQLInputObjectType): ReadonlySet<GraphQLNamedType> => {
  const below = new Set<GraphQLNamedType>();
  const waiting = [type];
  for (let next = waiting.pop(); next; next = waiting.pop())
    for (const field of Object.values(next.getFields())) {
      const inner = getNamedType(field.type);
      if (!isInputObjectType(inner) || below.has(inner)) continue;
      below.add(inner);
      waiting.push(inner);
    }
  return below;
};

const reachedFromRoots = (api: GraphQLSchema): ReadonlySet<GraphQLNamedType> => {
  const reached = new Set<GraphQLNamedType>();
  const waiting: (GraphQLNamedType | null | undefined)[] = [api.getQueryType(), api.getMutationType(), api.getSubscriptionType()];
  while (waiting.length > 0) {
    const type = waiting.pop();
    if (!type || reached.has(type)) continue;
    reached.add(type);
    waiting.push(...typesBeside(type, api));
  }
  return reached;
};

const typesBeside = (type: GraphQLNamedType, api: GraphQLSchema): readonly GraphQLNamedType[] => {
  if (isUnionType(type)) return type.getTypes();
  if (!hasFields(type)) return [];
  const fields: readonly AnyField[] = Object.values<AnyField>(type.getFields());
  const argumentsOf = (field: AnyField) => ('args' in field ? field.args : []);
  const named = fields.flatMap((field) => [field, ...argumentsOf(field)]).map(({ type: of }) => getNamedType(of));
  return [...named, ...(isInterfaceType(type) ? api.getPossibleTypes(type) : []), ...(isObjectType(type) ? type.getInterfaces() : [])];
};
