import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ErrorLog } from '../graphql/mask.ts';
import { HubError } from '../values/errors.ts';

/** Why something was not done: what an operator may read, and where in the input it lies, as a JSON Pointer. */
export type Problem = { readonly path: string; readonly code: string; readonly message: string };

const longestMessage = 500;

/** A fault of ours is logged once under an id, and known outside of the log by that id alone. */
export const problemOf = (error: unknown, where: string, log: ErrorLog): Problem => {
  if (error instanceof HubError) return { path: error.extensions.path ?? '', code: error.code, message: error.message.slice(0, longestMessage) };
  if (error instanceof z.ZodError) return formProblem(error);
  const errorId = randomUUID();
  log({ errorId, error, path: where });
  return { path: '', code: 'INTERNAL_SERVER_ERROR', message: `It failed by a fault of ours, on record as ${errorId}.` };
};

const formProblem = ({ issues }: z.ZodError): Problem => {
  const [issue] = issues;
  const path = issue?.path.map((part) => `/${String(part)}`).join('') ?? '';
  return { path, code: 'WRONG_FORM', message: (issue?.message ?? 'It does not have the form that it must have.').slice(0, longestMessage) };
};
