type Outcome = { readonly kind: string };
type Member<One> = One extends { readonly kind: infer Kind } ? Omit<One, 'kind'> & { readonly __typename: Kind; readonly dryRun: boolean } : never;

/** A decision as the member of a result union that it is named after. */
export const member = <One extends Outcome>({ kind, ...outcome }: One, dryRun: boolean): Member<One> => ({ ...outcome, __typename: kind, dryRun }) as unknown as Member<One>;
