import type { Principal } from '#kernel/identity/principal';
import { firstFound } from '#kernel/persistence/sights';
import { notFound } from '#kernel/values/errors';
import type { ModuleContext } from '../context.ts';
import type { JobId } from '../contract/ids.ts';
import { jobRepository, type JobRow } from '../persistence/job.repository.ts';
import { demandOwnUnit } from './line-in-sight.ts';

/** A job, as far as whoever acts may see it. @throws NOT_FOUND, FORBIDDEN for staff of another business unit */
export const jobInSight = async ({ persistence }: ModuleContext, principal: Principal, id: JobId): Promise<JobRow> => {
  const [job] = await firstFound(principal.sights, [id], (row: JobRow) => row.id, jobRepository(persistence).byIds);
  if (!job) throw notFound('job');
  demandOwnUnit(principal, job.businessUnitId);
  return job;
};
