import { actingFor } from '../background/hub-principal.ts';
import { crashPoint } from '../background/crash-point.ts';
import { withDeadline } from '../background/deadline.ts';
import { assertNoOpenTransaction } from '../persistence/open-transaction.ts';
import type { Clock } from '../values/clock.ts';
import type { Intent } from './intent.ts';
import { jobId, LeaseLost, type HeldJob } from './job.ts';
import type { CallTools, External } from './kind.ts';

/** Nobody can find out whether the call was done, so nobody may make it again. */
export class OutcomeUnknown extends Error {
  constructor(options?: ErrorOptions) {
    super('Nobody knows whether it was done.', options);
    this.name = 'OutcomeUnknown';
  }
}

export type Call = { readonly job: HeldJob; readonly external: External; readonly clock: Clock; readonly lost: AbortSignal };

/** Asks before it acts: after an open intent the call is made again only where that is safe or nothing was done. */
export const answerOf = async ({ job, external, clock, lost }: Call, intent: Extract<Intent, { kind: 'first' | 'open' }>): Promise<unknown> => {
  const { resume } = external;
  const what = `The step ${job.step} of ${jobId.show(job.id)}`;
  assertNoOpenTransaction(what);
  if (intent.kind === 'open' && resume === 'unknown') throw new OutcomeUnknown();
  return withDeadline(what, external.deadlineMs, async (deadline) => {
    const tools = callTools(job, clock, AbortSignal.any([deadline, lost]));
    const answer = await Promise.race([ask(job, external, tools, intent), lostLease(job, lost)]);
    crashPoint('job.called', job.step);
    return answer;
  });
};

const ask = async (job: HeldJob, { call, resume }: External, tools: CallTools, intent: Intent): Promise<unknown> => {
  if (intent.kind === 'open' && typeof resume === 'function') {
    const found = await resume(job, tools);
    if (found !== 'notDone') return found.answer;
  }
  return call(job, tools);
};

const lostLease = (job: HeldJob, lost: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const fail = (): void => reject(new LeaseLost(job));
    if (lost.aborted) fail();
    else lost.addEventListener('abort', fail, { once: true });
  });

const callTools = (job: HeldJob, clock: Clock, signal: AbortSignal): CallTools => {
  const requestId = `${jobId.show(job.id)}/${job.step}/${job.round}`;
  return {
    requestId,
    signal,
    clock,
    onBehalfOf: (businessUnits = []) => ({ principal: actingFor(job, job.tenantId, businessUnits), requestId }),
  };
};
