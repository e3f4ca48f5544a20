import { jobId } from '#kernel/jobs/job';
import type { MutationResolvers } from '../../__generated__/types.ts';
import { cancelJob as decide } from '../../operations/cancel-job.ts';
import { member } from '../member.ts';

export const cancelJob: NonNullable<MutationResolvers['cancelJob']> = async (_parent, { input }, context) =>
  member(await decide(context, { id: jobId.parse(input.id), reason: input.reason ?? null, idempotencyKey: input.idempotencyKey }));
