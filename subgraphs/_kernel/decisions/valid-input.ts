import type { z } from 'zod';
import { HubError } from '../values/errors.ts';

/** @throws BAD_USER_INPUT with the path of the first fault */
export const validInput = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new HubError('BAD_USER_INPUT', fault?.message ?? 'The input is not valid.', { path: fault?.path.join('.') ?? '' });
};
