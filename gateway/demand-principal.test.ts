import { ApolloServer } from '@apollo/server';
import { afterAll, expect, test } from 'vitest';
import { HubError } from '#kernel/values/errors';
import type { HubContext } from './context.ts';
import { demandPrincipal } from './demand-principal.ts';

const hub = new ApolloServer<HubContext>({ typeDefs: 'type Query { number: Int }', introspection: true, plugins: [demandPrincipal(async () => undefined)] });
afterAll(() => hub.stop());

const refusal = new HubError('UNAUTHENTICATED', 'Send an access token.');
const answerTo = async (query: string) => {
  const { body, http } = await hub.executeOperation({ query }, { contextValue: { kind: 'refused', refusal } });
  const codes = body.kind === 'single' ? body.singleResult.errors?.map(({ extensions }) => extensions?.['code']) : [];
  return { status: http.status ?? 200, codes };
};

test('without a token there is no data, however the question is put', async () => {
  for (const query of ['{ number }', '{ __typename number }', '{ ... { number } }', 'query q { ...f } fragment f on Query { __typename }']) {
    expect(await answerTo(query), query).toEqual({ status: 401, codes: ['UNAUTHENTICATED'] });
  }
  expect(await answerTo('{ __schema { queryType { name } } }')).toEqual({ status: 200, codes: undefined });
});

test('a subscription, of which there are none, is the fault of whoever asks', async () => {
  expect(await answerTo('subscription { number }')).toEqual({ status: 400, codes: ['OPERATION_RESOLUTION_FAILURE'] });
});
