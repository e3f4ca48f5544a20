import type { Rules } from '#kernel/values/rules';
import type { ShortfallRule } from './quantity.ts';

/** The entitlements' part of an operational model, in one version. */
export type EntitlementRules = Rules & { readonly shortfall: ShortfallRule };

/** How a business unit behaves that nobody has said anything about: nothing that runs is taken away. */
export const firstRules: EntitlementRules = { version: 1, validFrom: '1970-01-01T00:00:00Z', shortfall: 'REJECT' };
