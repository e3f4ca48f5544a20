import type { z } from 'zod';
import type { ModuleName } from '../modules.ts';
import { idType, type Id, type TenantId } from '../values/ids.ts';

export const eventId = idType('evt');
export type EventId = Id<'evt'>;

/** A fact that a module makes known, declared in its contract. A breaking change is a new version beside this one. */
export type EventType<Payload extends z.ZodType = z.ZodType> = {
  readonly module: ModuleName;
  /** In the past tense: `OrganizationMoved`. */
  readonly name: string;
  readonly version: number;
  readonly payload: Payload;
};

export const defineEvent = <Payload extends z.ZodType>(event: EventType<Payload>): EventType<Payload> => event;

/** An event as it travels: exactly what could be sent over a wire. */
export type TravellingEvent = {
  readonly id: EventId;
  readonly name: string;
  readonly version: number;
  readonly key: string;
  readonly tenantId: TenantId | null;
  readonly occurredAt: string;
  readonly payload: unknown;
};
