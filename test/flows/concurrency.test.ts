import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vendor } from '../../demo/vendor.ts';
import { openTestHub, operation, type Receipt, type TestHub } from '../kit/hub.ts';
import { estateText, sendEstateFile } from './estate/load.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await openTestHub();
  await hub.hub.modules.bootstrapVendor(vendor);
});
afterAll(() => hub.close());

const gets = async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> => (await hub.as('operator').gets(document, variables)) as T;
const times = <T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, n) => work(n)));
const organizations = (...lines: string[]): string => ['Account ID,Account Name,Owner ID', ...lines].join('\n');
const idOf = async (account: string): Promise<string> => (await gets<{ o: { id: string } }>('query ($value: String!) { o: organizationByExternalId(system: "crm", value: $value) { id } }', { value: account })).o.id;
const namesLike = async (prefix: string): Promise<number> => (await gets<{ organizations: { nodes: unknown[] } }>('query ($prefix: String!) { organizations(filter: { namePrefix: $prefix }, first: 100) { nodes { id } } }', { prefix })).organizations.nodes.length;
const decisions = ({ applied, unchanged, quarantined }: Receipt): readonly number[] => [applied, unchanged, quarantined];

/** By ownership, as the closure has it and as the edges, which are the truth, make it. */
const closures = async (): Promise<{ kept: unknown; true: unknown }> => {
  const client = new Client({ connectionString: hub.adminUrl });
  await client.connect();
  try {
    const kept = await client.query(`select ancestor, descendant, depth from organizations.closure where kind = 'OWNERSHIP' order by 1, 2`);
    const made = await client.query(`
      with recursive above (ancestor, descendant, depth) as (
        select id, id, 0 from organizations.organization
        union all
        select e.parent_id, a.descendant, a.depth + 1 from above a
        join organizations.edge e on e.child_id = a.ancestor and e.kind = 'OWNERSHIP' and e.valid_to = 'infinity' where a.depth < 64)
      select ancestor, descendant, depth from above order by 1, 2`);
    return { kept: kept.rows, true: made.rows };
  } finally {
    await client.end();
  }
};

describe('one document', () => {
  test('that two of one client’s programs send at once is applied once, and both get the same receipt', async () => {
    const body = organizations(...Array.from({ length: 40 }, (_, n) => `TWIN-${n},Twin ${n},${n === 0 ? '' : 'TWIN-0'}`));
    const [first, ...others] = await times(4, () => hub.as('erp-client').sends('crm-organizations', body, { key: 'twins' }));
    expect(first).toMatchObject({ state: 'PROCESSED', lines: 40, applied: 40, unchanged: 0, quarantined: 0 });
    for (const other of others) expect(other).toEqual(first);
    expect(await namesLike('Twin ')).toBe(40);
    expect(await gets('{ organizationDocuments { totalCount } }')).toEqual({ organizationDocuments: { totalCount: 1 } });
  });

  test('that two clients send at once makes each object once; one of the two makes it, for the other it is there', async () => {
    const body = organizations(...Array.from({ length: 20 }, (_, n) => `PAIR-${n},Pair ${n},`));
    const both = await Promise.all((['erp-client', 'operator'] as const).map((sender) => hub.as(sender).sends('crm-organizations', body, { key: 'pair' })));
    for (const receipt of both) expect(receipt).toMatchObject({ lines: 20, quarantined: 0 });
    expect(both.reduce((total, { applied }) => total + applied, 0)).toBe(20);
    expect(both[0]?.id).not.toBe(both[1]?.id);
    expect(await namesLike('Pair ')).toBe(20);
  });

  test('under several keys at once makes each object once', async () => {
    const body = organizations(...Array.from({ length: 20 }, (_, n) => `KEYS-${n},Keys ${n},${n === 0 ? '' : 'KEYS-0'}`));
    const all = await times(3, (n) => hub.as('erp-client').sends('crm-organizations', body, { key: `keys ${n}` }));
    for (const receipt of all) expect(receipt, JSON.stringify(receipt.problems)).toMatchObject({ lines: 20, quarantined: 0 });
    expect(all.reduce((total, { applied }) => total + applied, 0)).toBe(20);
    expect(await namesLike('Keys ')).toBe(20);
  });
});

