import { keyOf } from '../../model/books.ts';
import { redivide as redivideFloor } from '../../model/floor.ts';
import type * as Real from '../../../subgraphs/fulfillment/persistence/claim-division.ts';
import { storeOf } from '../store.ts';

/** Stands for `fulfillment/persistence/claim-division.ts`. */
export const tellDivision: typeof Real.tellDivision = async (work, tenantId, claim, { revision, overdraftCount }) => {
  const { divisions, world } = storeOf(work.db);
  const key = keyOf(claim);
  if (revision > (divisions.get(key) ?? -1)) {
    divisions.set(key, revision);
    world.floor.told.set(key, overdraftCount);
  }
  await redivide(work, tenantId, claim);
};

export const redivide: typeof Real.redivide = async ({ db }, _tenant, claim) => {
  const { floor, rules } = storeOf(db).world;
  redivideFloor(floor, rules, claim);
};
