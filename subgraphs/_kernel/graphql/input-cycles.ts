import { getNamedType, isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';

/** Compiling executors never end on a variable of a recursive input type: one such request would be a remote kill. */
export const refuseInputCycles = (schema: GraphQLSchema): void => {
  for (const type of Object.values(schema.getTypeMap())) {
    const cycle = isInputObjectType(type) ? cycleThrough(type, [type.name]) : undefined;
    if (cycle) throw new Error(`The input types ${cycle.join(' → ')} form a cycle.`);
  }
};

const cycleThrough = (type: GraphQLInputObjectType, path: readonly string[]): readonly string[] | undefined => {
  for (const field of Object.values(type.getFields())) {
    const next = getNamedType(field.type);
    if (!isInputObjectType(next)) continue;
    const longer = [...path, next.name];
    if (path.includes(next.name)) return longer;
    const cycle = cycleThrough(next, longer);
    if (cycle) return cycle;
  }
  return undefined;
};
