/** Why something may not be done, and who or what can help. */
export type Refusal = {
  readonly code: string;
  readonly message: string;
  /** How often, or of how many copies, it may still be done; null where nothing is counted. */
  readonly remaining: number | null;
  /** When it may be done again; null where waiting does not help. */
  readonly resetsAt: string | null;
  /** Who can allow it nevertheless; null where nobody can. */
  readonly liftedBy: string | null;
  /** The part of the operational model that decided, and its version; null for rules that are not a matter of business. */
  readonly decidedBy: string | null;
};
export type ActionRefused = { readonly kind: 'ActionRefused'; readonly refusals: Refusal[] };

export const refusal = (code: string, message: string, help: Partial<Pick<Refusal, 'remaining' | 'resetsAt' | 'liftedBy'>> = {}): ActionRefused => ({
  kind: 'ActionRefused',
  refusals: [{ code, message, remaining: null, resetsAt: null, liftedBy: null, decidedBy: null, ...help }],
});
