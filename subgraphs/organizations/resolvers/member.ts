/** An outcome as a member of its union in the graph. */
export const member = <Outcome extends { readonly kind: string }>(outcome: Outcome): Member<Outcome> => ({ ...outcome, __typename: outcome.kind }) as Member<Outcome>;

type Member<Outcome extends { readonly kind: string }> = Outcome extends { readonly kind: infer Name } ? Outcome & { readonly __typename: Name } : never;
