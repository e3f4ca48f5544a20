import type { z } from 'zod';
import type { OnBehalfOf } from '../ports.ts';
import type { Work } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import type { BusinessUnitId } from '../values/ids.ts';
import type { EventType, TravellingEvent } from './event-type.ts';

export type EventOf<Payload extends z.ZodType> = Omit<TravellingEvent, 'payload'> & { readonly payload: z.output<Payload> };

export type ReactionTools = {
  readonly clock: Clock;
  /** For ports: the hub itself, with the standing of an integration of these business units, in the tenant of the event. */
  onBehalfOf(businessUnits?: readonly BusinessUnitId[]): OnBehalfOf;
  /** The one transaction of the reaction; a repeat of the event does not come to `work`. */
  commit(work: (work: Work) => Promise<void>): Promise<void>;
};

/** Turns a sibling's event into an operation of the module's own. */
export type Reaction = {
  /** `<operation>-when-<event>`, unique in its module and never changed: deliveries and inbox know it by this. */
  readonly name: string;
  readonly to: EventType;
  react(event: TravellingEvent, tools: ReactionTools): Promise<void>;
};

type TypedReaction<Payload extends z.ZodType> = {
  readonly name: string;
  readonly to: EventType<Payload>;
  react(event: EventOf<Payload>, tools: ReactionTools): Promise<void>;
};

/** Both sides parse the payload, as they would over a wire, so that the shapes cannot drift apart unseen. */
export const defineReaction = <Payload extends z.ZodType>({ name, to, react }: TypedReaction<Payload>): Reaction => ({
  name,
  to,
  react: async (event, tools) => react({ ...event, payload: to.payload.parse(event.payload) }, tools),
});
