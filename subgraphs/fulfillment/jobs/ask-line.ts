import { randomUUID } from 'node:crypto';
import type { OnBehalfOf } from '#kernel/ports';
import { totalOf } from '#kernel/values/copies';
import type { Asking, CopiesRefusal } from '#entitlements';
import { claimed, confirmed, permitted, refused, released, type At, type Problem } from '../domain/job.ts';
import { termOfActivation } from '../domain/license-term.ts';
import { claimSource } from '../domain/lineage.ts';
import type { Activation, Change } from '../domain/operation.ts';
import type { Refusal } from '../domain/refusal.ts';
import { unanswered } from '../domain/trouble.ts';
import { tellDivision } from '../persistence/claim-division.ts';
import type { Came, Doing, Held } from './came.ts';
import type { JobDesk } from './license-job.ts';

type AskingJob = At<'CLAIM'> | At<'CONFIRM'> | At<'RELEASE'>;

/** Asks for copies, or for leave to change what runs. */
export const askToBegin = (desk: JobDesk, doing: Doing<At<'CLAIM'>>): Promise<Came> => {
  const { operation } = doing.job;
  return unlessUnanswered(desk, doing, (onBehalfOf) => (operation.kind === 'ACTIVATE' ? claim(desk, doing, operation, onBehalfOf) : permit(desk, doing, operation, onBehalfOf)));
};

const claim = async ({ claims }: JobDesk, { held, job, tools }: Doing<At<'CLAIM'>>, operation: Activation, onBehalfOf: OnBehalfOf): Promise<Came> => {
  const { outcomes } = await claims.claim(onBehalfOf, { items: [{ ...askingOf(held, job), copies: totalOf(operation.copies) }] });
  const outcome = only(outcomes);
  if (outcome.kind === 'ClaimRefused') return refusedBy(job, outcome.refusals);
  const { count, overdraftCount } = outcome;
  return {
    job: claimed(job, operation, { count, overdraftCount }),
    body: termOfActivation(outcome, held.body.modelTerm, tools.clock.now()),
    write: (work) => tellDivision(work, held.tenantId, askingOf(held, job), outcome),
  };
};

const permit = async ({ claims }: JobDesk, { held, job }: Doing<At<'CLAIM'>>, operation: Change, onBehalfOf: OnBehalfOf): Promise<Came> => {
  const wanted = {
    of: { ...operation.claim },
    action: operation.kind,
    copies: 'copies' in operation ? operation.copies : operation.of,
    isReclaim: operation.kind === 'RETURN' && operation.isReclaim,
  };
  const { outcomes } = await claims.permit(onBehalfOf, { items: [{ ...askingOf(held, job), ...wanted }] });
  const outcome = only(outcomes);
  return outcome.kind === 'ClaimRefused' ? refusedBy(job, outcome.refusals) : { job: permitted(job) };
};

const refusedBy = (job: At<'CLAIM'>, refusals: readonly CopiesRefusal[]): Came => {
  const [{ code, message } = unexplained] = refusals;
  return { job: refused(job, { code, message }), body: { refusals: refusals.map(asTold) } };
};
const unexplained: Problem = { code: 'REFUSED', message: 'The line item forbids it.' };
const asTold = ({ code, message, remaining, resetsAt, liftedBy, decidedBy }: CopiesRefusal): Refusal => ({ code, message, remaining, resetsAt, liftedBy, decidedBy });

/** Tells the line item that it is so, or that it came to nothing. */
export const tellTheEnd = (desk: JobDesk, doing: Doing<At<'CONFIRM'> | At<'RELEASE'>>): Promise<Came> => {
  const { held, job } = doing;
  return unlessUnanswered(desk, doing, (onBehalfOf) => (job.step === 'CONFIRM' ? confirm(desk, held, job, onBehalfOf) : release(desk, held, job, onBehalfOf)));
};

const confirm = async ({ claims }: JobDesk, held: Held, job: At<'CONFIRM'>, onBehalfOf: OnBehalfOf): Promise<Came> => {
  const { operation } = job;
  const asking = askingOf(held, job);
  if (operation.kind === 'ACTIVATE') {
    const outcome = only((await claims.confirm(onBehalfOf, { items: [asking] })).outcomes);
    if (outcome.kind !== 'ClaimConfirmed') throw new Error(`What the job ${job.id} claimed is not held any more: ${outcome.kind}.`);
    return { job: confirmed(job), write: (work) => tellDivision(work, held.tenantId, asking, outcome) };
  }
  const outcome = only((await claims.confirmPermit(onBehalfOf, { items: [{ ...asking, ending: job.ending }] })).outcomes);
  if (outcome.kind !== 'PermitConfirmed') throw new Error(`The leave of the job ${job.id} is not there any more: ${outcome.kind}.`);
  return { job: confirmed(job), body: { credited: outcome.credited }, write: (work) => tellDivision(work, held.tenantId, operation.claim, outcome) };
};

/** Whatever the line item says, nothing is held for it from now on. */
const release = async ({ claims }: JobDesk, held: Held, job: At<'RELEASE'>, onBehalfOf: OnBehalfOf): Promise<Came> => {
  const items = [askingOf(held, job)];
  await (job.operation.kind === 'ACTIVATE' ? claims.release(onBehalfOf, { items }) : claims.releasePermit(onBehalfOf, { items }));
  return { job: released(job) };
};

const askingOf = ({ tenantId }: Held, { id, operation }: AskingJob): Asking => ({ source: claimSource, key: id, tenantId, lineItemId: operation.lineItemId });

const only = <Outcome>([outcome]: readonly Outcome[]): Outcome => {
  if (outcome === undefined) throw new Error('The line item answered nothing.');
  return outcome;
};

/** Whether the line item heard is not known, so it is asked again. */
const unlessUnanswered = async ({ logError }: JobDesk, { held, job, tools }: Doing<AskingJob>, ask: (onBehalfOf: OnBehalfOf) => Promise<Came>): Promise<Came> => {
  try {
    return await ask(tools.onBehalfOf([held.body.licensed.businessUnitId]));
  } catch (error) {
    const errorId = randomUUID();
    logError({ errorId, error, path: `${job.step} of the job ${job.id}` });
    const problem = { code: 'UNANSWERED', message: `The line item did not answer, on record as ${errorId}.` };
    return { job: unanswered(job, problem, { now: tools.clock.now(), chance: tools.chance() }) };
  }
};
