import type { Principal } from './identity/principal.ts';
import type { Loaders } from './loaders.ts';
import type { Clock } from './values/clock.ts';

/** What a subgraph knows of the request it answers: exactly what could travel with it over a wire, and loaders of its own. */
export type RequestContext = {
  readonly requestId: string;
  readonly principal: Principal;
  readonly loaders: Loaders;
  readonly clock: Clock;
};
