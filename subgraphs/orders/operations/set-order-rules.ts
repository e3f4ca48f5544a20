import { setRules, type SetRules } from '#kernel/decisions/set-rules';
import { demand } from '#kernel/identity/principal';
import { refusal, type ActionRefused } from '#kernel/values/action-refused';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import { orderPermissions } from '../contract/permissions.ts';
import type { OrderRules } from '../domain/rules.ts';
import { orderRules } from '../persistence/order-rules.repository.ts';

export type OrderRulesSet = { readonly kind: 'OrderRulesSet'; readonly businessUnitId: BusinessUnitId; readonly rules: OrderRules };

/** Another version of the rules, from an instant on; orders that are there keep the version they were placed under. @throws FORBIDDEN, STALE_VERSION */
export const setOrderRules = async (context: ModuleContext, input: SetRules<OrderRules>): Promise<OrderRulesSet | ActionRefused> => {
  demand(context.principal, orderPermissions, 'rules:set');
  const outcome = await setRules(context, 'setOrderRules', orderRules, input);
  return outcome.kind === 'set' ? { ...outcome, kind: 'OrderRulesSet' } : refusal(outcome.code, outcome.message);
};
