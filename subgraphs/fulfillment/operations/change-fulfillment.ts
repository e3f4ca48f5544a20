import { allowedTo } from '#kernel/identity/allowed-to';
import type { Principal } from '#kernel/identity/principal';
import { jobId as newJobId } from '#kernel/jobs/job';
import { firstFound } from '#kernel/persistence/sights';
import { notFound } from '#kernel/values/errors';
import type { ClaimableLine, LineItemId } from '#entitlements';
import type { ModuleContext } from '../context.ts';
import type { FulfillmentId, HostId } from '../contract/ids.ts';
import { fulfillmentPermissions, type FulfillmentAction } from '../contract/permissions.ts';
import type { Fulfillment } from '../domain/fulfillment.ts';
import { claimSource } from '../domain/lineage.ts';
import { changeOf, type Change, type ChangeWish } from '../domain/operation.ts';
import { refusal, type ActionRefused } from '../domain/refusal.ts';
import { fulfillmentRepository } from '../persistence/fulfillment.repository.ts';
import { knownFulfillment, lockFulfillment } from '../persistence/fulfillment.writes.ts';
import type { FulfillmentRow } from '../persistence/rows.ts';
import { answerWithin, type Answered } from './answer.ts';
import { hostToRunOn, keptHost, refusedByTechnology, type HostToRunOn, type HostWanted } from './host-to-run-on.ts';
import { lineInSight } from './line-in-sight.ts';
import { licensingOf, type Licensing } from './licensing.ts';
import { openChange } from './open-change.ts';
import { openOnce, type Asked } from './open-job.ts';
import { sightOfLicenseJob } from '../jobs/came.ts';

export type ChangeAsked = Asked & {
  readonly action: FulfillmentAction;
  readonly fulfillmentId: FulfillmentId;
  readonly dryRun: boolean;
  /** Where copies are to run; null for what moves nothing. */
  readonly host: HostWanted | null;
  wish(toHostId: HostId): ChangeWish;
};
export type Changed = Answered | { readonly kind: 'tried' };

/** Something is done with what runs: a job is written that alone works on it from now on. @throws NOT_FOUND, FORBIDDEN */
export const changeFulfillment = async (context: ModuleContext, change: ChangeAsked): Promise<Changed> => {
  const principal = allowedTo(context.principal, fulfillmentPermissions, change.action);
  const row = await fulfillmentInSight(context, principal, change.fulfillmentId);
  const line = await lineInSight(context, principal, row.lineItemId as LineItemId);
  const prepared = await prepare(context, principal, { line, row, wanted: change.host });
  if (prepared.kind === 'ActionRefused') return prepared;
  if (change.dryRun) return tryChange(context, principal, { line, change, host: prepared.host });
  const { operation, idempotencyKey, input, reason } = change;
  const asked = { operation, idempotencyKey, input, ...(reason !== undefined && { reason }) };
  const opened = await openOnce(context, asked, { principal, line }, async (work) => {
    const host = prepared.host && (await keptHost(work, line, prepared.host, work.now));
    if (host?.kind === 'ActionRefused') return host;
    const decided = decide(await lockFulfillment(work, row.id), change.wish(host?.id ?? nowhere));
    return decided.kind === 'ActionRefused' ? decided : { kind: 'JobOpened', jobId: await openChange(context, work, { line, licensing: prepared, host, operation: decided }) };
  });
  return answerWithin(context, asked, opened, line.tenantId);
};

/** Of what moves nothing. */
const nowhere = '' as HostId;

const fulfillmentInSight = async ({ persistence }: ModuleContext, principal: Principal, id: FulfillmentId): Promise<FulfillmentRow> => {
  const [row] = await firstFound(principal.sights, [id], (found: FulfillmentRow) => found.id, fulfillmentRepository(persistence).byIds);
  if (!row) throw notFound('fulfillment');
  return row;
};

type Prepared = Licensing & { readonly kind: 'Prepared'; readonly host: HostToRunOn | null };
type Preparing = { readonly line: ClaimableLine; readonly row: FulfillmentRow; readonly wanted: HostWanted | null };

/** What is new is made by what the product is sold with; where the catalog names nothing, by what made the old. */
const prepare = async (context: ModuleContext, principal: Principal, { line, row, wanted }: Preparing): Promise<Prepared | ActionRefused> => {
  const licensing = await licensingOf(context, principal, line, line.technology ?? row.technology);
  if ('refusals' in licensing) return licensing;
  const host = wanted && (await hostToRunOn(context, principal, line, wanted));
  if (host?.kind === 'ActionRefused') return host;
  const refused = host && refusedByTechnology(context, licensing.technology, licensing.needsHost, host.wanted);
  return refused ?? { ...licensing, kind: 'Prepared', host };
};

const messages = {
  NOT_ACTIVE: 'It is not active.',
  FULFILLMENT_BUSY: 'Something is being done with it already.',
  SAME_HOST: 'It runs on this host already.',
  NO_SUCH_COPIES: 'It does not have so many copies.',
  HOST_IS_GONE: 'What is left behind would run on a host that is gone: all its copies move.',
} as const;

const decide = (found: Fulfillment | null, wish: ChangeWish): Change | ActionRefused => {
  if (!found) throw notFound('fulfillment');
  const decision = changeOf(found, wish);
  return decision.kind === 'refused' ? refusal(decision.code, messages[decision.code]) : decision.operation;
};

/** Nothing is written: the line item is asked whether it would give leave. */
const tryChange = async ({ persistence, claims, requestId }: ModuleContext, principal: Principal, { line, change, host }: { line: ClaimableLine; change: ChangeAsked; host: HostToRunOn | null }): Promise<Changed> => {
  const { tenantId, lineItemId } = line;
  const found = await persistence.readWithin(sightOfLicenseJob(tenantId), (db) => knownFulfillment(db, change.fulfillmentId));
  const decided = decide(found, change.wish(host?.id ?? nowhere));
  if (decided.kind === 'ActionRefused') return decided;
  const wanted = { of: { ...decided.claim }, action: decided.kind, copies: 'copies' in decided ? decided.copies : decided.of };
  const { outcomes } = await claims.permit({ principal, requestId }, { dryRun: true, items: [{ source: claimSource, key: newJobId.make(), tenantId, lineItemId, ...wanted }] });
  const [outcome] = outcomes;
  return outcome?.kind === 'ClaimRefused' ? { kind: 'ActionRefused', refusals: outcome.refusals } : { kind: 'tried' };
};
