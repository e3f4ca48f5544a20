import type { RequestContext } from '#kernel/context';
import type { HubError } from '#kernel/values/errors';

/** What the gateway knows of a request: who asks, or why nobody is known to ask. */
export type HubContext =
  | { readonly kind: 'known'; readonly request: RequestContext }
  | { readonly kind: 'refused'; readonly refusal: HubError };

export const requestOf = (context: HubContext): RequestContext | undefined => (context.kind === 'known' ? context.request : undefined);
