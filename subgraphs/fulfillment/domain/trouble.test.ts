import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { LineItemId } from '#entitlements';
import type { FulfillmentId, HostId, JobId, LicenseId } from '../contract/ids.ts';
import { actDone, begin, confirmed, intended, openJob, permitted, recorded, released, requestOf, refused, type At, type Job, type Step } from './job.ts';
import type { Change } from './operation.ts';
import { answered, cancel, commandFor, handedToAPerson, mostFailures, settleJob, unanswered, unsaved, type Answer } from './trouble.ts';
import type { Declaration } from './technology.ts';

const now = Temporal.Instant.from('2026-11-24T12:00:00Z');
const retry = { now, chance: 0.5 };
const problem = { code: 'DOWN', message: 'It does not answer.' };
const move: Change = {
  kind: 'REHOST', fulfillmentId: 'ful' as FulfillmentId, lineItemId: 'a line' as LineItemId, hostId: 'here' as HostId, toHostId: 'there' as HostId, claim: { source: 'fulfillment', key: 'a job' }, of: 2, copies: 2, hostIsGone: false,
};

/** A job comes to a step, and what is asked of it there is the test. */
const at = <S extends Step>(job: Job, step: S): At<S> => {
  if (job.state !== 'RUNNING' || job.step !== step) throw new Error(`It is ${job.state}.`);
  return job as At<S>;
};
const claiming = at(begin(openJob('job' as JobId, move)), 'CLAIM');
const asking = intended(permitted(claiming));
const arriving = intended(at(actDone(asking, null), 'INTENT'));
const recording = at(actDone(arriving, 'new' as LicenseId), 'RECORD');
const lost: Answer = { kind: 'LOST', problem };

test('a move succeeds step by step', () => {
  expect([requestOf(asking).requestId, requestOf(arriving).requestId]).toEqual(['job/0', 'job/1']);
  expect(recording).toMatchObject({ ending: 'DONE', licenses: { CHANGED: 'new' } });
  expect(confirmed(recorded(recording))).toMatchObject({ state: 'SUCCEEDED', attempts: 1 });
});

test('what rules forbid fails at once', () => {
  expect(refused(claiming, { code: 'REHOST_LIMIT', message: '' })).toMatchObject({ state: 'FAILED', problem: { code: 'REHOST_LIMIT' } });
});

test.each<[Declaration, boolean, string]>([
  ['IDEMPOTENT_BY_REQUEST_ID', false, 'SEND'],
  ['IDEMPOTENT_BY_REQUEST_ID', true, 'SEND'],
  ['FINDS_BY_REQUEST_ID', false, 'SEND'],
  ['FINDS_BY_REQUEST_ID', true, 'FIND'],
  ['NEITHER', false, 'SEND'],
  ['NEITHER', true, 'GIVE_TO_AN_OPERATOR'],
  ['MANUAL', true, 'HAND_TO_A_PERSON'],
])('%s, resumed %s: %s', (declaration, isResumed, command) => {
  expect(commandFor(declaration, isResumed)).toBe(command);
});

test('a lost answer leaves the act open: asked for again where that is safe, an operator\'s otherwise', () => {
  expect(answered(asking, lost, { declaration: 'IDEMPOTENT_BY_REQUEST_ID', isOpen: false }, retry)).toMatchObject({ state: 'RETRYING', step: 'GENERATE', failures: 1 });
  expect(answered(asking, lost, { declaration: 'NEITHER', isOpen: false }, retry)).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
});

test('that a repeat was not sent says nothing of the request before it', () => {
  const notSent: Answer = { kind: 'NOT_SENT', problem };
  expect(answered(asking, notSent, { declaration: 'IDEMPOTENT_BY_REQUEST_ID', isOpen: false }, retry)).toMatchObject({ state: 'RETRYING', step: 'INTENT' });
  expect(answered(asking, notSent, { declaration: 'IDEMPOTENT_BY_REQUEST_ID', isOpen: true }, retry)).toMatchObject({ state: 'RETRYING', step: 'GENERATE' });
  const worn = { ...asking, failures: mostFailures - 1 };
  expect(answered(worn, notSent, { declaration: 'IDEMPOTENT_BY_REQUEST_ID', isOpen: true }, retry)).toMatchObject({ state: 'OUTCOME_UNKNOWN' });
  expect(answered(worn, notSent, { declaration: 'IDEMPOTENT_BY_REQUEST_ID', isOpen: false }, retry)).toMatchObject({ step: 'RELEASE', outcome: 'FAILED' });
});

