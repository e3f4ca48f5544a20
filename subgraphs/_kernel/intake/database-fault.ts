/** Connection refused or lost, server shutting down or out of resources: no fault of any line. */
export const isOutage = (error: unknown): boolean => /^(08...|53...|57P..|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(codeOf(error));

/** A unique key was taken meanwhile. */
export const isCollision = (error: unknown): boolean => codeOf(error) === '23505';

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};
