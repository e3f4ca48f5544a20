import type { PersonResolvers } from '../__generated__/types.ts';
import { personId } from '../contract/index.ts';

export const Person: PersonResolvers = {
  id: ({ id }) => personId.show(id),
};