test('it waits longer each time, a quarter of an hour at most', () => {
  const waits = [0, 1, 5, 10].map((failures) => {
    const job = answered({ ...asking, failures }, lost, { declaration: 'FINDS_BY_REQUEST_ID', isOpen: true }, { now, chance: 1 });
    return job.state === 'RETRYING' ? now.until(job.nextAttemptAt).total('seconds') : 0;
  });
  expect(waits).toEqual([1, 2, 32, 900]);
});

const refusal: Answer = { kind: 'NOT_DONE', problem, mayHelp: false };

test('before anything left the host a failure changes nothing; afterwards the copies come home', () => {
  const before = answered(asking, refusal, { declaration: 'NEITHER', isOpen: false }, retry);
  expect(released(at(before, 'RELEASE'))).toMatchObject({ state: 'FAILED', problem });
  const after = at(answered(arriving, refusal, { declaration: 'NEITHER', isOpen: false }, retry), 'RECORD');
  expect(after.ending).toBe('CAME_HOME');
  expect(confirmed(recorded(after))).toMatchObject({ state: 'FAILED', problem });
});

test('what may help is tried twelve times', () => {
  const mayHelp: Answer = { ...refusal, mayHelp: true };
  const ask = (failures: number) => answered({ ...asking, failures }, mayHelp, { declaration: 'NEITHER', isOpen: false }, retry);
  expect(ask(mostFailures - 2)).toMatchObject({ state: 'RETRYING', step: 'INTENT' });
  expect(ask(mostFailures - 1)).toMatchObject({ step: 'RELEASE' });
});

test('a claim without an answer is released in the end; an end is told for ever', () => {
  const worn = mostFailures - 1;
  expect(unanswered({ ...claiming, failures: worn }, problem, retry)).toMatchObject({ step: 'RELEASE', outcome: 'FAILED' });
  expect(unanswered({ ...recorded(recording), failures: worn }, problem, retry)).toMatchObject({ state: 'RETRYING', step: 'CONFIRM' });
  expect(unsaved({ ...recording, failures: worn }, problem, retry)).toMatchObject({ state: 'RETRYING', step: 'RECORD' });
});

test('a retry goes on where it stood, and each step begins to count anew', () => {
  const retrying = unanswered(recorded(recording), problem, retry);
  if (retrying.state !== 'RETRYING') throw new Error('It is over.');
  const again = begin(retrying);
  expect(again).toMatchObject({ state: 'RUNNING', step: 'CONFIRM', attempts: 2, failures: 1 });
  expect(again).not.toHaveProperty('nextAttemptAt');
  expect(confirmed(at(again, 'CONFIRM')).failures).toBe(0);
});

test('a person says what became of it', () => {
  const waiting = handedToAPerson(arriving);
  expect(waiting.state).toBe('AWAITING_MANUAL');
  expect(settleJob(waiting, { succeeded: true, license: 'by hand' as LicenseId })).toMatchObject({ step: 'RECORD', licenses: { CHANGED: 'by hand' } });
  expect(settleJob(waiting, { succeeded: false, problem })).toMatchObject({ step: 'RECORD', ending: 'CAME_HOME' });
});

test.each<[string, Job, string | undefined]>([
  ['queued', openJob('job' as JobId, move), 'CANCELLED'],
  ['claiming', claiming, 'RUNNING'],
  ['about to act', permitted(claiming), 'RUNNING'],
  ['a person\'s, before anything left', handedToAPerson(asking), 'RUNNING'],
  ['a person\'s, when copies have left', handedToAPerson(arriving), undefined],
  ['asking', asking, undefined],
  ['unknown', { ...asking, state: 'OUTCOME_UNKNOWN' }, undefined],
  ['recorded', recorded(recording), undefined],
  ['over', confirmed(recorded(recording)), undefined],
])('a job that is %s is cancelled: %s', (_where, job, state) => {
  const cancelling = cancel(job);
  expect(cancelling.kind === 'cancelled' ? cancelling.job.state : undefined).toBe(state);
  if (cancelling.kind === 'cancelled' && cancelling.job.state === 'RUNNING') expect(released(cancelling.job)).toMatchObject({ state: 'CANCELLED' });
});
