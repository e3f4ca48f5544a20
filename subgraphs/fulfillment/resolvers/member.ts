type Outcome = { readonly kind: string };
type Member<One> = One extends { readonly kind: infer Kind } ? Omit<One, 'kind'> & { readonly __typename: Kind } : never;

/** A decision as the member of a result union that it is named after. */
export const member = <One extends Outcome>({ kind, ...outcome }: One): Member<One> => ({ ...outcome, __typename: kind }) as unknown as Member<One>;
