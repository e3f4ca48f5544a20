import { z } from 'zod';
import { isUuid } from '#kernel/values/ids';
import { perpetual } from '#kernel/values/period';
import type { MaintenanceLineId } from '../../contract/ids.ts';
import { buckets } from '../../domain/ledger.ts';
import { states } from '../../domain/state.ts';
import { instantFrom } from '../../persistence/rows.ts';

const id = <T extends string>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value), 'not an id');
const posting = z.object({ bucket: z.enum(buckets), delta: z.int(), effectiveAt: z.string() });

/** The columns of a line that an import may change. */
const attributes = z.object({
  state: z.enum(states),
  overdraftLimit: z.int().nullable(),
  timeZone: z.string(),
  startsOn: z.string().nullable(),
  startsAt: z.string().nullable(),
  expiresOn: z.string().nullable(),
  expiresAt: z.string(),
  term: z.string().nullable(),
  versionDate: z.string().nullable(),
  orderNumber: z.string().nullable(),
  orderLineNumber: z.string().nullable(),
  migrationId: z.string().nullable(),
});
export type Attributes = z.infer<typeof attributes>;

/** An entity has undefined where a row has null. */
type Stored = Pick<Attributes, 'state' | 'timeZone' | 'expiresAt'> & { readonly [Name in keyof Attributes]?: Attributes[Name] | null | undefined };

/** As PostgreSQL gave them, in the spelling of a record. */
export const attributesFrom = (line: Stored): Attributes => ({
  state: line.state,
  overdraftLimit: line.overdraftLimit ?? null,
  timeZone: line.timeZone,
  startsOn: line.startsOn ?? null,
  startsAt: line.startsAt == null ? null : instantFrom(line.startsAt).toString(),
  expiresOn: line.expiresOn ?? null,
  expiresAt: line.expiresAt === perpetual ? perpetual : instantFrom(line.expiresAt).toString(),
  term: line.term ?? null,
  versionDate: line.versionDate ?? null,
  orderNumber: line.orderNumber ?? null,
  orderLineNumber: line.orderLineNumber ?? null,
  migrationId: line.migrationId ?? null,
});

export const changedAttributes = (was: Attributes, is: Attributes): readonly string[] =>
  attributes.keyof().options.filter((name) => was[name] !== is[name]);

/** What a line of a document did to a line item, as far as undoing it needs to know. It outlives this process, so it is parsed when it comes back. */
export const trace = z.object({
  /** Null for a line item that was made. */
  was: attributes.nullable(),
  is: attributes,
  postings: z.array(posting),
  blocksSet: z.array(z.string()),
  blocksLifted: z.array(z.string()),
  coversAdded: z.array(id<MaintenanceLineId>()),
  coversRemoved: z.array(id<MaintenanceLineId>()),
});
export type Trace = z.infer<typeof trace>;
