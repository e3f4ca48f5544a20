import { recorded, type At } from '../domain/job.ts';
import type { Active } from '../domain/fulfillment.ts';
import { lineageOfActivation, lineageOfChange, type Lineage } from '../domain/lineage.ts';
import type { Change } from '../domain/operation.ts';
import { fulfillmentId, type FulfillmentId } from '../contract/ids.ts';
import { redivide } from '../persistence/claim-division.ts';
import { endFulfillment, knownFulfillment, makeFulfillment } from '../persistence/fulfillment.writes.ts';
import { runOnHosts, retireHost } from '../persistence/host.writes.ts';
import { ownerOf } from './ask-technology.ts';
import type { LicenseJobBody } from './body.ts';
import { sightOfLicenseJob, type Came, type Doing } from './came.ts';
import type { JobDesk } from './license-job.ts';

/** What runs from now on: the old record ends, the new ones begin, and each claim is divided as it was told last. */
export const record = async (desk: JobDesk, { held, job, tools }: Doing<At<'RECORD'>>): Promise<Came> => {
  const { operation } = job;
  const lineage = operation.kind === 'ACTIVATE' ? lineageOfActivation(job, operation, fulfillmentId.make) : lineageOfChange(job, operation, await from(desk, held.tenantId, operation), fulfillmentId.make);
  const now = tools.clock.now().toString();
  const { body, tenantId, organizationId, partnerTenants } = held;
  const { term, versionDate, technology } = body;
  if (!term) throw new Error(`The job ${job.id} has no term.`);
  return {
    job: recorded(job),
    body: { made: madeBy(job, lineage) },
    write: async (work) => {
      await runOnHosts(work, lineage.made.flatMap(({ hostId }) => hostId ?? []), partnerTenants);
      if (operation.kind === 'REHOST' && operation.hostIsGone && operation.hostId) await retireHost(work, operation.hostId);
      if (lineage.ended) await endFulfillment(work, lineage.ended, job.id, now);
      for (const made of lineage.made) makeFulfillment(work, made, { tenantId, organizationId: ownerOf(organizationId), partnerTenants, term, versionDate, technology, now });
      await work.em.flush();
      for (const { claim } of lineage.made) await redivide(work, tenantId, claim);
    },
  };
};

const from = async ({ persistence }: JobDesk, tenantId: Doing<unknown>['held']['tenantId'], { fulfillmentId: id }: Change): Promise<Active> => {
  const found = await persistence.readWithin(sightOfLicenseJob(tenantId), (db) => knownFulfillment(db, id));
  if (found?.state !== 'ACTIVE') throw new Error(`What was to be changed, ${id}, is not active.`);
  return found;
};

const madeBy = ({ licenses }: At<'RECORD'>, { made }: Lineage): LicenseJobBody['made'] => {
  const of = (part: keyof LicenseJobBody['made']): FulfillmentId | null => made.find(({ licenseId }) => licenseId !== null && licenseId === licenses[part])?.id ?? null;
  return { CHANGED: of('CHANGED'), REMAINDER: of('REMAINDER') };
};
