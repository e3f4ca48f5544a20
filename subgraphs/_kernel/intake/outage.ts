/** Connection refused or lost, server shutting down or out of resources: no fault of any line. */
export const isOutage = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(08...|53...|57P..|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code);
};
