import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonaName } from '../../gateway/development-issuer/personas.ts';
import { growEstate } from '../kit/grown-estate.ts';
import { openTestHub, operation, type TestHub, type Variables } from '../kit/hub.ts';
import { licenseModels, priceList, vendor } from '../kit/world/records.ts';

/** The most data statements that one request of the portal may take, whatever the size of the estate. */
const budget = 14;

let hub: TestHub;
const small = { persona: 'customer-admin', root: 'SMALL', members: 20 } as const;
const large = { persona: 'partner', root: 'LARGE', members: 2_000 } as const;

beforeAll(async () => {
  hub = await openTestHub();
  await hub.hub.modules.bootstrapVendor(vendor);
  const send = async (contract: string, records: readonly unknown[]): Promise<void> => {
    const { problems } = await hub.as('erp-client').sends(contract, JSON.stringify({ records }), { key: contract, mediaType: 'application/json' });
    expect(problems).toEqual([]);
  };
  await send('crm-organizations', [small, large].map(({ root }) => ({ id: root, name: root })));
  await send('crm-memberships', [small, large].map(({ root, persona }) => ({ role: 'CUSTOMER_ADMIN', subject: persona, organizationId: root })));
  await send('license-models', licenseModels);
  await send('price-list', priceList);
  for (const { root, members } of [small, large]) await growEstate(hub.adminUrl, root, members);
}, 120_000);
afterAll(() => hub.close());

type Asked = { readonly statements: number; readonly data: unknown };

/** The second time, when who is asking is known. */
const ask = async (persona: PersonaName, name: string, variables: Variables = {}): Promise<Asked> => {
  const document = await operation(name);
  await hub.as(persona).gets('{ viewer { subject } }');
  let data: unknown;
  const statements = await hub.statementsOf(async () => {
    data = await hub.as(persona).gets(document, variables);
  });
  return { statements: statements.length, data };
};

type Line = { orderLine: { order: { state: string } } | null; jobs: { state: string }[]; fulfillments: { nodes: { host: { holder: { ancestors: unknown[] } } }[] } };
type Graph = { viewer: { organization: { descendants: { edges: { node: { entitlements: { nodes: { lineItems: { nodes: Line[] } }[] } } }[] } } } };
/** Of each line what runs, the order that it came of and the job that is open. */
const seenIn = (data: unknown): { running: number; ordered: number; jobs: number } => {
  const lines = (data as Graph).viewer.organization.descendants.edges.flatMap(({ node }) => node.entitlements.nodes.flatMap(({ lineItems }) => lineItems.nodes));
  return {
    running: lines.flatMap(({ fulfillments }) => fulfillments.nodes.map(({ host }) => host.holder)).length,
    ordered: lines.filter(({ orderLine }) => orderLine?.order.state === 'ENTITLED').length,
    jobs: lines.flatMap(({ jobs }) => jobs.filter(({ state }) => state === 'AWAITING_MANUAL')).length,
  };
};

test.each([small, large])('the graph of a tree of $members organizations takes the same few statements', async ({ persona }) => {
  const { statements, data } = await ask(persona, 'portal/entitlement-graph');
  expect(seenIn(data)).toEqual({ running: 40, ordered: 40, jobs: 40 });
  expect(statements).toBe(14);
  expect(statements).toBeLessThanOrEqual(budget);
});

test('a page of a hundred organizations takes no more', async () => {
  const { statements, data } = await ask(large.persona, 'portal/entitlement-graph', { organizations: 100 });
  expect(seenIn(data)).toEqual({ running: 200, ordered: 200, jobs: 200 });
  expect(statements).toBe(14);
});

test.each([small, large])('an activation id in a tree of $members organizations takes the same few statements', async ({ persona, root }) => {
  const { statements, data } = await ask(persona, 'portal/activation-id', { activationId: `${root} 19 L1` });
  expect(data).toMatchObject({ lineItemByActivationId: { fulfillments: { nodes: [{ host: { holder: { name: `${root} 19`, ancestors: [{ name: `${root} 1` }, { name: root }] } } }] } } });
  expect(statements).toBe(9);
  expect(statements).toBeLessThanOrEqual(budget);
});