describe('the files of an estate', () => {
  test('sent by two at once, under keys of their own, give one estate, and no copy is taken twice', async () => {
    for (const file of ['organizations.csv', 'license-models.json', 'price-list.csv', 'entitlements.csv', 'fulfillments.csv'] as const) {
      const [one, two] = await times(2, (n) => sendEstateFile(hub, file, `${file} ${n}`));
      const [a = 0, b = 0, lost = 0] = decisions(one ?? expect.fail());
      const [c = 0, d = 0, gone = 0] = decisions(two ?? expect.fail());
      const waiting = { 'organizations.csv': 1, 'entitlements.csv': 1, 'fulfillments.csv': 1, 'license-models.json': 0, 'price-list.csv': 0 }[file];
      expect([lost, gone], `${file}: ${JSON.stringify([one?.problems, two?.problems])}`).toEqual([waiting, waiting]);
      expect([a + c, a + b, c + d], file).toEqual([a + b, a + b, a + b]); // what one applied, the other found unchanged
    }
    const owned = await gets<{ organizationByExternalId: unknown }>(await estateText('who-owns-what.graphql'), { value: 'ALD' });
    expect(JSON.stringify(owned)).toContain('"quantities":{"granted":10,"fulfilled":7,"overdraft":1,"remaining":3}');
    expect(await gets('{ lineItems { totalCount } fulfillments { totalCount } hosts { totalCount } partNumbers { totalCount } }')).toEqual({
      lineItems: { totalCount: 5 }, fulfillments: { totalCount: 6 }, hosts: { totalCount: 6 }, partNumbers: { totalCount: 2 },
    });
  });

  test('the last copy of a line is taken by one of two', async () => {
    const columns = 'Fulfillment ID,Activation ID,Count,State,Fulfill Date,Host ID,Host ID Type';
    const both = await times(2, (n) => hub.as('erp-client').sends('legacy-fulfillments', `${columns}\nLAST-${n},ACT-LAB-2,2,ACTIVE,2026-01-02,LAST-${n},ETHERNET`, { key: `last ${n}` }));
    expect(both.map(({ applied }) => applied).sort()).toEqual([0, 1]);
    expect(both.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['INSUFFICIENT_QTY']);
    expect(await gets('{ lineItemByActivationId(activationId: "ACT-LAB-2") { quantities { fulfilled remaining } } }')).toEqual({ lineItemByActivationId: { quantities: { fulfilled: 3, remaining: 0 } } });
  });
});

describe('hierarchies', () => {
  test.each([1, 2, 3])('A under B and B under A at once: one wins, the other is a circle, and the closure is what the edges make it (%i)', async (round) => {
    await hub.as('erp-client').sends('crm-organizations', organizations(`A-${round},Anna ${round},`, `A1-${round},Anna's ${round},A-${round}`, `B-${round},Bert ${round},`, `B1-${round},Bert's ${round},B-${round}`), { key: `round ${round}` });
    const [a, b] = [await idOf(`A-${round}`), await idOf(`B-${round}`)];
    const move = await operation('support/move-organization');
    const moved = await Promise.all([{ id: a, parentId: b }, { id: b, parentId: a }].map((input, n) => gets<{ moveOrganization: { __typename: string } }>(move, { input: { ...input, idempotencyKey: `circle ${round} ${n}` } })));
    expect(moved.map(({ moveOrganization }) => moveOrganization.__typename).sort()).toEqual(['HierarchyCycleRefused', 'OrganizationMoved']);
    const { kept, true: made } = await closures();
    expect(kept).toEqual(made);
  });

  test('ten moves under one another at once leave a tree, with a closure that is what the edges make it', async () => {
    await hub.as('erp-client').sends('crm-organizations', organizations(...Array.from({ length: 10 }, (_, n) => `T-${n},Tree ${n},`)), { key: 'trees' });
    const ids = await times(10, (n) => idOf(`T-${n}`));
    const move = await operation('support/move-organization');
    const moved = await times(10, (n) => gets<{ moveOrganization: { __typename: string } }>(move, { input: { id: ids[n], parentId: ids[(n + 1) % 10], idempotencyKey: `ring ${n}` } }));
    const outcomes = moved.map(({ moveOrganization }) => moveOrganization.__typename).sort();
    expect(outcomes).toEqual(['HierarchyCycleRefused', ...Array.from({ length: 9 }, () => 'OrganizationMoved')]); // nine links of a ring of ten
    const { kept, true: made } = await closures();
    expect(kept).toEqual(made);
  });
});

describe('a role', () => {
  const grant = operation('portal/grant-membership');
  const grants = async (input: object) => (await gets<{ grantMembership: { __typename: string; membership: { id: string } } }>(await grant, { input })).grantMembership;
  const held = async (id: string): Promise<number> => (await gets<{ organization: { memberships: { totalCount: number } } }>('query ($id: ID!) { organization(id: $id) { memberships { totalCount } } }', { id })).organization.memberships.totalCount;

  test('that is granted twenty times at once under one key is granted once, and all twenty are told so', async () => {
    const organizationId = await idOf('TWIN-0');
    const input = { email: 'pia@twin.example', role: 'CUSTOMER_ADMIN', organizationId, idempotencyKey: 'twenty' };
    const answers = await times(20, () => grants(input));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.__typename).toBe('MembershipGranted');
    expect(await held(organizationId)).toBe(1);
  });

  test('that is granted at once under keys of their own is granted once, and the others learn that it is held', async () => {
    const organizationId = await idOf('TWIN-1');
    const answers = await times(10, (n) => grants({ email: 'ole@twin.example', role: 'CUSTOMER_USER', organizationId, idempotencyKey: `each ${n}` }));
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([...Array.from({ length: 9 }, () => 'MembershipAlreadyHeld'), 'MembershipGranted']);
    expect(new Set(answers.map(({ membership }) => membership.id)).size).toBe(1);
    expect(await held(organizationId)).toBe(1);
  });
});
