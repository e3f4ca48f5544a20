import type { CopiesCause, LineItemId } from '#entitlements';
import { totalOf, type Copies } from '#kernel/values/copies';
import type { Temporal } from 'temporal-polyfill';
import { giveBack } from '../../subgraphs/entitlements/domain/claim-copies.ts';
import { stepsOf } from '../../subgraphs/entitlements/domain/ledger.ts';
import type { Ending, PermitWanted } from '../../subgraphs/entitlements/domain/permit.ts';
import { takeCopies } from '../../subgraphs/entitlements/domain/take.ts';
import { accountOf, keyOf, lineOf, save, subjectOf, type Books, type Line } from './books.ts';
import type { Rules } from './rules.ts';

/** What fulfillment asks of entitlements for a job, by the job's key. */
export type Question = { readonly cause: CopiesCause; readonly lineItemId: LineItemId } & (
  | { readonly verb: 'claim'; readonly copies: number }
  | { readonly verb: 'permit'; readonly wanted: PermitWanted }
  | { readonly verb: 'confirm'; readonly ending: Ending }
  | { readonly verb: 'release'; readonly isActivation: boolean }
);
export type Reply = { readonly kind: 'claimed'; readonly copies: Copies } | { readonly kind: 'permitted' | 'confirmed' | 'released' | 'kept' } | { readonly kind: 'refused'; readonly code: string };

/** One transaction of entitlements, under the lock of the line. */
export const ask = (books: Books, rules: Rules, question: Question): Reply => {
  const line = lineOf(books, question.lineItemId);
  if (question.verb === 'claim') return claim(books, rules, line, question);
  if (question.verb === 'permit') return permit(books, rules, line, question.wanted);
  return question.verb === 'confirm' ? confirm(books, rules, line, question.cause, question.ending) : release(books, rules, line, question);
};

const claim = (books: Books, rules: Rules, line: Line, wanted: { cause: CopiesCause; lineItemId: LineItemId; copies: number }): Reply => {
  const { cause, lineItemId, copies } = wanted;
  const decision = rules.claimCopies(subjectOf(line), line.claims.get(keyOf(cause)), { cause, lineItemId, copies }, books.now);
  save(books, line, decision.change);
  return decision.kind === 'claimed' ? { kind: 'claimed', copies: decision.claim.held } : { kind: 'refused', code: decision.refusals[0]?.code ?? '' };
};

const permit = (books: Books, rules: Rules, line: Line, wanted: PermitWanted): Reply => {
  const decision = rules.permit(subjectOf(line), line.permits.get(keyOf(wanted.cause)), line.claims.get(keyOf(wanted.of)), wanted, books.now);
  save(books, line, decision.change);
  line.permits.set(keyOf(wanted.cause), decision.change.permit);
  return decision.kind === 'permitted' ? { kind: 'permitted' } : { kind: 'refused', code: decision.refusals[0]?.code ?? '' };
};

const confirm = (books: Books, rules: Rules, line: Line, cause: CopiesCause, ending: Ending): Reply => {
  const known = line.claims.get(keyOf(cause));
  if (known) {
    const decision = rules.confirmClaim(known, line, books.now);
    save(books, line, decision.change);
    return { kind: decision.kind };
  }
  const used = line.permits.get(keyOf(cause));
  if (!used) throw new Error(`Nothing was claimed by ${keyOf(cause)} and yet it is confirmed.`);
  const decision = rules.confirmPermit(used, 'of' in used ? line.claims.get(keyOf(used.of)) : undefined, ending, accountOf(line), books.now);
  save(books, line, decision.change);
  line.permits.set(keyOf(cause), decision.change.permit);
  return { kind: decision.kind };
};

const release = (books: Books, rules: Rules, line: Line, asked: { cause: CopiesCause; lineItemId: LineItemId; isActivation: boolean }): Reply => {
  const { cause, lineItemId, isActivation } = asked;
  if (isActivation) {
    const decision = rules.releaseClaim(line.claims.get(keyOf(cause)), { cause, lineItemId }, accountOf(line), books.now);
    save(books, line, decision.change);
    return { kind: decision.kind };
  }
  const known = line.permits.get(keyOf(cause));
  const decision = rules.releasePermit(known, known && 'of' in known ? line.claims.get(keyOf(known.of)) : undefined, { cause, lineItemId }, line);
  save(books, line, decision.change);
  line.permits.set(keyOf(cause), decision.change.permit);
  return { kind: decision.kind };
};

/** Copies that run already, of another system. */
export const take = (books: Books, lineItemId: LineItemId, cause: CopiesCause, copies: Copies, effectiveAt: Temporal.Instant): boolean => {
  const line = lineOf(books, lineItemId);
  const known = line.claims.get(keyOf(cause));
  if (known) return known.state !== 'GIVEN_BACK';
  const decision = takeCopies({ ...subjectOf(line), steps: stepsOf(line.entries) }, { ...copies, effectiveAt }, books.now);
  if (decision.kind === 'refused') return false;
  line.isTakenOver = true;
  const claimed = { cause, lineItemId, claimed: copies, held: copies, effectiveAt: decision.effectiveAt, revision: 0, state: 'CONFIRMED', busy: 0 } as const;
  save(books, line, { postings: decision.postings, shortfall: line.shortfall, claims: [claimed] });
  return true;
};

export const takeBack = (books: Books, lineItemId: LineItemId, cause: CopiesCause): void => {
  const line = lineOf(books, lineItemId);
  const known = line.claims.get(keyOf(cause));
  if (known?.state === 'CONFIRMED' && totalOf(known.held) > 0) save(books, line, giveBack(known, accountOf(line), books.now));
};
