import type { FulfillmentId } from '#fulfillment';
import { totalOf } from '#kernel/values/copies';
import type { PermitWanted } from '../../subgraphs/entitlements/domain/permit.ts';
import { begin, claimed, confirmed, intended, permitted, recorded, refused, released, requestOf, type At, type Job, type Running } from '../../subgraphs/fulfillment/domain/job.ts';
import { claimSource, type Lineage } from '../../subgraphs/fulfillment/domain/lineage.ts';
import type { Operation } from '../../subgraphs/fulfillment/domain/operation.ts';
import { answered, handedToAPerson, unanswered, unsaved, type Answer, type Retry } from '../../subgraphs/fulfillment/domain/trouble.ts';
import type { Question } from './desk.ts';
import type { Dice } from './dice.ts';
import { licenseIdOf, newId, saveJob, write } from './floor.ts';
import { find, send, type Fate } from './platform.ts';
import { through, type World } from './world.ts';

/** Whether the worker dies here; what it did not save is lost. */
const dies = (dice: Dice | null): boolean => dice?.once(12) ?? false;

const trouble = { code: 'UNAVAILABLE', message: '' };
const retryAt = ({ books }: World): Retry => ({ now: books.now, chance: 0.5 });

/** A worker takes up a job and does as many steps as it gets to. */
export const work = (world: World, found: Job, steps: number, dice: Dice | null): void => {
  if (found.state !== 'QUEUED' && found.state !== 'RETRYING' && found.state !== 'RUNNING') return;
  let job: Job = found.state === 'RUNNING' ? found : begin(found);
  saveJob(world.floor, job);
  let isResumed = true;
  for (let step = 0; step < steps && job.state === 'RUNNING'; step += 1) {
    if (dies(dice)) return;
    const next = doStep(world, job, isResumed, dice);
    if (!next || dies(dice)) return;
    next.write?.();
    saveJob(world.floor, next.job);
    isResumed = false;
    job = next.job;
  }
};

/** What a step comes to; it and what it writes are saved in one commit, or not at all. */
type Next = { readonly job: Job; readonly write?: () => void };

const doStep = (world: World, job: Running, isResumed: boolean, dice: Dice | null): Next | undefined => {
  if (job.step === 'CLAIM') return { job: askToBegin(world, job, dice) };
  if (job.step === 'INTENT') return { job: dice?.once(20) ? unsaved(job, trouble, retryAt(world)) : intended(job) };
  if (job.step === 'GENERATE') return { job: act(world, job, isResumed, dice) };
  if (job.step === 'RECORD') return writeDown(world, job);
  const reply = through(world, tellingOf(job), dice);
  if (!reply) return { job: unanswered(job, trouble, retryAt(world)) };
  return { job: job.step === 'CONFIRM' ? confirmed(job) : released(job) };
};

const causeOf = ({ id }: Job) => ({ source: claimSource, key: id });

const askToBegin = (world: World, job: At<'CLAIM'>, dice: Dice | null): Job => {
  const { operation } = job;
  const reply = through(world, openingOf(job), dice);
  if (reply?.kind === 'claimed' && operation.kind === 'ACTIVATE') return claimed(job, operation, reply.copies);
  if (reply?.kind === 'permitted') return permitted(job);
  if (reply?.kind === 'refused') return refused(job, { code: reply.code, message: '' });
  return unanswered(job, trouble, retryAt(world));
};

const openingOf = (job: At<'CLAIM'>): Question => {
  const { operation } = job;
  const asking = { cause: causeOf(job), lineItemId: operation.lineItemId };
  return operation.kind === 'ACTIVATE' ? { ...asking, verb: 'claim', copies: totalOf(operation.copies) } : { ...asking, verb: 'permit', wanted: { ...asking, ...wantedOf(operation) } };
};

const wantedOf = (operation: Exclude<Operation, { kind: 'ACTIVATE' }>): Omit<PermitWanted, 'cause' | 'lineItemId'> => ({
  of: operation.claim,
  action: operation.kind,
  copies: operation.kind === 'RETURN' || operation.kind === 'REHOST' ? operation.copies : operation.of,
  overridesLimit: false,
  isReclaim: operation.kind === 'RETURN' && operation.isReclaim,
});

const tellingOf = (job: At<'CONFIRM'> | At<'RELEASE'>): Question => {
  const asking = { cause: causeOf(job), lineItemId: job.operation.lineItemId };
  return job.step === 'CONFIRM' ? { ...asking, verb: 'confirm', ending: job.ending } : { ...asking, verb: 'release', isActivation: job.operation.kind === 'ACTIVATE' };
};

const fates: readonly Fate[] = ['DONE', 'DONE', 'DONE', 'DONE', 'LOST_WHEN_DONE', 'LOST', 'NOT_SENT', 'FAILED', 'REFUSED'];

/** A resumed act asks before it acts. */
const act = (world: World, job: At<'GENERATE'>, isResumed: boolean, dice: Dice | null): Job => {
  const { floor, platform, rules } = world;
  const declaration = floor.declarations.get(job.operation.lineItemId) ?? 'NEITHER';
  const command = rules.commandFor(declaration, isResumed);
  const { requestId } = requestOf(job);
  const answer = (said: Answer, isOpen: boolean): Job => answered(job, said, { declaration, isOpen }, retryAt(world));
  if (command === 'HAND_TO_A_PERSON') return handedToAPerson(job);
  if (command === 'GIVE_TO_AN_OPERATOR') return answer({ kind: 'LOST', problem: trouble }, true);
  if (command === 'FIND' && dice?.once(6)) return answer({ kind: 'LOST', problem: trouble }, true);
  const found = command === 'FIND' ? find(platform, requestId) : undefined;
  if (found) return answer(found, false);
  return answer(send(platform, declaration, platformRequest(world, job), dice?.pick(fates) ?? 'DONE'), isResumed && command === 'SEND');
};

export const platformRequest = ({ floor }: World, job: Parameters<typeof requestOf>[0]) => {
  const request = requestOf(job);
  return { ...request, lineItemId: job.operation.lineItemId, replaces: licenseIdOf(floor, request.act.replaces) };
};

const writeDown = (world: World, job: At<'RECORD'>): Next => {
  const { ended, made } = lineageOf(world, job);
  const written = ended ? [ended, ...made] : made;
  return { job: recorded(job), write: () => write(world.floor, world.rules, written) };
};

const lineageOf = ({ floor, rules }: World, job: At<'RECORD'>): Lineage => {
  const makeId = () => newId<FulfillmentId>(floor, 'ful');
  const { operation } = job;
  if (operation.kind === 'ACTIVATE') return rules.lineageOfActivation(job, operation, makeId);
  const from = floor.fulfillments.get(operation.fulfillmentId);
  if (from?.state !== 'ACTIVE') throw new Error(`What ${job.id} changes is not active.`);
  return rules.lineageOfChange(job, operation, from, makeId);
};
