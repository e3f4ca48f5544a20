import { HubError } from '#kernel/values/errors';

/** @throws BAD_USER_INPUT */
export const demandText = (text: string, path: string): void => {
  if (!/\S/.test(text) || text.length > 500) throw new HubError('BAD_USER_INPUT', 'A text of 1 to 500 characters is needed.', { path });
};
