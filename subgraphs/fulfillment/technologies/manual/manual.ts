import type { IssueAnswer } from '../answer.ts';
import { maxArtifactBytes, type LicenseTechnology } from '../technology.ts';

/** A person makes the license: the fulfillment is on hold until an operator uploads it, whatever it is bound to. */
export const manual: LicenseTechnology = {
  code: 'manual',
  name: 'By hand',
  hosts: { identifierTypes: ['ANY', 'ETHERNET', 'DISK_SERIAL', 'HOSTNAME', 'UUID', 'DONGLE', 'CUSTOM'], required: false },
  limits: { artifactBytes: maxArtifactBytes, deadlineMs: 1_000 },
  askedAgain: { kind: 'idempotentByRequestId' },
  issue: async ({ requestId }) => ({ kind: 'on-hold', requestId }) satisfies IssueAnswer,
};
