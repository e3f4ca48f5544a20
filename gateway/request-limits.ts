import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

/**
 * How much one request may ask. Validating and planning cost time before a single row is read, and grow faster than the text;
 * what clients and explorers ask is less than a tenth of its size.
 */
export const requestLimits = { tokens: 5_000, selections: 1_000, depth: 30, rootFields: 50 } as const;

/** A request that is too deep, or asks too much side by side, is refused like any other that is not valid. */
export const withinLimits: ValidationRule = (context) => ({
  OperationDefinition: ({ selectionSet }) => {
    const { depth, rootFields } = measure(selectionSet, context, new Map());
    if (depth > requestLimits.depth) context.reportError(new GraphQLError(`A request is at most ${requestLimits.depth} fields deep.`));
    if (rootFields > requestLimits.rootFields) context.reportError(new GraphQLError(`A request has at most ${requestLimits.rootFields} fields at its root.`));
  },
});

type Measure = { readonly depth: number; readonly rootFields: number };
const nothing: Measure = { depth: 0, rootFields: 0 };

/** Each fragment is measured once, however often it is spread; one that spreads itself is another rule's matter. */
const measure = (selectionSet: SelectionSetNode, context: ValidationContext, fragments: Map<string, Measure>): Measure => {
  const parts = selectionSet.selections.map((selection): Measure => {
    switch (selection.kind) {
      case Kind.FIELD:
        return { depth: 1 + (selection.selectionSet ? measure(selection.selectionSet, context, fragments).depth : 0), rootFields: 1 };
      case Kind.INLINE_FRAGMENT:
        return measure(selection.selectionSet, context, fragments);
      case Kind.FRAGMENT_SPREAD:
        return measureOfFragment(selection.name.value, context, fragments);
    }
  });
  return { depth: Math.max(0, ...parts.map(({ depth }) => depth)), rootFields: parts.reduce((sum, { rootFields }) => sum + rootFields, 0) };
};

const measureOfFragment = (name: string, context: ValidationContext, fragments: Map<string, Measure>): Measure => {
  const known = fragments.get(name);
  if (known) return known;
  fragments.set(name, nothing);
  const fragment = context.getFragment(name);
  const measured = fragment ? measure(fragment.selectionSet, context, fragments) : nothing;
  fragments.set(name, measured);
  return measured;
};
