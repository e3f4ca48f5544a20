import { deepStrictEqual, equal } from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { answered, until, type Call } from './calls.ts';
import { p50, p95 } from './figures.ts';
import type { Place } from './place.ts';

type Fulfillment = { readonly id: string; readonly state: string; readonly license: { readonly id: string; readonly contentHash: string } };
type Job = { readonly id: string; readonly state: string; readonly fulfillment: Fulfillment | null };
type Outcome = { readonly __typename: string; readonly fulfillment?: Fulfillment; readonly job?: Job };

const fulfillment = 'fulfillment { id state license { id contentHash } }';
const activate = `mutation ($input: ActivateInput!) { activate(input: $input) { __typename ... on Activated { ${fulfillment} } ... on ActivationPending { job { id } } ... on ActionRefused { refusals { code message } } } }`;
const jobById = `query ($id: ID!) { fulfillmentJob(id: $id) { id state ${fulfillment} } }`;

let hosts = 0;
/** One copy on a machine of its own, until its license is there. */
const activation = (place: Place, lineItemId: string): Call<Fulfillment> => async () => {
  hosts += 1;
  const input = { lineItemId, host: { identifier: `02:42:${hosts.toString(16).padStart(8, '0')}`, identifierType: 'ETHERNET' }, idempotencyKey: randomUUID() };
  const { activate: outcome } = (await place.as('customer-admin').gets(activate, { input })) as { activate: Outcome };
  if (outcome.fulfillment) return outcome.fulfillment;
  const { job } = outcome;
  if (!job) throw new Error(JSON.stringify(outcome));
  return until(`${job.id} has succeeded`, async () => {
    const { fulfillmentJob } = (await place.as('customer-admin').gets(jobById, { id: job.id })) as { fulfillmentJob: Job };
    return fulfillmentJob.state === 'SUCCEEDED' ? fulfillmentJob.fulfillment : null;
  }, 10);
};

const activations = (place: Place, lineItems: readonly string[], callers: number) => answered(lineItems.map((id) => activation(place, id)), callers);

export const activationsOneByOne = async (place: Place, lineItems: readonly string[]) => {
  const { answers, latencies } = await activations(place, lineItems, 1);
  return { answers, figures: { 'p50 ms': p50(latencies), 'p95 ms': p95(latencies) } };
};

export const activationsAtOnce = async (place: Place, lineItems: readonly string[], callers: number) => {
  const { answers, latencies, perSecond } = await activations(place, lineItems, callers);
  return { answers, figures: { 'per second': perSecond, 'p50 ms': p50(latencies), 'p95 ms': p95(latencies) } };
};

type License = { readonly id: string; readonly content: string };
const licensesOf = async (place: Place, fulfillments: readonly Fulfillment[]): Promise<void> => {
  const fields = fulfillments.map(({ license }, n) => `l${n}: license(id: "${license.id}") { id content }`);
  const found = (await place.as('customer-admin').gets(`{ ${fields.join(' ')} }`)) as Readonly<Record<string, License>>;
  for (const [n, { state, license }] of fulfillments.entries()) {
    const { id = '', content = '' } = found[`l${n}`] ?? {};
    const contentHash = createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex');
    deepStrictEqual({ state, id, contentHash }, { state: 'ACTIVE', ...license });
  }
};

/** Every activation has a license of its own, whose content its customer can fetch. */
export const mustBeLicensed = async (place: Place, fulfillments: readonly Fulfillment[]): Promise<void> => {
  equal(new Set(fulfillments.map(({ license }) => license.id)).size, fulfillments.length);
  for (let from = 0; from < fulfillments.length; from += 20) await licensesOf(place, fulfillments.slice(from, from + 20));
};
