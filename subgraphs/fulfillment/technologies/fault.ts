import type { AskedAgain } from './technology.ts';

/** The technology will not: nothing was issued, and asking again changes nothing. */
export class Declined extends Error {
  override readonly name = 'Declined';
}

/** The technology was not reached or is not ready: nothing was issued, and asking again may help. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

const nothingIssued = {
  REQUEST_INVALID: 'The request is not of the form that it must have.',
  HOST_REQUIRED: 'The technology makes no license without a host.',
  HOST_NOT_ACCEPTED: 'The technology cannot bind a license to such an identifier.',
  DECLINED: 'The technology declined.',
  UNREACHABLE: 'The technology is not to be reached.',
} as const;
const perhapsIssued = {
  FAILED: 'The technology failed.',
  DEADLINE_EXCEEDED: 'The technology did not answer in time.',
  ANSWER_MALFORMED: 'What the technology answered cannot be read.',
  ANSWER_TOO_LARGE: 'What the technology answered is larger than it may be.',
  ANSWER_FOR_ANOTHER: 'What the technology answered is for another request.',
  ANSWER_DIFFERS: 'The technology issued something else than was asked for.',
  ANSWER_LOST: 'Whether the technology issued a license cannot be told.',
} as const;
const messages = { ...nothingIssued, ...perhapsIssued };
export type FaultCode = keyof typeof messages;

/** RETRYABLE: ask again. FINAL: nothing was issued and nothing will be; release the copies. OUTCOME_UNKNOWN: hold them until an operator says. */
export type FaultClass = 'RETRYABLE' | 'FINAL' | 'OUTCOME_UNKNOWN';

export type Fault = {
  readonly kind: 'fault';
  readonly code: FaultCode;
  readonly class: FaultClass;
  /** For people; says nothing of the technology's inside. */
  readonly message: string;
  /** For the log alone. */
  readonly cause?: unknown;
};

/** What is surely not issued may be tried or given up; what may be issued is asked for again only where that cannot issue it twice. */
export const faultOf = (code: FaultCode, askedAgain: AskedAgain, cause?: unknown): Fault => ({
  kind: 'fault',
  code,
  class: classOf(code, askedAgain),
  message: messages[code],
  ...(cause !== undefined && { cause }),
});

const classOf = (code: FaultCode, askedAgain: AskedAgain): FaultClass => {
  if (code === 'UNREACHABLE') return 'RETRYABLE';
  if (code in nothingIssued) return 'FINAL';
  return askedAgain.kind === 'neither' ? 'OUTCOME_UNKNOWN' : 'RETRYABLE';
};

/** What a fault amounts to when it will not be retried any more. */
export const whenGivenUp = ({ class: ofFault, code }: Fault): Exclude<FaultClass, 'RETRYABLE'> => {
  if (ofFault !== 'RETRYABLE') return ofFault;
  return code in nothingIssued ? 'FINAL' : 'OUTCOME_UNKNOWN';
};
