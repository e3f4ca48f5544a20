import type { ModuleContext } from '../context.ts';
import type { JobId } from '../contract/ids.ts';
import type { JobRow } from '../persistence/job.repository.ts';
import type { FulfillmentRow } from '../persistence/rows.ts';

/** The job that an outcome is about, as it stands now. */
export const jobAfter = async ({ jobId }: { readonly jobId: JobId }, { reads }: ModuleContext): Promise<JobRow> => {
  const job = await reads.jobById.load(jobId);
  if (!job) throw new Error(`The job ${jobId} that was just decided on is out of sight.`);
  return job;
};

/** What a job made; null where it made no such thing, and of a trial. */
export const madeBy = async ({ jobId }: { readonly jobId: JobId | null }, part: keyof JobRow['made'], context: ModuleContext): Promise<FulfillmentRow | null> => {
  const made = jobId && (await jobAfter({ jobId }, context)).made[part];
  return made && context.reads.fulfillmentById.load(made);
};
