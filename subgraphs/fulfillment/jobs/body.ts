import { z } from 'zod';
import type { LineItemId } from '#entitlements';
import { isUuid, type Id } from '#kernel/values/ids';
import type { FulfillmentId, HostId, JobId, LicenseId } from '../contract/ids.ts';
import type { Job } from '../domain/job.ts';
import type { Refusal } from '../domain/refusal.ts';
import { issueRequest } from '../technologies/request.ts';

/** A job of the domain as it is stored: its id is its row's. */
type WithoutId<Any> = Any extends unknown ? Omit<Any, 'id'> : never;
export type StoredMachine = WithoutId<Job>;

const id = <T extends Id<string>>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value), 'not an id');
const cause = z.object({ source: z.string(), key: z.string() });
const problem = z.object({ code: z.string(), message: z.string() });
const lineItem = { lineItemId: id<LineItemId>() };
const found = { ...lineItem, fulfillmentId: id<FulfillmentId>(), hostId: id<HostId>().nullable(), claim: cause, of: z.int() };
const some = { copies: z.int() };

const operation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ACTIVATE'), ...lineItem, hostId: id<HostId>().nullable(), copies: z.object({ count: z.int(), overdraftCount: z.int() }) }),
  z.object({ kind: z.literal('RETURN'), ...found, ...some, isReclaim: z.boolean() }),
  z.object({ kind: z.literal('REHOST'), ...found, ...some, toHostId: id<HostId>(), hostIsGone: z.boolean() }),
  z.object({ kind: z.enum(['REPAIR', 'REGENERATE']), ...found }),
]);

const head = { operation, attempts: z.int(), failures: z.int(), problem: problem.nullable() };
const done = { acted: z.int(), licenses: z.object({ CHANGED: id<LicenseId>().exactOptional(), REMAINDER: id<LicenseId>().exactOptional() }) };
const ending = { ending: z.enum(['DONE', 'CAME_HOME']) };

const claim = { step: z.literal('CLAIM') };
const generate = { step: z.literal('GENERATE'), ...done };
/** Every step, with what its state adds. */
const at = <State extends z.ZodRawShape>(state: State) =>
  z.discriminatedUnion('step', [
    z.object({ ...head, ...state, ...claim }),
    z.object({ ...head, ...state, step: z.literal('INTENT'), ...done }),
    z.object({ ...head, ...state, ...generate }),
    z.object({ ...head, ...state, step: z.literal('RECORD'), ...ending, ...done }),
    z.object({ ...head, ...state, step: z.literal('CONFIRM'), ...ending }),
    z.object({ ...head, ...state, step: z.literal('RELEASE'), outcome: z.enum(['FAILED', 'CANCELLED']) }),
  ]);

const machine: z.ZodType<StoredMachine> = z.discriminatedUnion('state', [
  z.object({ ...head, state: z.literal('QUEUED'), ...claim }),
  at({ state: z.literal('RUNNING') }),
  at({ state: z.literal('RETRYING'), nextAttemptAt: z.string() }),
  z.object({ ...head, state: z.enum(['AWAITING_MANUAL', 'OUTCOME_UNKNOWN']), ...generate }),
  z.object({ ...head, state: z.enum(['SUCCEEDED', 'CANCELLED']) }),
  z.object({ ...head, state: z.literal('FAILED'), problem }),
]);

const { businessUnitId, activationId, product, features, host, term, versionDate, model } = issueRequest.shape;

/** What a license of a line says of it, whatever the catalog says later. */
export const licensedFacts = z.object({ businessUnitId, activationId, product, features, model });

/** Why the line item refused, as its module says it. */
const refusal: z.ZodType<Refusal> = z.object({
  ...problem.shape,
  remaining: z.int().nullable(),
  resetsAt: z.string().nullable(),
  liftedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
});

/** A job with all that must be the same whenever it goes on. */
export const licenseJobBody = z.object({
  job: machine,
  /** The code of the technology that makes what is new. */
  technology: z.string(),
  licensed: licensedFacts,
  /** What its license model leaves to an activation. */
  modelTerm: z.object({ length: z.string().nullable(), versionIsOfActivation: z.boolean() }),
  /** Null until copies are claimed for an activation. */
  term: term.nullable(),
  versionDate,
  hosts: z.object({ CHANGED: host, REMAINDER: host }),
  /** By what the copies run that are to be changed: the license's own request, where it was issued here. */
  replaced: z.object({ technology: z.string(), licenseId: id<LicenseId>().nullable(), requestId: z.string().nullable() }).nullable(),
  /** The request that the technology was asked for last. */
  asked: z.object({ requestId: z.string(), licenseId: id<LicenseId>(), requestedAt: z.string() }).nullable(),
  refusals: z.array(refusal),
  made: z.object({ CHANGED: id<FulfillmentId>().nullable(), REMAINDER: id<FulfillmentId>().nullable() }),
  /** How many copies of those that came back were not burned. */
  credited: z.int().nullable(),
});
export type LicenseJobBody = z.output<typeof licenseJobBody>;

export const machineOf = ({ id: jobId, body }: { readonly id: JobId; readonly body: LicenseJobBody }): Job => ({ ...body.job, id: jobId });

export const storedMachine = ({ id: _row, ...machineOfJob }: Job): StoredMachine => machineOfJob;
