import { demandOperatorOf } from '../identity/operated-units.ts';
import { lockGuard } from '../persistence/guard.ts';
import { HubError } from '../values/errors.ts';
import type { BusinessUnitId } from '../values/ids.ts';
import { decideRules, type NextRules, type Rules } from '../values/rules.ts';
import { decideOnce, type Desk } from './decide-once.ts';
import type { RulesStore } from './rules.ts';

export type SetRules<Some extends Rules> = NextRules & {
  readonly businessUnitId: BusinessUnitId;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly changes: Partial<Omit<Some, keyof Rules>>;
};
export type RulesOutcome<Some> = { readonly kind: 'set'; readonly businessUnitId: BusinessUnitId; readonly rules: Some } | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Another version of a module's rules for a business unit, from an instant on. @throws FORBIDDEN, STALE_VERSION */
export const setRules = async <Some extends Rules>(desk: Desk, operation: string, store: RulesStore<Some>, { idempotencyKey, dryRun, ...input }: SetRules<Some>): Promise<RulesOutcome<Some>> => {
  const { businessUnitId, changes } = input;
  demandOperatorOf(desk.principal, businessUnitId);
  return decideOnce<RulesOutcome<Some>>(desk, { operation, idempotencyKey, dryRun, input, reason: null }, async (work) => {
    const now = desk.clock.now();
    await lockGuard(store.module, work, `rules/${businessUnitId}`);
    const decision = decideRules(await store.newest(work.db, businessUnitId), input, changes, now);
    if (decision.kind === 'stale') throw new HubError('STALE_VERSION', `The rules are at version ${decision.version} by now.`, { path: 'expectedVersion' });
    if (decision.kind === 'refused') return decision;
    await store.follow(work, businessUnitId, decision.rules, { by: desk.principal.subject, at: now });
    return { kind: 'set', businessUnitId, rules: decision.rules };
  });
};
