import type { Rules } from '#kernel/values/rules';
import type { EntitleOn } from './entitle.ts';

/** The orders' part of an operational model, in one version. */
export type OrderRules = Rules & { readonly entitleOn: EntitleOn };

/** How a business unit behaves that nobody has said anything about. */
export const firstRules: OrderRules = { version: 1, validFrom: '1970-01-01T00:00:00Z', entitleOn: 'BOOKED' };
