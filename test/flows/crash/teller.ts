import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Receipt } from '../../kit/hub.ts';
import type { MortalHub } from './mortal-hub.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type Outcome = { readonly __typename: string; readonly job?: { readonly id: string } };

/** What does not change any more once a mutation was answered. */
const selections: Readonly<Record<string, string>> = {
  activate: '... on Activated { fulfillment { id license { id contentHash } } } ... on ActivationPending { job { id } } ... on JobFailed { job { id } }',
  returnLicense: '... on CopiesReturned { credited fulfillment { id } remainder { id license { id } } } ... on ReturnPending { job { id } } ... on JobFailed { job { id } }',
  rehost: '... on Rehosted { fulfillment { id license { id } } } ... on RehostPending { job { id } } ... on JobFailed { job { id } }',
  repair: '... on Repaired { fulfillment { id license { id } } } ... on RepairPending { job { id } } ... on JobFailed { job { id } }',
  cancelJob: '... on JobCancelled { job { id } }',
  settleJob: '... on JobSettled { job { id } }',
};
/** What is done to a document is asked alike in every module. */
const inputOf = (name: string): string => (/^(redrive|rollBack).+Document$/.exec(name)?.[1] ?? name).replace(/^(redrive|rollBack)$/, '$1Document');
const document = (name: string): string =>
  `mutation ($input: ${capital(inputOf(name))}Input!) { ${name}(input: $input) { __typename ${selections[name] ?? ''} } }`;
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const patienceMs = 30_000;

/** Tells a story to a hub that may die at any time: every call has a key, and is made again until it is answered. */
export const openTeller = (hub: MortalHub, name: string) => {
  const calls: { readonly what: string; readonly answer: unknown; again(): Promise<unknown> }[] = [];
  const keep = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
    const answer = await call();
    calls.push({ what, answer, again: call });
    return answer;
  };
  const gets = <T>(query: string, variables: Fields = {}): Promise<T> => hub.answered(async (at) => (await at.as('operator').gets(query, variables)) as T);
  const until = async <T>(what: string, look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> => {
    const end = performance.now() + patienceMs;
    for (;;) {
      const found = await look();
      if (isSo(found)) return found;
      if (performance.now() > end) throw new Error(`${name}: it never came that ${what}: ${JSON.stringify(found)}`);
      await sleep(40);
    }
  };
  const stateOf = async (job: string): Promise<string> => (await gets<{ fulfillmentJob: { state: string } }>('query ($id: ID!) { fulfillmentJob(id: $id) { state } }', { id: job })).fulfillmentJob.state;

  return {
    gets,
    until,
    /** A document, and what is to become of its lines; all of them are applied unless some wait in quarantine. */
    sends: async (contract: string, body: object, quarantined = 0): Promise<Receipt> => {
      const key = `${name} ${contract} ${calls.length}`;
      const receipt = await keep<Receipt>(key, () => hub.answered((at) => at.as('erp-client').sends(contract, JSON.stringify(body), { key, mediaType: 'application/json' })));
      expect(receipt, `${key}: ${JSON.stringify(receipt.problems)}`).toMatchObject({ applied: receipt.lines - quarantined, quarantined });
      return receipt;
    },
    /** One mutation, and its outcome once its job stands as it is to stand; a request waits no longer than it may. */
    does: async (mutation: string, input: Fields, jobEndsAs = 'SUCCEEDED'): Promise<Outcome> => {
      const idempotencyKey = `${name} ${mutation} ${calls.length}`;
      const ask = async (): Promise<Outcome> => {
        const data = await gets<Readonly<Record<string, Outcome>>>(document(mutation), { input: { idempotencyKey, ...input } });
        return data[mutation] ?? expect.fail(`${mutation} was not answered.`);
      };
      const outcome = await keep(idempotencyKey, ask);
      expect(outcome.__typename, JSON.stringify(outcome)).not.toMatch(/Refused|JobFailed/);
      const { job } = outcome;
      if (job) await until(`${idempotencyKey} is ${jobEndsAs}`, () => stateOf(job.id), (state) => state === jobEndsAs);
      return outcome;
    },
    /** The same keys have the same answers. */
    tellsAgain: async (): Promise<void> => {
      for (const { what, answer, again } of calls) expect(await again(), what).toEqual(answer);
    },
  };
};
export type Teller = ReturnType<typeof openTeller>;
