import { jobId } from '#kernel/jobs/job';
import type { MutationResolvers } from '../../__generated__/types.ts';
import { settleJob as decide } from '../../operations/settle-job.ts';
import { member } from '../member.ts';

export const settleJob: NonNullable<MutationResolvers['settleJob']> = async (_parent, { input }, context) => {
  const { succeeded, reason, idempotencyKey, license } = input;
  const handed = license ? { content: license.content, format: license.format, mediaType: license.mediaType ?? 'application/octet-stream', generatorVersion: license.generatorVersion ?? null } : null;
  return member(await decide(context, { id: jobId.parse(input.id), succeeded, license: handed, reason, idempotencyKey }));
};
