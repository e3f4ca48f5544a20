import { rulesIn } from '#kernel/decisions/rules';
import { firstRules, type EntitlementRules } from '../domain/rules.ts';

export const entitlementRules = rulesIn<EntitlementRules>({ module: 'entitlements', table: 'entitlement_rules', columns: { shortfall: 'shortfall' }, first: firstRules });
