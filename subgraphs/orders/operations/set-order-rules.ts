import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { decideOnce } from '#kernel/decisions/decide-once';
import { demandOperatorOf } from '#kernel/identity/operated-units';
import { demand } from '#kernel/identity/principal';
import { lockGuard } from '#kernel/persistence/guard';
import type { Work } from '#kernel/persistence/persistence';
import { HubError } from '#kernel/values/errors';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ModuleContext } from '../context.ts';
import { orderPermissions } from '../contract/permissions.ts';
import { refusal, type ActionRefused } from '../domain/refusal.ts';
import { decideRules, firstRules, type OrderRules, type RulesWanted } from '../domain/rules.ts';
import { newestRules } from '../persistence/order-rules.repository.ts';

export type SetOrderRules = RulesWanted & { readonly businessUnitId: BusinessUnitId; readonly idempotencyKey: string; readonly dryRun: boolean };
export type OrderRulesSet = { readonly kind: 'OrderRulesSet'; readonly businessUnitId: BusinessUnitId; readonly rules: OrderRules };

/** Another version of the rules, from an instant on; orders that are there keep the version they were placed under. @throws FORBIDDEN, STALE_VERSION */
export const setOrderRules = async (context: ModuleContext, { idempotencyKey, dryRun, ...input }: SetOrderRules): Promise<OrderRulesSet | ActionRefused> => {
  demand(context.principal, orderPermissions, 'rules:set');
  demandOperatorOf(context.principal, input.businessUnitId);
  return decideOnce(context, { operation: 'setOrderRules', idempotencyKey, dryRun, input, reason: null }, async (work) => {
    const now = context.clock.now();
    await lockGuard('orders', work, `rules/${input.businessUnitId}`);
    const decision = decideRules(await newestRules(work.db, input.businessUnitId), input, now);
    if (decision.kind === 'stale') throw new HubError('STALE_VERSION', `The rules are at version ${decision.version} by now.`, { path: 'expectedVersion' });
    if (decision.kind === 'refused') return refusal(decision.code, decision.message);
    await write(work, input.businessUnitId, decision.rules, { by: context.principal.subject, at: now });
    return { kind: 'OrderRulesSet', businessUnitId: input.businessUnitId, rules: decision.rules };
  });
};

type Setting = { readonly by: string; readonly at: Temporal.Instant };

/** The rules before it end where these begin; those that held unsaid are said now, for lines name them by their version. */
const write = async (work: Work, unit: BusinessUnitId, rules: OrderRules, setting: Setting): Promise<void> => {
  if (rules.version === firstRules.version + 1) await insert(work, unit, firstRules, setting);
  await sql`update orders.order_rules set valid_until = ${rules.validFrom}::timestamptz where business_unit_id = ${unit} and valid_until = 'infinity'`.execute(work.db);
  await insert(work, unit, rules, setting);
};

const insert = ({ db }: Work, unit: BusinessUnitId, { version, validFrom, entitleOn }: OrderRules, { by, at }: Setting): Promise<unknown> =>
  sql`insert into orders.order_rules (business_unit_id, version, valid_from, entitle_on, set_at, set_by)
    values (${unit}, ${version}, ${validFrom}::timestamptz, ${entitleOn}, ${at.toString()}::timestamptz, ${by})`.execute(db);
