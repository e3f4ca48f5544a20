/** Why something may not be done. */
export type Refusal = { readonly code: string; readonly message: string; readonly decidedBy?: string };
export type ActionRefused = { readonly kind: 'ActionRefused'; readonly refusals: Refusal[] };

export const refusal = (code: string, message: string): ActionRefused => ({ kind: 'ActionRefused', refusals: [{ code, message }] });
