import { HubError } from '../values/errors.ts';

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** Connection refused or lost, server shutting down or out of resources: no fault of anything that was asked. */
export const isOutage = (error: unknown): boolean => /^(08...|53...|57P..|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(codeOf(error)) || isLostConnection(error);

/** What the driver and its pool say in words alone. */
const isLostConnection = (error: unknown): boolean =>
  error instanceof Error && /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|use a pool after calling end|driver has already been destroyed/.test(error.message);

/** Meanwhile a unique key was taken, or what a row refers to was removed. */
export const isOvertaken = (error: unknown): boolean => /^(23505|23503)$/.test(codeOf(error));

/** Serialization failure or deadlock: the same work may succeed when it is done again. */
export const isRetryable = (error: unknown): boolean => /^(40001|40P01)$/.test(codeOf(error));

/**
 * Text that PostgreSQL cannot hold (a NUL), and a cursor whose parts are not what they were: statements of ours are well formed,
 * so it is the caller's value.
 */
export const asCallersFault = (error: unknown): unknown =>
  /^(22021|22P02|22P05|22007|22008|22009|22003)$/.test(codeOf(error)) ? new HubError('BAD_USER_INPUT', 'A value or a cursor is not of the form that it must have.') : error;
