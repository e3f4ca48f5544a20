import type { Temporal } from 'temporal-polyfill';
import { emit } from '#kernel/events/emit';
import type { ReactionTools } from '#kernel/events/reaction';
import type { Sight } from '#kernel/identity/sight';
import type { Work } from '#kernel/persistence/persistence';
import type { AnnouncedLine } from '#orders';
import type { EntitlementId } from '../contract/ids.ts';
import { orderLineAnswered, type OrderLineAnswer } from '../contract/index.ts';
import type { Reason } from '../domain/order-terms.ts';
import { firstRules, type EntitlementRules } from '../domain/rules.ts';
import { entitlementRules } from '../persistence/entitlement-rules.repository.ts';
import { lockOrderLine, recordAnswer, saveOrderLine, type Grant } from '../persistence/order-line-grant.repository.ts';
import { changeGranted } from './change-granted.ts';
import { grantLine } from './grant-line.ts';

/** An announcement as it is decided, in the one transaction of its answer. */
export type Answering = {
  readonly work: Work;
  readonly line: AnnouncedLine;
  readonly sight: Sight;
  readonly actor: string;
  readonly now: Temporal.Instant;
  readonly rules: EntitlementRules;
};

/** What the order line gives after it, and why not all that it says, if so. */
export type Answered = {
  readonly outcome: OrderLineAnswer['outcome'];
  readonly given: { readonly grant: Grant; readonly entitlementId: EntitlementId } | null;
  readonly reason: Reason | null;
};

/**
 * Answers what is announced of an order line, once. An announcement says the whole line, and those of one line are read by several
 * reactions, each in order by itself: the highest sequence counts, whichever comes first, and a lower one says nothing new.
 */
export const answerOrderLine = (line: AnnouncedLine, { clock, commit, onBehalfOf }: ReactionTools): Promise<void> =>
  commit(async (work) => {
    const before = await lockOrderLine(work, line.orderLineId, line.tenantId);
    if (line.sequence <= before.sequence) return;
    const { subject: actor, sights } = onBehalfOf().principal;
    const now = clock.now();
    const held = await entitlementRules.at(work.db, sights[0], [line.businessUnitId], now);
    const answering: Answering = { work, line, sight: sights[0], actor, now, rules: held.get(line.businessUnitId) ?? firstRules };
    const answered = before.grant ? await changeGranted(answering, before.grant) : await grantLine(answering);
    await record(answering, answered, before.grant?.copies ?? 0);
    await emit(work, orderLineAnswered, { key: line.orderLineId, tenantId: line.tenantId, occurredAt: now, payload: answerOf(answering, answered) });
  });

const record = async ({ work, line, rules, actor, now }: Answering, { outcome, given, reason }: Answered, copiesBefore: number): Promise<void> => {
  const { orderLineId, tenantId, sequence } = line;
  const after = { orderLineId, tenantId, sequence, grant: given?.grant ?? null };
  await saveOrderLine(work, after);
  await recordAnswer(work, { line: after, copiesBefore, outcome, reason, rulesVersion: rules.version, actor, now: now.toString() });
};

const answerOf = ({ line: { orderLineId, sequence }, rules }: Answering, { outcome, given, reason }: Answered): OrderLineAnswer => {
  const lineItems = given ? [{ lineItemId: given.grant.lineItemId, entitlementId: given.entitlementId }] : [];
  const answer = { orderLineId, sequence, lineItems, rules: { module: 'entitlements' as const, version: rules.version } };
  if (outcome === 'GRANTED') return { ...answer, outcome };
  if (!reason) throw new Error(`What became of the order line ${orderLineId} has no reason.`);
  return { ...answer, outcome, shortfall: reason };
};
