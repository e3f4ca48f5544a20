import type { JobId } from '#fulfillment';
import type { FindAnswer, TakeBackAnswer } from '../../subgraphs/fulfillment/technologies/answer.ts';
import { Declined, Unreachable } from '../../subgraphs/fulfillment/technologies/fault.ts';
import { byCode, type Technologies } from '../../subgraphs/fulfillment/technologies/registry.ts';
import type { IssueRequest } from '../../subgraphs/fulfillment/technologies/request.ts';
import type { AskedAgain, LicenseTechnology } from '../../subgraphs/fulfillment/technologies/technology.ts';
import type { Declaration } from '../../subgraphs/fulfillment/domain/technology.ts';
import { requestOf } from '../../subgraphs/fulfillment/domain/job.ts';
import { licenseIdOf } from '../model/floor.ts';
import { find, send, type Fate, type PlatformRequest } from '../model/platform.ts';
import { Mishap } from './mishap.ts';
import { openProcess } from './scheduler.ts';
import type { Store } from './store.ts';

export const technologyNames: Readonly<Record<Declaration, string>> = { IDEMPOTENT_BY_REQUEST_ID: 'idempotent', FINDS_BY_REQUEST_ID: 'finds', NEITHER: 'neither', MANUAL: 'by-hand' };

const fates: readonly Fate[] = ['DONE', 'DONE', 'DONE', 'DONE', 'DONE', 'LOST_WHEN_DONE', 'LOST', 'NOT_SENT', 'REFUSED'];
const callMs = 30_000;
const network = openProcess('network');

/** The platform of the model, slow and far away: what it does and what becomes of its answer are two things. */
export const technologiesOf = (store: Store): Technologies => {
  const { world, dice, scheduler } = store;
  const travel = (label: string): Promise<void> => scheduler.pause(network, label, dice.roll(800));
  const wait = (label: string): Promise<void> => scheduler.pause(network, label, !store.isCalm && dice.once(12) ? 1_000 * dice.roll(60) : dice.roll(800));
  const fateNow = (): Fate => (store.isCalm ? 'DONE' : (dice.pick(fates) ?? 'DONE'));

  const issuedBy = ({ requestId, copies }: Pick<IssueRequest, 'requestId' | 'copies'>): FindAnswer => ({
    ...{ kind: 'issued', requestId, copies },
    artifact: { format: 'text', mediaType: 'text/plain', content: Uint8Array.of(1), keyId: null, generatorVersion: '1' },
  });

  const issue = (declaration: Declaration) => async (request: IssueRequest): Promise<unknown> => {
    await travel(`asks for ${request.requestId}`);
    const fate = fateNow();
    const answer = send(world.platform, declaration, asPlatform(store, request), fate);
    if (fate === 'DONE' && !store.isCalm && declaration === 'IDEMPOTENT_BY_REQUEST_ID' && dice.once(6)) send(world.platform, declaration, asPlatform(store, request), fate);
    await wait(`hears of ${request.requestId}`);
    if (answer.kind === 'NOT_SENT') throw new Unreachable();
    if (answer.kind === 'NOT_DONE') throw new Declined();
    if (answer.kind === 'LOST') throw new Mishap('The answer is lost.');
    return issuedBy(request);
  };

  const takeBack = async (requestId: string): Promise<TakeBackAnswer> => {
    await travel(`takes ${requestId} back`);
    const fate = fateNow();
    if (fate === 'NOT_SENT') throw new Unreachable();
    const license = world.platform.done.get(requestId);
    const isRepeat = !license || !world.platform.live.has(license);
    if (fate === 'REFUSED' && !isRepeat) throw new Declined();
    if (fate !== 'LOST' && license) world.platform.live.delete(license);
    await wait(`hears that ${requestId} is back`);
    if (fate === 'LOST' || fate === 'LOST_WHEN_DONE') throw new Mishap('The answer is lost.');
    return { kind: 'taken-back', requestId };
  };

  const look = async (requestId: string): Promise<FindAnswer> => {
    await travel(`looks for ${requestId}`);
    if (!store.isCalm && dice.once(6)) throw new Mishap('Nobody looks.');
    const done = find(world.platform, requestId);
    return done ? issuedBy({ requestId, copies: copiesOf(store, requestId) }) : { kind: 'not-found', requestId };
  };

  const again: Readonly<Record<Exclude<Declaration, 'MANUAL'>, AskedAgain>> = { IDEMPOTENT_BY_REQUEST_ID: { kind: 'idempotentByRequestId' }, FINDS_BY_REQUEST_ID: { kind: 'find', find: look }, NEITHER: { kind: 'neither' } };
  const technology = (declaration: Exclude<Declaration, 'MANUAL'>): LicenseTechnology => ({
    ...{ code: technologyNames[declaration], name: declaration, askedAgain: again[declaration], issue: issue(declaration), takeBack },
    hosts: { identifierTypes: ['ANY'], required: false },
    limits: { artifactBytes: 100, deadlineMs: callMs },
  });
  return byCode([technology('IDEMPOTENT_BY_REQUEST_ID'), technology('FINDS_BY_REQUEST_ID'), technology('NEITHER')]);
};

/** What the request is about is known by the job that is named in it. */
const asPlatform = ({ world, jobs }: Store, { requestId, licenseId, copies }: IssueRequest): PlatformRequest => {
  const row = jobs.get(requestId.slice(0, requestId.indexOf('/')) as JobId);
  const operation = row?.body.job.operation;
  if (!operation) throw new Error(`Nobody asked for ${requestId}.`);
  const request = requestOf({ ...row.body.job, id: row.id, acted: Number(requestId.slice(requestId.indexOf('/') + 1)), licenses: {}, step: 'GENERATE', state: 'RUNNING' });
  const { act } = request;
  if (act.kind !== 'ISSUE' || act.copies !== copies) throw new Error(`${requestId} asks for something else.`);
  return { ...request, lineItemId: operation.lineItemId, replaces: licenseIdOf(world.floor, act.replaces), licenseId };
};

const copiesOf = ({ world }: Store, requestId: string): number => {
  const license = world.platform.done.get(requestId);
  return (license && world.platform.live.get(license)?.copies) ?? 0;
};
