import { randomUUID } from 'node:crypto';
import { requestOf, type At, type Running } from '../domain/job.ts';
import type { Declaration } from '../domain/technology.ts';
import { answered, commandFor, handedToAPerson, type Answer, type Retry } from '../domain/trouble.ts';
import { actsOf, type Act } from '../domain/act.ts';
import { keepLicense } from '../persistence/license.writes.ts';
import { ask, askAgain, takeBack, type TakenBack } from '../technologies/ask.ts';
import type { Artifact } from '../technologies/answer.ts';
import type { Fault } from '../technologies/fault.ts';
import type { LicenseTechnology } from '../technologies/technology.ts';
import type { LicenseJobBody } from './body.ts';
import type { Came, Doing, Held } from './came.ts';
import { issueRequestOf } from './issue-request.ts';
import type { JobDesk } from './license-job.ts';

/** Who does an act: a technology that the hub can ask, or a person. */
type Doer = { readonly kind: 'person' } | { readonly kind: 'technology'; readonly technology: LicenseTechnology };
const person: Doer = { kind: 'person' };

/** A license is withdrawn where it was made. What the hub knows no request of, only a person can find there. */
const doerOf = ({ technologies }: Pick<JobDesk, 'technologies'>, { technology: code, replaced }: LicenseJobBody, act: Act): Doer => {
  const technology = technologies.get(act.kind === 'ISSUE' ? code : (replaced?.technology ?? code));
  if (!technology) return person;
  return act.kind === 'WITHDRAW' && technology.takeBack && !replaced?.requestId ? person : { kind: 'technology', technology };
};

const declarations = { idempotentByRequestId: 'IDEMPOTENT_BY_REQUEST_ID', find: 'FINDS_BY_REQUEST_ID', neither: 'NEITHER' } as const;
/** What is taken back twice is taken back once. */
const declarationOf = (doer: Doer, { kind }: Act): Declaration => {
  if (doer.kind === 'person') return 'MANUAL';
  return kind === 'WITHDRAW' ? 'IDEMPOTENT_BY_REQUEST_ID' : declarations[doer.technology.askedAgain.kind];
};

/** Null where nobody outside is asked. */
export const breakerOf = (desk: Pick<JobDesk, 'technologies'>, body: LicenseJobBody): string | null => {
  const { job } = body;
  const act = 'step' in job && job.step === 'GENERATE' ? actsOf(job.operation)[job.acted] : undefined;
  const doer = act ? doerOf(desk, body, act) : person;
  return doer.kind === 'technology' ? doer.technology.code : null;
};

/** Asks whoever does the act; a run that cannot know whether it was asked before asks so that it is done once. */
export const askTechnology = async (desk: JobDesk, doing: Doing<At<'GENERATE'>>): Promise<Came> => {
  const { held, job, tools } = doing;
  const { act } = requestOf(job);
  const doer = doerOf(desk, held.body, act);
  const declaration = declarationOf(doer, act);
  const retry: Retry = { now: tools.clock.now(), chance: tools.chance() };
  const come = (answer: Answer): Came['job'] => answered(job, answer, { declaration, isOpen: tools.isResumed }, retry);
  const command = commandFor(declaration, tools.isResumed);
  if (doer.kind === 'person' || command === 'HAND_TO_A_PERSON') return { job: handedToAPerson(job) };
  if (command === 'GIVE_TO_AN_OPERATOR') return { job: come({ kind: 'LOST', problem: nobodyKnows }) };
  const said = act.kind === 'WITHDRAW' ? await withdraw(doer.technology, held.body) : await (tools.isResumed ? askAgain : ask)(doer.technology, issueRequestOf(held.body, act));
  if (said.kind === 'fault') return faulty(desk, job, said, come);
  if (said.kind === 'on-hold') return { job: handedToAPerson(job), technology: 'WORKED' };
  if (said.kind !== 'issued') return { job: come({ kind: 'DONE', license: null }), technology: 'WORKED' };
  return { job: come({ kind: 'DONE', license: askedOf(held.body).licenseId }), technology: 'WORKED', write: keeping(held, said.artifact, retry.now.toString()) };
};

const nobodyKnows = { code: 'ANSWER_LOST', message: 'Whether the technology issued a license cannot be told.' };

const withdraw = (technology: LicenseTechnology, { replaced }: LicenseJobBody): Promise<TakenBack | Fault> => takeBack(technology, replaced?.requestId ?? '');

const faulty = ({ logError }: JobDesk, job: Running, { code, message, cause }: Fault, come: (answer: Answer) => Came['job']): Came => {
  if (cause !== undefined) logError({ errorId: randomUUID(), error: cause, path: `${job.step} of the job ${job.id}` });
  const problem = { code, message };
  if (code === 'UNREACHABLE') return { job: come({ kind: 'NOT_SENT', problem }), technology: 'FAILED' };
  if (isJudged(code)) return { job: come({ kind: 'NOT_DONE', problem, mayHelp: false }), technology: 'WORKED' };
  return { job: come({ kind: 'LOST', problem }), technology: 'FAILED' };
};

/** It was judged, here or there, and nothing was done. */
const isJudged = (code: Fault['code']): boolean => code === 'DECLINED' || code === 'REQUEST_INVALID' || code === 'HOST_REQUIRED' || code === 'HOST_NOT_ACCEPTED';

export const askedOf = ({ asked }: LicenseJobBody): NonNullable<LicenseJobBody['asked']> => {
  if (!asked) throw new Error('Nothing was asked for.');
  return asked;
};

/** The license of the act at hand, for good, in the commit that says that it was done. */
export const keeping =
  ({ body, tenantId, organizationId, partnerTenants }: Pick<Held, 'body' | 'tenantId' | 'organizationId' | 'partnerTenants'>, artifact: Artifact, generatedAt: string): NonNullable<Came['write']> =>
  async (work) => {
    const { requestId, licenseId: id } = askedOf(body);
    const supersedesId = body.replaced?.licenseId ?? null;
    const kept = await keepLicense(work, { id, tenantId, organizationId: ownerOf(organizationId), partnerTenants, requestId, technology: body.technology, artifact, consolidated: false, generatedAt, supersedesId });
    if (kept !== id) throw new Error(`The request ${requestId} has a license of another id.`);
  };

export const ownerOf = (organizationId: Held['organizationId']): NonNullable<Held['organizationId']> => {
  if (!organizationId) throw new Error('The job is about nobody.');
  return organizationId;
};
