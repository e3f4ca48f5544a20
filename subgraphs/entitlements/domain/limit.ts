import { Temporal } from 'temporal-polyfill';
import { refusal, type Refusal } from './refusal.ts';

/** How often something may be done with the copies of a line within any such stretch of the calendar; without one, how often at all. */
export type ActionLimit = { readonly allowed: number; readonly per: Temporal.Duration | null };

const limitedActions = ['RETURN', 'REHOST', 'REPAIR'] as const;
export type LimitedAction = (typeof limitedActions)[number];
export const isLimited = (action: string): action is LimitedAction => limitedActions.some((limited) => limited === action);

/** When it was done, oldest first, counting what is under way; no more than the last `allowed` times need be known. */
export type Uses = readonly Temporal.Instant[];

/** The calendar is the line's: a use on January 31 counts for a month until the end of February there. */
const countsUntil = (use: Temporal.Instant, per: Temporal.Duration, timeZone: string): Temporal.Instant =>
  use.toZonedDateTimeISO(timeZone).add(per).toInstant();

const names: Readonly<Record<LimitedAction, string>> = { RETURN: 'returned', REHOST: 'moved', REPAIR: 'repaired' };

type Limited = { readonly limit: ActionLimit | null; readonly uses: Uses; readonly timeZone: string };

/** It is refused while the last `allowed` uses all count. Each does up to, and not including, the same moment one term later. */
export const refusedByLimit = (action: LimitedAction, { limit, uses, timeZone }: Limited, now: Temporal.Instant): Refusal | undefined => {
  if (!limit || uses.length < limit.allowed) return undefined;
  const { allowed, per } = limit;
  const [resetsAt = null] = per && allowed > 0 ? uses.slice(-allowed).map((use) => countsUntil(use, per, timeZone)).sort((a, b) => Temporal.Instant.compare(a, b)) : [];
  if (resetsAt && Temporal.Instant.compare(resetsAt, now) <= 0) return undefined;
  return refusal(`${action}_LIMIT`, messageOf(action, limit), { remaining: 0, resetsAt, liftedBy: 'SUPPORT' });
};

const messageOf = (action: LimitedAction, { allowed, per }: ActionLimit): string =>
  allowed === 0 ? `Copies are never ${names[action]}.` : `Copies are ${names[action]} ${allowed === 1 ? 'once' : `${allowed} times`}${per ? ` within ${per.toString()}` : ''}, and they were.`;

/** How often it may still be done now; null without a limit. Needs all uses of the term. */
export const usesLeft = ({ limit, uses, timeZone }: Limited, now: Temporal.Instant): number | null => {
  if (!limit) return null;
  const { per } = limit;
  const counted = per ? uses.filter((use) => Temporal.Instant.compare(now, countsUntil(use, per, timeZone)) < 0) : uses;
  return Math.max(0, limit.allowed - counted.length);
};
