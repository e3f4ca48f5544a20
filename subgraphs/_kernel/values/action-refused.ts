/** Why something may not be done. */
export type ActionRefused = { readonly kind: 'ActionRefused'; readonly refusals: { readonly code: string; readonly message: string }[] };

export const refusal = (code: string, message: string): ActionRefused => ({ kind: 'ActionRefused', refusals: [{ code, message }] });
