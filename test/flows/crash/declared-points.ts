import { crashPoints } from '#kernel/background/crash-point';
import type { Modules } from '../../../gateway/modules.ts';

type Declared = Pick<Modules, 'subgraphs' | 'intakes' | 'jobKinds'>;

const cross = (points: readonly string[], places: readonly string[]): readonly string[] => places.flatMap((place) => points.map((point) => `${point}:${place}`));

/** An event that nobody reads is routed, and done with that. */
const ofEvents = ({ subgraphs }: Declared): readonly string[] => {
  const read = new Set(subgraphs.flatMap(({ reactions }) => reactions.map(({ to }) => to)));
  return subgraphs.flatMap(({ publishes }) => publishes).flatMap((event) => cross(read.has(event) ? crashPoints.relay : ['relay.routed'], [event.name]));
};

/** Every place of every crash point that the modules of a hub declare: what is declared anew is on the list at once. */
export const declaredPoints = (declared: Declared): readonly string[] => {
  const { subgraphs, intakes, jobKinds } = declared;
  const operations = subgraphs.flatMap(({ schema }) => Object.keys(schema.getMutationType()?.getFields() ?? {}));
  return [
    ...cross(crashPoints.mutation, operations),
    ...cross(crashPoints.intake, intakes.flatMap(({ contracts }) => [...contracts.keys()])),
    ...ofEvents(declared),
    ...cross(crashPoints.reaction, subgraphs.flatMap(({ reactions }) => reactions.map(({ name }) => name))),
    ...cross(crashPoints.job, [...new Set(jobKinds.flatMap(({ steps }) => steps))]),
  ];
};

const noFrame = 'is not in the frame of a decision, so that it has no such point: no process dies in it yet';
const sameFrame = 'is the frame that the story passes at eleven operations, with other writes in it';

/** Operations that the story does not come to, and why that is enough. */
export const operationsLeftOut: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['Catalog', 'Entitlement', 'Fulfillment', 'Organization', 'Order'].flatMap((of) => [`redrive${of}Document`, ...(of === 'Order' ? [] : [`rollBack${of}Document`])]).map((name) => [name, noFrame])),
  ...Object.fromEntries(
    ['createProduct', 'setProductState', 'createLicenseModelTemplate', 'createLicenseModelVersion', 'setEntitlementRules', 'setOrderRules', 'eraseOrderDocument', 'eraseExpiredOrderDocuments',
      'moveOrganization', 'grantMembership', 'revokeMembership', 'rotateSigningKey', 'revokeSigningKey'].map((name) => [name, sameFrame]),
  ),
};

/** Where a job is written, or sent on when something else is to be done to its document. */
const beginnings: readonly string[] = ['CLAIM', 'READ', 'REOPEN', 'JUDGE'];

/** Only a job that was left at any other step is taken up there: a process dies in it first, and the next one where it takes it up. */
export const deathsAt = (point: string): readonly string[] => {
  const [name, step] = point.split(':');
  return name === 'job.claimed' && !beginnings.includes(step ?? '') ? [`job.called:${step ?? ''}`, point] : [point, point];
};
