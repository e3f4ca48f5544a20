import { expect, test } from 'vitest';
import { faultOf } from './model.scenario.ts';
import { rules, type Rules } from './rules.ts';

const nothing = ({ shortfall }: { readonly shortfall: number }) => ({ postings: [], claims: [], shortfall });

/** Mistakes that are easily made, each in one rule: a history must find it. */
const mistakes: readonly (readonly [string, Partial<Rules>, RegExp])[] = [
  [
    'what is confirmed twice counts twice',
    { confirmClaim: (claim, line, now) => rules.confirmClaim(claim.state === 'CONFIRMED' ? { ...claim, state: 'RESERVED' } : claim, line, now) },
    /reserved|negative/,
  ],
  [
    'a release undoes what was confirmed',
    {
      cancel: (job) => (job.state === 'RETRYING' && job.step === 'CONFIRM' ? rules.cancel({ ...job, step: 'CLAIM' }) : rules.cancel(job)),
      releaseClaim: (known, asked, account, now) => {
        const isRunning = known?.state === 'CONFIRMED';
        const { kind, change } = rules.releaseClaim(isRunning ? { ...known, state: 'RESERVED' } : known, asked, account, now);
        return { kind, change: { ...change, postings: change.postings.map((posting) => (isRunning && posting.bucket === 'RESERVED' ? { ...posting, bucket: 'FULFILLED' } : posting)) } };
      },
    },
    /no more runs out there|what was confirmed and not returned/,
  ],
  [
    'a release of what has not arrived is forgotten',
    { releaseClaim: (known, asked, account, now) => (known ? rules.releaseClaim(known, asked, account, now) : { kind: 'released', change: nothing(account) }) },
    /no claim is under way without a job/,
  ],
  [
    'a refusal is forgotten',
    {
      claimCopies: (line, known, wanted, now) => {
        const decision = rules.claimCopies(line, known, wanted, now);
        return decision.kind === 'refused' ? { ...decision, change: { ...decision.change, claims: [] } } : decision;
      },
    },
    /no claim is under way without a job/,
  ],
  ['what may have been done is sent again', { commandFor: (declaration) => (declaration === 'MANUAL' ? 'HAND_TO_A_PERSON' : 'SEND') }, /nothing is done twice/],
  [
    'what is left behind is lost',
    { lineageOfChange: (...asked) => ({ ...rules.lineageOfChange(...asked), made: rules.lineageOfChange(...asked).made.slice(0, 1) }) },
    /what was confirmed and not returned is what runs|every license/,
  ],
  ['what is granted repays nothing', { changeQuantity: (line, ...asked) => rules.changeQuantity({ ...line, drawn: [] }, ...asked) }, /overdraft is drawn only when nothing is free/],
  [
    'overdraft is drawn while copies are free',
    {
      claimCopies: (line, known, wanted, now) => {
        const decision = rules.claimCopies(line, known, wanted, now);
        if (decision.kind !== 'claimed' || known || decision.claim.state !== 'RESERVED' || line.overdraftLimit !== null) return decision;
        const held = { count: 0, overdraftCount: wanted.copies };
        const claim = { ...decision.claim, claimed: held, held };
        return { ...decision, claim, change: { ...decision.change, claims: [claim], postings: [{ bucket: 'OVERDRAFT', delta: wanted.copies, effectiveAt: now }] } };
      },
    },
    /overdraft is drawn only when nothing is free/,
  ],
  ['what was sold is given away', { offer: (source, target, ...asked) => rules.offer({ ...source, revenueClass: target.revenueClass }, target, ...asked) }, /never mixed/],
  ['what came home is gone', { confirmPermit: (known, claim, _ending, account, now) => rules.confirmPermit(known, claim, 'DONE', account, now) }, /what was confirmed and not returned is what runs/],
  ['a limit is passed over', { permit: (line, known, claim, wanted, now) => rules.permit({ ...line, limits: { RETURN: null, REHOST: null, REPAIR: null } }, known, claim, wanted, now) }, /no more often than allowed/],
  ['nobody is told who runs beyond what was bought', { divide: (fulfillments) => fulfillments }, /what was confirmed and not returned is what runs/],
  ['what was declined stays held', { end: (...asked) => ({ ...rules.end(...asked), change: nothing(asked[2]) }) }, /what is reserved is held/],
  ['a transfer never arrives', { execute: (transfer, source, target, now) => ({ ...rules.execute(transfer, source, target, now), target: nothing(target) }) }, /neither appear nor vanish/],
];

test.each(mistakes)('a history finds it when %s', (_what, broken, fault) => {
  expect(faultOf(broken)).toMatch(fault);
});
