import { expect, test } from 'vitest';
import { entitiesResolver } from './entities.ts';

const resolve = entitiesResolver({
  Host: async (references) => references.map(({ id }) => (id === 'missing' ? null : { id })),
  Part: async (references) => references.map(({ id }) => ({ id })),
});
const answers = (...representations: { __typename: string; id: string }[]): Promise<unknown[]> => resolve(undefined, { representations }, undefined);

test('references of several types are answered in the order they came in, those without a row by null', async () => {
  expect(await answers({ __typename: 'Part', id: '1' }, { __typename: 'Host', id: '2' }, { __typename: 'Host', id: 'missing' }, { __typename: 'Part', id: '3' })).toEqual([
    { __typename: 'Part', id: '1' },
    { __typename: 'Host', id: '2' },
    null,
    { __typename: 'Part', id: '3' },
  ]);
});

test('a type that nobody serves leaves its own place null, even one that every object knows', async () => {
  expect(await answers({ __typename: 'constructor', id: '1' }, { __typename: '__proto__', id: '2' }, { __typename: 'Host', id: '3' })).toEqual([null, null, { __typename: 'Host', id: '3' }]);
});
