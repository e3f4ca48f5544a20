import type { CopiesCause, LineItemId } from '#entitlements';
import type { FulfillmentId, HostId, JobId, LicenseId } from '#fulfillment';
import { idle, occupied, reclaimFrom, type Active, type Fulfillment } from '../../subgraphs/fulfillment/domain/fulfillment.ts';
import { openJob, type Job } from '../../subgraphs/fulfillment/domain/job.ts';
import { changeOf, type ChangeWish, type Operation } from '../../subgraphs/fulfillment/domain/operation.ts';
import type { Declaration } from '../../subgraphs/fulfillment/domain/technology.ts';
import { keyOf, type Fact } from './books.ts';
import type { Rules } from './rules.ts';

/** Fulfillment in memory. */
export type Floor = {
  readonly fulfillments: Map<FulfillmentId, Fulfillment>;
  readonly jobs: Map<JobId, Job>;
  /** By the line: a product has one technology. */
  readonly declarations: ReadonlyMap<LineItemId, Declaration>;
  readonly inbox: Set<number>;
  /** How many copies of a claim are beyond what was bought, as it was told last. */
  readonly told: Map<string, number>;
  readonly idOf: IdOf;
  made: number;
};

/** How what is made is named. */
export type IdOf = (kind: string, number: number) => string;

export const newId = <T extends string>(floor: Floor, kind: string): T => floor.idOf(kind, ++floor.made) as T;

const isActive = (fulfillment: Fulfillment): fulfillment is Active => fulfillment.state === 'ACTIVE';
export const activeOf = ({ fulfillments }: Floor): Active[] => [...fulfillments.values()].filter(isActive);
const newestOf = (floor: Floor, claim: CopiesCause): Active[] => activeOf(floor).filter((one) => keyOf(one.claim) === keyOf(claim)).reverse();

const isOver = ({ state }: Job): boolean => state === 'SUCCEEDED' || state === 'FAILED' || state === 'CANCELLED';
export const openJobsOf = ({ jobs }: Floor): Job[] => [...jobs.values()].filter((job) => !isOver(job));

export const startJob = (floor: Floor, operation: Operation): JobId => {
  const id = newId<JobId>(floor, 'job');
  floor.jobs.set(id, openJob(id, operation));
  return id;
};

/** The job and that the fulfillment is busy are written together. */
export const startChange = (floor: Floor, from: Active, wish: ChangeWish): void => {
  const decision = changeOf(from, wish);
  if (decision.kind === 'opened') floor.fulfillments.set(from.id, occupied(from, startJob(floor, decision.operation)));
};

/** A job with what its step wrote. When it is over, what it worked on and what it made is free. */
export const saveJob = (floor: Floor, job: Job): void => {
  floor.jobs.set(job.id, job);
  if (!isOver(job)) return;
  for (const fulfillment of activeOf(floor)) if (fulfillment.jobId === job.id) floor.fulfillments.set(fulfillment.id, idle(fulfillment));
};

export const licenseIdOf = ({ fulfillments }: Floor, id: FulfillmentId | null): LicenseId | null => {
  const fulfillment = id === null ? undefined : fulfillments.get(id);
  return fulfillment?.state === 'ACTIVE' ? fulfillment.licenseId : null;
};

/** A repeat is dropped. */
export const hear = (floor: Floor, rules: Rules, fact: Fact): void => {
  if (floor.inbox.has(fact.id)) return;
  floor.inbox.add(fact.id);
  if (fact.kind === 'OVERDRAFT') {
    floor.told.set(keyOf(fact.of), fact.overdraftCount);
    redivide(floor, rules, fact.of);
  } else returnNewest(floor, fact.of, fact.copies);
};

export const returnNewest = (floor: Floor, claim: CopiesCause, asked: number): void => {
  for (const { fulfillment, copies } of reclaimFrom(newestOf(floor, claim), asked)) startChange(floor, fulfillment, { kind: 'RETURN', copies, isReclaim: true });
};

/** It may have been told before the fulfillments were written. */
export const redivide = (floor: Floor, rules: Rules, claim: CopiesCause): void => {
  const overdraftCount = floor.told.get(keyOf(claim));
  if (overdraftCount === undefined) return;
  for (const divided of rules.divide(newestOf(floor, claim), overdraftCount)) floor.fulfillments.set(divided.id, divided);
};

/** What a job or an import leaves, all at once. */
export const write = (floor: Floor, rules: Rules, fulfillments: readonly Fulfillment[]): void => {
  for (const fulfillment of fulfillments) floor.fulfillments.set(fulfillment.id, fulfillment);
  for (const { claim } of fulfillments) redivide(floor, rules, claim);
};

export const hostOf = (number: number): HostId => `host ${number}` as HostId;
