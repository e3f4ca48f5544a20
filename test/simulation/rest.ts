import { maxAttempts } from '#kernel/background/back-off';
import { assertAtRest } from '../model/invariants.ts';
import type { Acknowledged } from './callers.ts';
import type { Announced, Store } from './store.ts';

const must = (holds: boolean, rule: string): void => {
  if (!holds) throw new Error(rule);
};

/** What holds once everybody has come to rest, beside what the model knows of the two modules. */
export const assertRest = (store: Store, acknowledged: Acknowledged): void => {
  const { world, jobs, queues, inbox, orders, grants, answers, licenses } = store;
  assertAtRest(world);
  must([...jobs.values()].every(({ state, claims }) => state !== 'RUNNING' && !(state === 'AWAITING_MANUAL' && claims >= maxAttempts)), 'no job is left, none as a dead letter');
  const all = Object.values(queues).flatMap(({ deliveries }) => deliveries);
  must(all.every(({ state }) => state === 'DONE'), 'every event is delivered');
  must([...inbox.values()].every((times) => times === 1), 'every event has its effect once');
  must(all.every(({ event, reader }) => inbox.has(`${reader.slice(reader.indexOf('.') + 1)} ${event.id}`)), 'what is acknowledged has had its effect');
  must(new Set(licenses.values()).size === licenses.size, 'every request has a license of its own');
  for (const [key, answer] of acknowledged) must(answers.get(key) === answer, `what was acknowledged is there: ${key}`);
  assertJobs(store);
  assertSaidOnce(store);
  for (const [id, { sequence, outcomeSequence, outcome, pieces }] of orders) {
    const grant = grants.get(id);
    must(grant?.sequence === sequence && outcomeSequence === sequence, `${id}: the last announcement is answered`);
    must(outcome !== 'GRANTED' || grant?.copies === pieces, `${id}: what is granted is what was ordered last`);
  }
};

/** No event without its effect: of one line each sequence is announced once, and answered once at most. */
const assertSaidOnce = ({ queues, orders }: Store): void => {
  const saidBy = ({ events }: Store['queues']['orders']): string[] => events.map(({ payload }) => payload as Partial<Announced>).flatMap(({ lineItemId, sequence }) => (sequence === undefined ? [] : [`${lineItemId ?? ''} ${sequence}`]));
  const [announced, answered] = [saidBy(queues.orders), saidBy(queues.entitlements)];
  must([...orders].every(([id, { sequence }]) => announced.filter((said) => said.startsWith(id)).length === sequence), 'what is announced was committed');
  must(new Set(answered).size === answered.length && answered.every((said) => announced.includes(said)), 'what is answered was committed');
};

/** Every job was wanted by an answer or by what was asked back, once. */
const assertJobs = ({ jobs, answers }: Store): void => {
  const wanted = new Set([...answers.values()].flatMap((answer) => answer.split(',')[0]?.split(' ') ?? []));
  for (const { id, body } of jobs.values()) {
    const { operation } = body.job;
    must(wanted.has(id) || (operation.kind === 'RETURN' && operation.isReclaim), `the job ${id} was asked for once`);
  }
};
