import { z } from 'zod';
import { askHub } from '../gateway/cli/running-hub.ts';
import { personaToken } from '../gateway/cli/tokens.ts';

const businessUnits = z.object({ data: z.object({ businessUnits: z.array(z.object({ id: z.string() })).min(1) }) });
const created = z.object({ data: z.object({ createProduct: z.object({ __typename: z.enum(['ProductCreated', 'ProductNameTaken']) }) }) });

/** A product that is not released yet: price lists bring none, so an operator prepares it. It is there once, however often it is asked for. */
export const prepareProduct = async (origin: string): Promise<void> => {
  const authorization = `Bearer ${await personaToken(origin, 'operator')}`;
  const ask = async (query: string, variables: object = {}): Promise<unknown> => {
    const request = { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) };
    return (await askHub(origin, '/graphql', request)).body;
  };

  const { data } = businessUnits.parse(await ask('{ businessUnits { id } }'));
  const input = {
    businessUnitId: data.businessUnits[0]?.id,
    name: 'Meridian Simulate',
    version: '4.0',
    productLine: 'Meridian Simulation',
    description: 'Structural, thermal and fluid analysis; in preparation.',
    technology: 'flexlm',
    featureCodes: ['MSIM_SOLVER', 'MSIM_MESH', 'MSIM_FLUID'],
    idempotencyKey: 'demo: Meridian Simulate 4.0',
  };
  created.parse(await ask('mutation ($input: CreateProductInput!) { createProduct(input: $input) { __typename } }', { input }));
};
