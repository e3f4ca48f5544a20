import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FindAnswer, IssueAnswer, TakeBackAnswer } from '../../../subgraphs/fulfillment/technologies/answer.ts';
import { Declined, Unreachable } from '../../../subgraphs/fulfillment/technologies/fault.ts';
import type { IssueRequest } from '../../../subgraphs/fulfillment/technologies/request.ts';
import type { AskedAgain, LicenseTechnology } from '../../../subgraphs/fulfillment/technologies/technology.ts';

/** How a technology can misbehave. */
export type Mood =
  | 'well' | 'slow' | 'loses answers' | 'answers twice' | 'throws' | 'declines' | 'is away' | 'hangs'
  | 'answers 100 MB' | 'answers nonsense' | 'answers for another' | 'answers negative copies' | 'changes its answer afterwards'
  | 'issues fewer copies' | 'ignores the term' | 'ignores the host';

export type Reference = {
  readonly technology: LicenseTechnology;
  /** How many licenses are out there for a request. */
  issuedFor(requestId: string): number;
  mood: Mood;
};

type Again = AskedAgain['kind'];

/** A license server in memory. What it issues says how it was asked, with a number of its own: a second license for one request is another one. */
export const referenceTechnology = (again: Again, mood: Mood = 'well', code = 'reference'): Reference => {
  const issued = new Map<string, { readonly copies: number; readonly content: Uint8Array }[]>();

  const issueNow = (request: IssueRequest): { readonly copies: number; readonly content: Uint8Array } => {
    const earlier = issued.get(request.requestId) ?? [];
    const [first] = earlier;
    if (first && again === 'idempotentByRequestId' && reference.mood !== 'answers twice') return first;
    const license = { copies: request.copies, content: contentOf(distorted(request, reference.mood)) };
    issued.set(request.requestId, [...earlier, license]);
    if (request.replaces !== null) issued.delete(request.replaces);
    return license;
  };

  const issue = async (request: IssueRequest, signal: AbortSignal): Promise<unknown> => {
    if (reference.mood === 'declines') throw new Declined('No.');
    if (reference.mood === 'is away') throw new Unreachable('Nobody is there.');
    if (reference.mood === 'throws') throw new Error('secret of the license server');
    const { requestId } = request;
    const { copies, content } = issueNow(request);
    if (reference.mood === 'slow') await pause(50);
    if (reference.mood === 'hangs') await pause(60_000, null, { signal });
    if (reference.mood === 'loses answers') throw new Error('connection reset');
    if (reference.mood === 'changes its answer afterwards') setTimeout(() => content.fill(0), 1);
    const answer: IssueAnswer = {
      kind: 'issued',
      requestId,
      copies,
      artifact: { format: 'reference', mediaType: 'application/json', content, keyId: null, generatorVersion: 'reference/1' },
    };
    return spoiled(answer, reference.mood);
  };

  const find = async (requestId: string): Promise<unknown> => {
    const [first] = issued.get(requestId) ?? [];
    if (!first) return { kind: 'not-found', requestId } satisfies FindAnswer;
    const artifact = { format: 'reference', mediaType: 'application/json', content: first.content, keyId: null, generatorVersion: 'reference/1' };
    return { kind: 'issued', requestId, copies: first.copies, artifact } satisfies FindAnswer;
  };

  const reference: Reference = {
    mood,
    issuedFor: (requestId) => issued.get(requestId)?.length ?? 0,
    technology: {
      code,
      name: 'Reference',
      hosts: { identifierTypes: ['ETHERNET'], required: true },
      limits: { artifactBytes: 1024 * 1024, deadlineMs: 200 },
      askedAgain: again === 'find' ? { kind: 'find', find } : { kind: again },
      issue,
      takeBack: async (requestId) => {
        issued.delete(requestId);
        return { kind: 'taken-back', requestId } satisfies TakeBackAnswer;
      },
    },
  };
  return reference;
};

const contentOf = (request: IssueRequest): Uint8Array => Buffer.from(JSON.stringify({ number: randomUUID(), request }));

/** What a reference license says. */
export const readReference = async (content: Buffer) => {
  const { request } = JSON.parse(content.toString('utf8')) as { request: IssueRequest };
  const { licenseId, product, features, copies, host, term } = request;
  return { licenseId, product: product.name, features, copies, host: host?.identifier ?? null, expiresAt: term.expiresAt };
};

const distorted = (request: IssueRequest, mood: Mood): IssueRequest => {
  if (mood === 'issues fewer copies') return { ...request, copies: 1 };
  if (mood === 'ignores the term') return { ...request, term: { ...request.term, expiresAt: null } };
  return mood === 'ignores the host' ? { ...request, host: null } : request;
};

const spoiled = (answer: IssueAnswer, mood: Mood): unknown => {
  if (answer.kind !== 'issued') return answer;
  if (mood === 'answers 100 MB') return { ...answer, artifact: { ...answer.artifact, content: new Uint8Array(100 * 1024 * 1024) } };
  if (mood === 'answers nonsense') return { kind: 'issued', license: '<html>' };
  if (mood === 'answers for another') return { ...answer, requestId: `${answer.requestId}-of-another` };
  return mood === 'answers negative copies' ? { ...answer, copies: -answer.copies } : answer;
};
