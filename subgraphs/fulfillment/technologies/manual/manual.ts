import type { IssueAnswer, TakeBackAnswer } from '../answer.ts';
import { maxArtifactBytes, type LicenseTechnology } from '../technology.ts';

/** A person makes the license and withdraws it: the job waits until an operator settles it, whatever the license is bound to. */
export const manual: LicenseTechnology = {
  code: 'manual',
  name: 'By hand',
  hosts: { identifierTypes: ['ANY', 'ETHERNET', 'DISK_SERIAL', 'HOSTNAME', 'UUID', 'DONGLE', 'CUSTOM'], required: false },
  limits: { artifactBytes: maxArtifactBytes, deadlineMs: 1_000 },
  askedAgain: { kind: 'idempotentByRequestId' },
  issue: async ({ requestId }) => ({ kind: 'on-hold', requestId }) satisfies IssueAnswer,
  takeBack: async (requestId) => ({ kind: 'on-hold', requestId }) satisfies TakeBackAnswer,
};
