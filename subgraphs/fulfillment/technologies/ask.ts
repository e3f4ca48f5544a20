import type { z } from 'zod';
import { assertNoOpenTransaction } from '#kernel/persistence/open-transaction';
import { artifactOf, issueAnswer, takeBackAnswer, type Artifact } from './answer.ts';
import { DeadlineExceeded, withinDeadline } from './deadline.ts';
import { Declined, faultOf, Unreachable, type Fault, type FaultCode } from './fault.ts';
import { issueRequest, type IssueRequest } from './request.ts';
import type { LicenseTechnology } from './technology.ts';

export type Issuance = { readonly kind: 'issued'; readonly artifact: Artifact } | { readonly kind: 'on-hold' } | Fault;
type Found = Issuance | { readonly kind: 'not-found' };

/** Asks for the first time: that this request goes out is on record, and it has not gone out before. */
export const ask = async (technology: LicenseTechnology, request: IssueRequest): Promise<Issuance> => {
  const refusal = refusalOf(technology, request);
  if (refusal) return fault(technology, refusal);
  const answer = await issuance(technology, request, (signal) => technology.issue(request, signal));
  return answer.kind === 'not-found' ? fault(technology, 'ANSWER_MALFORMED') : answer;
};

/** Asks for what may have been asked before, the answer being lost; nothing is issued twice. */
export const askAgain = async (technology: LicenseTechnology, request: IssueRequest): Promise<Issuance> => {
  const { askedAgain } = technology;
  if (askedAgain.kind === 'neither') return fault(technology, 'ANSWER_LOST');
  if (askedAgain.kind === 'idempotentByRequestId') return ask(technology, request);
  const found = await issuance(technology, request, (signal) => askedAgain.find(request.requestId, signal));
  return found.kind === 'not-found' ? ask(technology, request) : found;
};

export type TakenBack = { readonly kind: 'taken-back' | 'on-hold' | 'nothing-to-take-back' };

/** Where a license is a file there is nothing to take back: nobody can call it back. */
export const takeBack = async (technology: LicenseTechnology, requestId: string): Promise<TakenBack | Fault> => {
  const call = technology.takeBack?.bind(technology);
  if (!call) return { kind: 'nothing-to-take-back' };
  const answer = await answerOf(technology, requestId, takeBackAnswer, (signal) => call(requestId, signal));
  return answer.kind === 'fault' ? answer : { kind: answer.kind };
};

const fault = ({ askedAgain }: LicenseTechnology, code: FaultCode, cause?: unknown): Fault => faultOf(code, askedAgain, cause);

/** What the technology need not be asked. */
const refusalOf = ({ hosts }: LicenseTechnology, request: IssueRequest): FaultCode | null => {
  if (!issueRequest.safeParse(request).success) return 'REQUEST_INVALID';
  if (request.host === null) return hosts.required ? 'HOST_REQUIRED' : null;
  return hosts.identifierTypes.includes(request.host.identifierType) ? null : 'HOST_NOT_ACCEPTED';
};

type Call = (signal: AbortSignal) => Promise<unknown>;

const issuance = async (technology: LicenseTechnology, { requestId, copies }: IssueRequest, call: Call): Promise<Found> => {
  const answer = await answerOf(technology, requestId, issueAnswer, call);
  if (answer.kind === 'on-hold') return { kind: 'on-hold' };
  if (answer.kind !== 'issued') return answer;
  if (answer.artifact.content.byteLength > technology.limits.artifactBytes) return fault(technology, 'ANSWER_TOO_LARGE');
  if (answer.copies !== copies) return fault(technology, 'ANSWER_DIFFERS');
  return { kind: 'issued', artifact: artifactOf(answer.artifact) };
};

type Answer = { readonly kind: string; readonly requestId: string };

/** One bounded call; whatever comes of it is an answer to this request or a fault. */
const answerOf = async <T extends Answer>(technology: LicenseTechnology, requestId: string, schema: z.ZodType<T>, call: Call): Promise<T | Fault> => {
  assertNoOpenTransaction(`The license technology ${technology.code}`);
  try {
    const parsed = schema.safeParse(await withinDeadline(technology.limits.deadlineMs, call));
    if (!parsed.success) return fault(technology, 'ANSWER_MALFORMED');
    return parsed.data.requestId === requestId ? parsed.data : fault(technology, 'ANSWER_FOR_ANOTHER');
  } catch (error) {
    return fault(technology, codeOf(error), error);
  }
};

const codeOf = (error: unknown): FaultCode => {
  if (error instanceof Declined) return 'DECLINED';
  if (error instanceof Unreachable) return 'UNREACHABLE';
  return error instanceof DeadlineExceeded ? 'DEADLINE_EXCEEDED' : 'FAILED';
};
