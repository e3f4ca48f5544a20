/** The conditions of a filter that were given; what a client leaves out or sets to null is no condition. */
export const given = <Filter extends object>(filter: Filter | null | undefined): { readonly [Field in keyof Filter]?: NonNullable<Filter[Field]> } =>
  Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null)) as { [Field in keyof Filter]?: NonNullable<Filter[Field]> };
