import { expect, test } from 'vitest';
import type { CopiesCause, LineItemId } from '#entitlements';
import type { FulfillmentId, HostId, JobId, LicenseId } from '../contract/ids.ts';
import { actsOf } from './act.ts';
import { divide, idle, occupied, reclaimFrom, type Active, type Obsolete } from './fulfillment.ts';
import { actDone, begin, claimed, intended, openJob, permitted, type At } from './job.ts';
import { lineageOfActivation, lineageOfChange } from './lineage.ts';
import { changeOf, type Activation, type Change, type ChangeWish } from './operation.ts';
import { settleJob } from './trouble.ts';

const here = 'here' as HostId;
const there = 'there' as HostId;
const claim: CopiesCause = { source: 'fulfillment', key: 'a job' };
const fulfillment = (count: number, overdraftCount = 0, id = 'ful'): Active => ({
  id: id as FulfillmentId, parentId: null, lineItemId: 'a line' as LineItemId, hostId: here, claim, copies: { count, overdraftCount }, state: 'ACTIVE', supportAction: 'MASTER', licenseId: 'old' as LicenseId, jobId: null,
});
const jobId = 'job' as JobId;
const change = (from: Active, wish: ChangeWish): Change => {
  const decision = changeOf(from, wish);
  if (decision.kind === 'refused') throw new Error(decision.code);
  return decision.operation;
};
const makeIds = (): (() => FulfillmentId) => {
  let made = 0;
  return () => `new ${++made}` as FulfillmentId;
};

/** All its acts are done; each made a license that bears its number. */
const done = (operation: Change | Activation): At<'RECORD'> => {
  const begun = begin(openJob(jobId, operation));
  if (begun.step !== 'CLAIM') throw new Error('It begins elsewhere.');
  let job: At<'INTENT'> | At<'RECORD'> = operation.kind === 'ACTIVATE' ? claimed(begun, operation, operation.copies) : permitted(begun);
  while (job.step === 'INTENT') job = actDone(intended(job), `license ${job.acted}` as LicenseId);
  return job;
};

test.each<[string, ChangeWish, object[]]>([
  ['all of a return', { kind: 'RETURN' }, [{ kind: 'WITHDRAW', replaces: 'ful' }]],
  ['a part of a return', { kind: 'RETURN', copies: 2 }, [{ kind: 'ISSUE', part: 'REMAINDER', hostId: here, copies: 3, replaces: 'ful' }]],
  ['a whole move', { kind: 'REHOST', toHostId: there }, [{ kind: 'WITHDRAW', replaces: 'ful' }, { kind: 'ISSUE', part: 'CHANGED', hostId: there, copies: 5, replaces: null }]],
  ['a partial move', { kind: 'REHOST', copies: 2, toHostId: there }, [{ kind: 'ISSUE', part: 'REMAINDER', hostId: here, copies: 3, replaces: 'ful' }, { kind: 'ISSUE', part: 'CHANGED', hostId: there, copies: 2, replaces: null }]],
  ['a move from a host that is gone', { kind: 'REHOST', toHostId: there, hostIsGone: true }, [{ kind: 'ISSUE', part: 'CHANGED', hostId: there, copies: 5, replaces: 'ful' }]],
  ['a repair', { kind: 'REPAIR' }, [{ kind: 'ISSUE', part: 'CHANGED', hostId: here, copies: 5, replaces: 'ful' }]],
])('%s: copies leave before they arrive', (_what, wish, acts) => {
  expect(actsOf(change(fulfillment(5), wish))).toEqual(acts);
});

test.each<[string, Active | Obsolete, ChangeWish, string]>([
  ['over', { ...fulfillment(1), state: 'OBSOLETE', supportAction: 'RETURN' }, { kind: 'RETURN' }, 'NOT_ACTIVE'],
  ['busy', occupied(fulfillment(1), jobId), { kind: 'REPAIR' }, 'FULFILLMENT_BUSY'],
  ['there already', fulfillment(1), { kind: 'REHOST', toHostId: here }, 'SAME_HOST'],
  ['of fewer copies', fulfillment(1), { kind: 'RETURN', copies: 2 }, 'NO_SUCH_COPIES'],
  ['partly on a host that is gone', fulfillment(2), { kind: 'REHOST', copies: 1, toHostId: there, hostIsGone: true }, 'HOST_IS_GONE'],
])('nothing is begun with a fulfillment that is %s', (_what, from, wish, code) => {
  expect(changeOf(from, wish)).toEqual({ kind: 'refused', code });
});

