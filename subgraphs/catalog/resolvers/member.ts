type Outcome = { readonly kind: string };
type Member<One, DryRun> = One extends { readonly kind: infer Kind } ? Omit<One, 'kind'> & { readonly __typename: Kind; readonly dryRun: DryRun } : never;

/** A decision as the member of a result union that it is named after. */
export const member = <One extends Outcome>({ kind, ...outcome }: One, dryRun: boolean): Member<One, boolean> =>
  ({ ...outcome, __typename: kind, dryRun }) as unknown as Member<One, boolean>;
