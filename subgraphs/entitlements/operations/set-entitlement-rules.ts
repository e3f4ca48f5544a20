import { setRules, type SetRules } from '#kernel/decisions/set-rules';
import { demand } from '#kernel/identity/principal';
import { refusal, type ActionRefused } from '#kernel/values/action-refused';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import { entitlementPermissions } from '../contract/index.ts';
import type { EntitlementRules } from '../domain/rules.ts';
import { entitlementRules } from '../persistence/entitlement-rules.repository.ts';

export type EntitlementRulesSet = { readonly kind: 'EntitlementRulesSet'; readonly businessUnitId: BusinessUnitId; readonly rules: EntitlementRules };

/** Another version of the rules, from an instant on; what was decided before stays as it was decided. @throws FORBIDDEN, STALE_VERSION */
export const setEntitlementRules = async (context: ModuleContext, input: SetRules<EntitlementRules>): Promise<EntitlementRulesSet | ActionRefused> => {
  demand(context.principal, entitlementPermissions, 'rules:set');
  const outcome = await setRules(context, 'setEntitlementRules', entitlementRules, input);
  return outcome.kind === 'set' ? { ...outcome, kind: 'EntitlementRulesSet' } : refusal(outcome.code, outcome.message);
};
