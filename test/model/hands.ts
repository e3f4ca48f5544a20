import { totalOf } from '#kernel/values/copies';
import { requestOf, type AwaitingManual, type Job, type OutcomeUnknown } from '../../subgraphs/fulfillment/domain/job.ts';
import { claimSource } from '../../subgraphs/fulfillment/domain/lineage.ts';
import { settleJob } from '../../subgraphs/fulfillment/domain/trouble.ts';
import { keyOf, lineOf } from './books.ts';
import { ask } from './desk.ts';
import type { Dice } from './dice.ts';
import { say, type Event } from './event.ts';
import { hear, openJobsOf, saveJob } from './floor.ts';
import { perform } from './platform.ts';
import { platformRequest, work } from './work.ts';
import type { World } from './world.ts';

export const cancelJob: Event = (world, dice) => {
  const job = dice.pick(openJobsOf(world.floor));
  if (!job) return;
  const cancelling = world.rules.cancel(job);
  if (cancelling.kind === 'cancelled') saveJob(world.floor, cancelling.job);
  say(world, () => `cancel ${job.id} at ${'step' in job ? job.step : ''}: ${cancelling.kind}`);
};

const isWaiting = (job: Job): job is AwaitingManual | OutcomeUnknown => job.state === 'AWAITING_MANUAL' || job.state === 'OUTCOME_UNKNOWN';

/** An operator looks whether it was done; what a person is to do by hand he does, or not. */
export const settleOne = (world: World, job: Job | undefined, dice: Dice | null): void => {
  if (!job || !isWaiting(job)) return;
  const { done } = world.platform;
  const { requestId } = requestOf(job);
  if (job.state === 'AWAITING_MANUAL' && !dice?.once(3)) perform(world.platform, platformRequest(world, job));
  const settlement = done.has(requestId) ? ({ succeeded: true, license: done.get(requestId) ?? null } as const) : ({ succeeded: false, problem: { code: 'NOT_ISSUED', message: '' } } as const);
  saveJob(world.floor, settleJob(job, settlement));
  say(world, () => `settle ${job.id}: ${settlement.succeeded ? 'done' : 'not done'}`);
};

export const settle: Event = (world, dice) => settleOne(world, dice.pick(openJobsOf(world.floor).filter(isWaiting)), dice);

export const arriveLate: Event = (world, dice) => {
  const { late, books, rules } = world;
  const [question] = late.splice(dice.roll(Math.max(1, late.length)), 1);
  if (!question) return;
  const reply = ask(books, rules, question);
  say(world, () => `late ${question.verb} of ${keyOf(question.cause)}: ${reply.kind}`);
};

export const hearOne: Event = (world, dice) => {
  const queue = dice.pick([...world.books.facts.values()].filter(({ length }) => length > 0));
  const [fact] = queue ?? [];
  if (!queue || !fact) return;
  hear(world.floor, world.rules, fact);
  if (!dice.once(4)) queue.shift();
  say(world, () => `${keyOf(fact.of)} hears ${fact.kind} ${fact.kind === 'OVERDRAFT' ? fact.overdraftCount : fact.copies}`);
};

export const workOnOne: Event = (world, dice) => {
  const job = dice.pick(openJobsOf(world.floor));
  if (!job) return;
  work(world, job, 1 + dice.roll(8), dice);
  const after = world.floor.jobs.get(job.id);
  say(world, () => `work on ${job.id}: ${job.state} → ${after?.state ?? ''} ${after && 'step' in after ? after.step : ''}`);
};

/** Somebody uses the key of a job for something else. */
export const claimOtherwise: Event = ({ books, floor, rules }, dice) => {
  const job = dice.pick([...floor.jobs.values()]);
  if (job?.operation.kind !== 'ACTIVATE') return;
  const cause = { source: claimSource, key: job.id };
  const { lineItemId, copies } = job.operation;
  if (!lineOf(books, lineItemId).claims.has(keyOf(cause))) return;
  const reply = ask(books, rules, { verb: 'claim', cause, lineItemId, copies: totalOf(copies) + 1 });
  if (reply.kind !== 'refused') throw new Error('a key is claimed for one thing only');
};

