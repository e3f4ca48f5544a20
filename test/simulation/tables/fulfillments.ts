import type * as RealFulfillments from '../../../subgraphs/fulfillment/persistence/fulfillment.writes.ts';
import type * as RealLicenses from '../../../subgraphs/fulfillment/persistence/license.writes.ts';
import { storeOf } from '../store.ts';

/** Stands for `fulfillment/persistence/fulfillment.writes.ts`, and for what of `license.writes.ts` keeps a license. Entities are written at once. */
export const knownFulfillment: typeof RealFulfillments.knownFulfillment = async (db, id) => storeOf(db).world.floor.fulfillments.get(id) ?? null;

export const endFulfillment: typeof RealFulfillments.endFulfillment = async ({ db }, ended, job) => {
  const { fulfillments } = storeOf(db).world.floor;
  const known = fulfillments.get(ended.id);
  if (known?.state !== 'ACTIVE' || known.jobId !== job) throw new Error(`The fulfillment ${ended.id} is not the job's ${job} to end.`);
  fulfillments.set(ended.id, ended);
};

export const makeFulfillment: typeof RealFulfillments.makeFulfillment = ({ db }, made) => void storeOf(db).world.floor.fulfillments.set(made.id, made);

/** The model frees them when it saves the job. */
export const freeFulfillments: typeof RealFulfillments.freeFulfillments = async () => undefined;

export const keepLicense: typeof RealLicenses.keepLicense = async ({ db }, { id, requestId }) => {
  const { licenses } = storeOf(db);
  const kept = licenses.get(requestId) ?? id;
  licenses.set(requestId, kept);
  return kept;
};
