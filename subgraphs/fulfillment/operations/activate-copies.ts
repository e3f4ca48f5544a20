import { z } from 'zod';
import { allowedTo } from '#kernel/identity/allowed-to';
import type { Principal } from '#kernel/identity/principal';
import { validInput } from '#kernel/decisions/valid-input';
import { maxCopies, type ClaimableLine, type LineItemId } from '#entitlements';
import type { ModuleContext } from '../context.ts';
import { jobId as newJobId } from '#kernel/jobs/job';
import type { JobId } from '../contract/ids.ts';
import { fulfillmentPermissions } from '../contract/permissions.ts';
import { claimSource } from '../domain/lineage.ts';
import type { ActionRefused } from '../domain/refusal.ts';
import { answerWithin } from './answer.ts';
import { hostToRunOn, keptHost, refusedByTechnology, type HostToRunOn, type HostWanted } from './host-to-run-on.ts';
import { lineInSight } from './line-in-sight.ts';
import { licensingOf, type Licensing } from './licensing.ts';
import { openOnce, writeJob } from './open-job.ts';

export type ActivateCopies = { readonly lineItemId: LineItemId; readonly copies: number; readonly host: HostWanted | null; readonly idempotencyKey: string; readonly dryRun: boolean };
export type ActivateOutcome =
  | { readonly kind: 'Activated'; readonly lineItemId: LineItemId; readonly jobId: JobId | null; readonly dryRun: boolean }
  | { readonly kind: 'ActivationPending' | 'JobFailed'; readonly jobId: JobId }
  | ActionRefused;

export const copiesRule = z.int().min(1, 'It takes at least one copy.').max(maxCopies, `It takes at most ${maxCopies} copies.`);

/** Copies of a line item come to run on a host. @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT */
export const activateCopies = async (context: ModuleContext, { idempotencyKey, dryRun, ...input }: ActivateCopies): Promise<ActivateOutcome> => {
  validInput(z.object({ copies: copiesRule }), input);
  const principal = allowedTo(context.principal, fulfillmentPermissions, 'license:activate');
  const line = await lineInSight(context, principal, input.lineItemId);
  const prepared = await prepare(context, principal, line, input.host);
  if (prepared.kind === 'ActionRefused') return prepared;
  if (dryRun) return tryClaim(context, principal, line, input.copies);
  const asked = { operation: 'activate', idempotencyKey, input };
  const opened = await openOnce(context, asked, { principal, line }, async (work) => {
    const { host, needsHost: _known, kind: _kind, ...licensing } = prepared;
    const kept = host && (await keptHost(work, line, host, work.now));
    if (kept?.kind === 'ActionRefused') return kept;
    const operation = { kind: 'ACTIVATE', lineItemId: line.lineItemId, hostId: kept?.id ?? null, copies: { count: input.copies, overdraftCount: 0 } } as const;
    const hosts = { CHANGED: kept?.words ?? null, REMAINDER: null };
    return { kind: 'JobOpened', jobId: await writeJob(context, work, line, { ...licensing, operation, hosts, term: null, versionDate: null, replaced: null }) };
  });
  const answered = await answerWithin(context, asked, opened, line.tenantId);
  if (answered.kind === 'ActionRefused') return answered;
  const { kind, jobId } = answered;
  if (kind === 'done') return { kind: 'Activated', lineItemId: line.lineItemId, jobId, dryRun };
  return { kind: kind === 'pending' ? 'ActivationPending' : 'JobFailed', jobId };
};

type Prepared = Licensing & { readonly kind: 'Prepared'; readonly host: HostToRunOn | null };

/** What makes the license, and whether it can be bound to the host. */
const prepare = async (context: ModuleContext, principal: Principal, line: ClaimableLine, wanted: HostWanted | null): Promise<Prepared | ActionRefused> => {
  const licensing = await licensingOf(context, principal, line, line.technology);
  if ('refusals' in licensing) return licensing;
  const host = wanted && (await hostToRunOn(context, principal, line, wanted));
  if (host?.kind === 'ActionRefused') return host;
  return refusedByTechnology(context, licensing.technology, licensing.needsHost, host?.wanted ?? null) ?? { ...licensing, kind: 'Prepared', host };
};

const tryClaim = async ({ claims, requestId }: ModuleContext, principal: Principal, { tenantId, lineItemId }: ClaimableLine, copies: number): Promise<ActivateOutcome> => {
  const items = [{ source: claimSource, key: newJobId.make(), tenantId, lineItemId, copies }];
  const { outcomes } = await claims.claim({ principal, requestId }, { dryRun: true, items });
  const [outcome] = outcomes;
  if (outcome?.kind === 'ClaimRefused') return { kind: 'ActionRefused', refusals: outcome.refusals };
  return { kind: 'Activated', lineItemId, jobId: null, dryRun: true };
};
