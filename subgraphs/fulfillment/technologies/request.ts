import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ProductId } from '#catalog';
import type { LineItemId } from '#entitlements';
import type { LicenseId } from '#fulfillment';
import { isUuid, type BusinessUnitId, type Id } from '#kernel/values/ids';
import { isTimeZone } from '#kernel/values/period';

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value), 'not an id');
// What stands in a license is read by programs that know no control characters, and kept where none may be.
const anyText = (max: number) => z.string().max(max).regex(/^[^\p{Cc}\p{Cs}]*$/u, 'holds control characters');
const text = (max: number) => anyText(max).min(1);
const instant = z.iso.datetime({ offset: true });

/** The machine, in the words of whoever activates. */
const host = z.strictObject({
  kind: z.enum(['SERVER', 'NODE', 'CUSTOM']),
  identifierType: text(64),
  identifier: text(255),
  /** The single machines of a redundant server. */
  nodeIdentifiers: z.array(text(255)).max(100),
});

/** Half-open, with the zone that it was sold in: formats that know days only need it. */
const term = z
  .strictObject({ startsAt: instant, /** Null without an end. */ expiresAt: instant.nullable(), timeZone: z.string().max(64).refine(isTimeZone, 'not a time zone') })
  .refine(({ startsAt, expiresAt }) => expiresAt === null || Temporal.Instant.compare(startsAt, expiresAt) < 0, 'ends before it starts');

/**
 * What shall be licensed to whom: a plain value, kept with the job and the same whenever it is asked again.
 * Nothing else decides what stands in a license, neither the time of the call nor the state of the hub.
 */
export const issueRequest = z.strictObject({
  /** The key of the job: one request is one license, however often it is asked. */
  requestId: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  /** Given before it is issued, so that the license can name itself. */
  licenseId: id<LicenseId>(),
  requestedAt: instant,
  businessUnitId: id<BusinessUnitId>(),
  lineItemId: id<LineItemId>(),
  activationId: text(255),
  product: z.strictObject({ id: id<ProductId>(), name: text(255), version: text(64) }),
  features: z.array(text(255)).max(200),
  /** The request whose license ends with this one; null where it replaces none, or none that was issued here. */
  replaces: z.string().max(100).nullable(),
  /** Those beyond what was bought included. */
  copies: z.int().min(1).max(2_000_000_000),
  /** Null for copies that are bound to nothing. */
  host: host.nullable(),
  term,
  /** Builds of the product up to this day may run; null when the version of the product decides. */
  versionDate: z.iso.date().nullable(),
  /** What the license model says: how it binds, by which metric it counts, and whatever else its technology is to be told. */
  model: z.strictObject({
    binding: text(64).nullable(),
    metric: text(64).nullable(),
    attributes: z.array(z.strictObject({ name: text(64), value: anyText(1_000) })).max(50),
  }),
});
export type IssueRequest = z.infer<typeof issueRequest>;
