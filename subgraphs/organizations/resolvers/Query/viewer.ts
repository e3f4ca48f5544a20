import type { QueryResolvers } from '../../__generated__/types.ts';
import { viewerOf } from '../../persistence/standing.repository.ts';

export const viewer: NonNullable<QueryResolvers['viewer']> = (_parent, _arguments, { persistence, clock, principal }) => viewerOf(persistence, clock, principal);
