import { validate } from 'graphql';
import { expect, test } from 'vitest';
import { compose } from './compose.ts';
import { operationsIn } from './operations-table.ts';
import { plannedSources } from './sources.ts';

test('what is planned composes with what is built, keeps every rule, and serves the operations that wait for it', async () => {
  const { api } = await compose(plannedSources());

  const waiting = operationsIn('planned/operations');
  expect(waiting.flatMap(({ file, document }) => validate(api, document).map(({ message }) => `${file}: ${message}`))).toEqual([]);
});
