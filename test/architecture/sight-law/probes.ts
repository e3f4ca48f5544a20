import {
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** One question per root field, of all that can be reached from it. */
export type Probe = {
  readonly root: string;
  /** The selection below the root field, whose arguments are filled in by the asker. */
  readonly selection: string;
  /** `Type.field` of all that it selects. */
  readonly covers: ReadonlySet<string>;
};

/**
 * What a query can reach. From a root that needs no arguments every type is opened once, by the shortest way, and only named elsewhere;
 * a root that needs some opens its own type, since what lies behind is the same.
 */
export const probesOf = (schema: GraphQLSchema): ReadonlyMap<string, Probe> => {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  return new Map(Object.values(query.getFields()).map((root) => [root.name, probeFrom(schema, root)]));
};

type Field = GraphQLField<unknown, unknown>;
type Step = { readonly path: string; readonly type: GraphQLObjectType };

const probeFrom = (schema: GraphQLSchema, root: Field): Probe => {
  const tops = objectsOf(schema, getNamedType(root.type));
  const openedAt = root.args.some(isRequiredArgument) ? new Map<string, string>() : shortestWays(schema, root.name, tops);
  const covers = new Set<string>();
  const open = ({ path, type }: Step): string => {
    const parts = Object.values(type.getFields()).flatMap((field) => {
      covers.add(`${type.name}.${field.name}`);
      return select(field, path, type);
    });
    return `{ ${['__typename', ...parts].join(' ')} }`;
  };
  const select = (field: Field, path: string, of: GraphQLObjectType): string[] => {
    const required = field.args.find(isRequiredArgument);
    if (required) throw new Error(`${of.name}.${field.name} needs ${required.name}: a probe cannot guess it.`);
    const type = getNamedType(field.type);
    if (isLeafType(type)) return [field.name, ...otherwise(field, '')];
    const next = `${path}.${field.name}`;
    const opened = objectsOf(schema, type).filter((object) => openedAt.get(object.name) === next);
    const named = objectsOf(schema, type).map(nameOf);
    return [...named.map((name) => `named_${field.name}: ${field.name} ${name}`), ...opened.map((object) => `${field.name} ${open({ path: next, type: object })}`), ...named.flatMap((name) => otherwise(field, name))];
  };
  const selection = tops.map((type) => open({ path: root.name, type })).join(' ');
  return { root: root.name, selection, covers };
};

/** The path at which each type is met first. */
const shortestWays = (schema: GraphQLSchema, root: string, tops: readonly GraphQLObjectType[]): ReadonlyMap<string, string> => {
  const ways = new Map<string, string>();
  let level: readonly Step[] = tops.map((type) => ({ path: root, type }));
  while (level.length > 0) {
    const fresh = level.filter(({ path, type }) => !ways.has(type.name) && ways.set(type.name, path));
    level = fresh.flatMap(({ path, type }) =>
      Object.values(type.getFields()).flatMap((field) => objectsOf(schema, getNamedType(field.type)).map((next) => ({ path: `${path}.${field.name}`, type: next }))),
    );
  }
  return ways;
};

const objectsOf = (schema: GraphQLSchema, type: GraphQLNamedOutputType): GraphQLObjectType[] => {
  if (isObjectType(type)) return [type];
  return isUnionType(type) ? [...schema.getPossibleTypes(type)] : [];
};

/** An object by its id alone, which the module that refers to it could answer without asking whose it is; of a list its length and its ids. */
const nameOf = (type: GraphQLObjectType): string => {
  const fields = type.getFields();
  const node = fields['nodes'] && getNamedType(fields['nodes'].type);
  const edge = fields['edges'] && getNamedType(fields['edges'].type);
  if (isObjectType(node) && isObjectType(edge)) {
    const cursors = Object.values(edge.getFields()).filter(({ type: of }) => isLeafType(getNamedType(of)));
    return `{ __typename ${fields['totalCount'] ? 'totalCount' : ''} nodes ${nameOf(node)} edges { ${cursors.map(({ name }) => name).join(' ')} } }`;
  }
  return fields['id'] ? '{ __typename id }' : '{ __typename }';
};

/** The same field once more for every other value of an argument that is one of a few. */
const otherwise = (field: Field, selection: string): string[] =>
  field.args.flatMap(({ name, type, defaultValue }) => {
    const choice = getNamedType(type);
    if (!isEnumType(choice) || defaultValue === undefined) return [];
    return choice.getValues().filter(({ value }) => value !== defaultValue).map(({ name: value }) => `${field.name}_${value}: ${field.name}(${name}: ${value}) ${selection}`);
  });

/** Every `Type.field` that some query can reach. */
export const reachableFields = (probes: ReadonlyMap<string, Probe>): ReadonlySet<string> => new Set([...probes.values()].flatMap(({ covers }) => [...covers]));
