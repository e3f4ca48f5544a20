import { totalOf } from '#kernel/values/copies';
import type { FulfillmentId, HostId } from '../contract/ids.ts';
import type { Move, Operation, Return } from './operation.ts';

/** Which of the two fulfillments that an operation may leave a license is for. */
export type Part = 'CHANGED' | 'REMAINDER';

/** One request to a license technology. A license that replaces another one ends it. */
export type Act =
  | { readonly kind: 'ISSUE'; readonly part: Part; readonly hostId: HostId | null; readonly copies: number; readonly replaces: FulfillmentId | null }
  | { readonly kind: 'WITHDRAW'; readonly replaces: FulfillmentId };

/** What a technology is asked for, in order. Copies leave their host before they arrive at another: they never run in two places. */
export const actsOf = (operation: Operation): readonly [Act, ...Act[]] => {
  if (operation.kind === 'ACTIVATE') return [{ kind: 'ISSUE', part: 'CHANGED', hostId: operation.hostId, copies: totalOf(operation.copies), replaces: null }];
  if (operation.kind === 'RETURN') return [leaving(operation)];
  const { fulfillmentId } = operation;
  const arriving = (hostId: HostId | null, copies: number, replaces: FulfillmentId | null): Act => ({ kind: 'ISSUE', part: 'CHANGED', hostId, copies, replaces });
  if (operation.kind !== 'REHOST') return [arriving(operation.hostId, operation.of, fulfillmentId)];
  const { toHostId, copies, hostIsGone } = operation;
  return hostIsGone ? [arriving(toHostId, copies, fulfillmentId)] : [leaving(operation), arriving(toHostId, copies, null)];
};

/** The license on the host is withdrawn, or another one for fewer copies takes its place. */
const leaving = ({ fulfillmentId, hostId, of, copies }: Return | Move): Act =>
  copies === of ? { kind: 'WITHDRAW', replaces: fulfillmentId } : { kind: 'ISSUE', part: 'REMAINDER', hostId, copies: of - copies, replaces: fulfillmentId };