test('an activation leaves one fulfillment, divided as its claim was, busy until the line item knows', () => {
  const activation: Activation = { kind: 'ACTIVATE', lineItemId: 'a line' as LineItemId, hostId: here, copies: { count: 1, overdraftCount: 1 } };
  const { ended, made } = lineageOfActivation(done(activation), activation, makeIds());
  expect(ended).toBeNull();
  expect(made).toMatchObject([{ id: 'new 1', parentId: null, claim: { source: 'fulfillment', key: jobId }, copies: { count: 1, overdraftCount: 1 }, licenseId: 'license 0', jobId }]);
});

const lineage = (from: Active, wish: ChangeWish, ending: 'DONE' | 'CAME_HOME' = 'DONE') => lineageOfChange({ ...done(change(from, wish)), ending }, change(from, wish), from, makeIds());

test('the old one ends by what was done; what was changed and what was left are new ones of the same claim', () => {
  expect(lineage(fulfillment(3, 2), { kind: 'REHOST', copies: 3, toHostId: there })).toMatchObject({
    ended: { id: 'ful', state: 'OBSOLETE', supportAction: 'REHOST', licenseId: 'old' },
    made: [
      { id: 'new 1', parentId: 'ful', hostId: here, copies: { count: 2, overdraftCount: 0 }, licenseId: 'license 0', claim },
      { id: 'new 2', parentId: 'ful', hostId: there, copies: { count: 1, overdraftCount: 2 }, licenseId: 'license 1', claim },
    ],
  });
  expect(lineage(fulfillment(3), { kind: 'REPAIR' })).toMatchObject({ ended: { supportAction: 'REPAIR' }, made: [{ hostId: here, copies: { count: 3 } }] });
});

test('what came back runs nowhere, and neither does what came home', () => {
  expect(lineage(fulfillment(3), { kind: 'RETURN' })).toMatchObject({ ended: { supportAction: 'RETURN' }, made: [] });
  expect(lineage(fulfillment(3), { kind: 'RETURN', copies: 1 })).toMatchObject({ made: [{ copies: { count: 2 } }] });
  expect(lineage(fulfillment(3), { kind: 'REHOST', copies: 1, toHostId: there }, 'CAME_HOME')).toMatchObject({ ended: { supportAction: 'RETURN' }, made: [{ hostId: here, copies: { count: 2 } }] });
});

test('the newest fulfillments of a claim run what is beyond what was bought', () => {
  const divided = divide([fulfillment(2, 0, 'new'), fulfillment(3, 1, 'old')], 3);
  expect(divided.map(({ copies }) => copies)).toEqual([{ count: 0, overdraftCount: 2 }, { count: 3, overdraftCount: 1 }]);
});

test('copies are reclaimed from the newest, and never from one that a job works on', () => {
  const reclaimed = (busy: boolean) => reclaimFrom([busy ? occupied(fulfillment(2, 0, 'new'), jobId) : idle(fulfillment(2, 0, 'new')), fulfillment(3, 0, 'old')], 3).map((one) => [one.fulfillment.id, one.copies]);
  expect(reclaimed(false)).toEqual([['new', 2], ['old', 1]]);
  expect(reclaimed(true)).toEqual([['old', 3]]);
});

test('steps that a job does not stand at do not compile', () => {
  const queued = openJob(jobId, change(fulfillment(1), { kind: 'REPAIR' }));
  const illegal = () => [
    // @ts-expect-error what nobody began has written no intent
    intended(queued),
    // @ts-expect-error what nobody was asked for is not settled by a person
    settleJob(queued, { succeeded: true, license: null }),
    // @ts-expect-error a record is written after the technology has answered
    lineageOfChange(queued, change(fulfillment(1), { kind: 'REPAIR' }), fulfillment(1), makeIds()),
    // @ts-expect-error nothing works on what is over
    occupied({ ...fulfillment(1), state: 'OBSOLETE', supportAction: 'RETURN' }, jobId),
  ];
  expect(illegal).toBeInstanceOf(Function);
});
