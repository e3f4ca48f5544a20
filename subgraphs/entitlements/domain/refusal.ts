import type { Temporal } from 'temporal-polyfill';

/** Why something may not be done, and who or what can help. */
export type Refusal = {
  /** The rule, such as `REHOST_LIMIT`; where a block forbids it, the block's own reason. */
  readonly code: string;
  readonly message: string;
  /** How often it may still be done within the period; null where nothing is counted. */
  readonly remaining: number | null;
  /** When it may be done again; null where waiting does not help. */
  readonly resetsAt: Temporal.Instant | null;
  /** Who can allow it nevertheless; null where nobody can. */
  readonly liftedBy: string | null;
};

export const refusal = (code: string, message: string, help: Partial<Pick<Refusal, 'remaining' | 'resetsAt' | 'liftedBy'>> = {}): Refusal => ({
  code,
  message,
  remaining: null,
  resetsAt: null,
  liftedBy: null,
  ...help,
});
