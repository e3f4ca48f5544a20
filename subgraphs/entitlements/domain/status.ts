import { Temporal } from 'temporal-polyfill';
import { perpetual } from '#kernel/values/period';
import { blockedActions, isBlocked, type Block } from './block.ts';
import type { State } from './state.ts';
import type { Span } from './term.ts';

export type Status = 'TEST' | 'DRAFT' | 'OBSOLETE' | 'INACTIVE' | 'SUSPENDED' | 'ON_HOLD' | 'EXPIRED' | 'NOT_STARTED' | 'ACTIVE';

export type Standing = Span & {
  readonly state: State;
  readonly entitlementState: State;
  /** Its own reasons and its entitlement's. */
  readonly blocks: readonly Pick<Block, 'actions'>[];
};

/**
 * How a line stands in one word. Where several are true the first in this order counts: what it is (a trial, a draft, ended),
 * then what somebody decided (blocks, the widest first), then what the calendar says.
 */
export const statusOf = (line: Standing, now: Temporal.Instant): Status => {
  for (const own of ['TEST', 'DRAFT', 'OBSOLETE'] as const) if (line.state === own || line.entitlementState === own) return own;
  return blockedStatus(line.blocks) ?? calendarStatus(line, now);
};

const blockedStatus = (blocks: Standing['blocks']): Status | undefined => {
  if (!isBlocked(blocks, 'ACTIVATE')) return undefined;
  const blocked = blockedActions.filter((action) => isBlocked(blocks, action));
  if (blocked.length === blockedActions.length) return 'INACTIVE';
  return blocked.length > 1 ? 'SUSPENDED' : 'ON_HOLD';
};

const calendarStatus = ({ startsAt, expiresAt }: Span, now: Temporal.Instant): Status => {
  if (expiresAt !== perpetual && Temporal.Instant.compare(expiresAt, now) <= 0) return 'EXPIRED';
  return startsAt !== null && Temporal.Instant.compare(now, startsAt) < 0 ? 'NOT_STARTED' : 'ACTIVE';
};
