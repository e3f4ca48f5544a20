import { expect, test } from 'vitest';
import { tenantId } from '../values/ids.ts';
import { entitiesResolver, entityById } from './entities.ts';

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

test('a reference with an id of another type fails alone', async () => {
  const id = tenantId.show(tenantId.make());
  const find = entitiesResolver({ Tenant: entityById(tenantId, (_context: undefined, uuid) => Promise.resolve({ uuid })) });
  const answered = await find(undefined, { representations: [{ __typename: 'Tenant', id: 'org_1' }, { __typename: 'Tenant', id }] }, undefined);
  expect(answered).toMatchObject([{ extensions: { code: 'BAD_ID' } }, { uuid: tenantId.parse(id) }]);
});
