import { HubError } from '#kernel/values/errors';
import { maxLevels } from '../domain/hierarchy.ts';

/** Which levels below an organization are asked for. */
export const levels = (includeSelf: boolean, maxDepth: number | null | undefined): { readonly fromDepth: 0 | 1; readonly maxDepth: number } => {
  if (maxDepth != null && maxDepth < 1) throw new HubError('BAD_USER_INPUT', 'Levels count from 1.', { path: 'maxDepth' });
  return { fromDepth: includeSelf ? 0 : 1, maxDepth: Math.min(maxDepth ?? maxLevels, maxLevels) };
};
