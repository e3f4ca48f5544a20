import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar duration such as `P90D` or `P1Y`: positive, in days, weeks, months or years. */
const calendarDuration = z.string().refine(isCalendarDuration, 'A duration is positive and in days, weeks, months or years, such as P90D or P1Y.');

function isCalendarDuration(text: string): boolean {
  try {
    const duration = Temporal.Duration.from(text);
    return duration.sign === 1 && /^P[^T]+$/.test(text);
  } catch {
    return false;
  }
}

const actionLimit = z.object({ allowed: z.int().min(0), per: calendarDuration.nullable().default(null) });

const attribute = z.object({
  name: z.string().min(1).max(64),
  decidedAt: z.enum(['MODEL', 'ENTITLEMENT', 'FULFILLMENT']).default('MODEL'),
  value: z.string().max(1_000).nullable().default(null),
  required: z.boolean().default(false),
});

const overage = z.object({
  rule: z.enum(['NONE', 'EXTRA_ACTIVATIONS', 'OVERDRAFT', 'RATIO', 'UNLIMITED']),
  copies: z.int().min(1).nullable().default(null),
  percent: z.literal([125, 150, 200]).nullable().default(null),
});

/** The terms of a license model: one value on each of several independent axes. The metric is a reference and lies beside them. */
export const licenseTerms = z.object({
  binding: z.enum(['NODE_LOCKED', 'FLOATING', 'NAMED_USER', 'DEVICE', 'SITE', 'TOKEN', 'NONE']),
  term: z.enum(['PERPETUAL', 'FIXED_END', 'DURATION']),
  termLength: calendarDuration.nullable().default(null),
  startRule: z.enum(['AT_SALE', 'AT_FIRST_ACTIVATION', 'AT_EACH_ACTIVATION']).default('AT_SALE'),
  versionRule: z.enum(['AT_SALE', 'START_DATE', 'ACTIVATION_DATE', 'MAINTENANCE_END']).default('AT_SALE'),
  overage: overage.default({ rule: 'NONE', copies: null, percent: null }),
  expiryBehavior: z.enum(['RESTRICT_ACCESS', 'REVOKE_ACCESS', 'MAINTAIN_ACCESS', 'ALLOW_ACCESS']).default('RESTRICT_ACCESS'),
  graceDays: z.int().min(0).max(366).default(0),
  renewalBasis: z.enum(['FROM_EXPIRY', 'FROM_NOW', 'FROM_NOW_IF_EXPIRED']).default('FROM_EXPIRY'),
  returnLimit: actionLimit.nullable().default(null),
  rehostLimit: actionLimit.nullable().default(null),
  repairLimit: actionLimit.nullable().default(null),
  returnsCredit: z.boolean().default(true),
  virtualMachinesAllowed: z.boolean().default(true),
  attributes: z.array(attribute).max(50).default([]),
});
export type LicenseTerms = z.output<typeof licenseTerms>;
