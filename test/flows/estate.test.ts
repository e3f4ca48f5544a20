import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#kernel/values/clock';
import type { PersonaName } from '../../gateway/development-issuer/personas.ts';
import { openTestHub, operation, type Receipt, type TestHub, type Variables } from '../kit/hub.ts';
import { estateFiles, estateText, loadEstate, sendEstateFile, type EstateFile } from './estate/load.ts';

let hub: TestHub;
let secondsPassed = 0;
let receipts: ReadonlyMap<EstateFile, Receipt>;

beforeAll(async () => {
  hub = await openTestHub({ clock: { now: () => systemClock.now().add({ seconds: secondsPassed }) } });
  receipts = await loadEstate(hub);
});
afterAll(() => hub.close());

const sends = (file: EstateFile, key?: string): Promise<Receipt> => sendEstateFile(hub, file, key);
const receiptOf = (file: EstateFile): Receipt => receipts.get(file) ?? expect.fail(`${file} was not sent.`);

/** What is asked for is what the caller says it is. */
const gets = async <T>(persona: PersonaName, document: string, variables?: Variables): Promise<T> => (await hub.as(persona).gets(document, variables)) as T;
const whoOwnsWhat = async (persona: PersonaName, value: string): Promise<Owner | null> =>
  (await gets<{ organizationByExternalId: Owner | null }>(persona, await estateText('who-owns-what.graphql'), { value })).organizationByExternalId;
const idOf = async (account: string): Promise<string> => (await gets<{ o: { id: string } }>('operator', `{ o: organizationByExternalId(system: "crm", value: "${account}") { id } }`)).o.id;

type Nodes<Node> = { readonly nodes: readonly Node[] };
type Named = { readonly name: string };
type Fulfillment = { readonly migrationId: string; readonly count: number; readonly license: { readonly format: string }; readonly host: { readonly alias: string; readonly holder: Named & { readonly ancestors: readonly Named[] } } };
type Line = { readonly activationId: string; readonly status: string; readonly quantities: object; readonly product: Named; readonly licenseModel: { readonly template: Named }; readonly fulfillments: Nodes<Fulfillment> };
type Owner = Named & {
  readonly ancestors: readonly Named[];
  readonly descendants: Nodes<Named & { readonly entitlements: Nodes<{ readonly number: string; readonly dealTiers: readonly { readonly organization: Named | null }[]; readonly lineItems: Nodes<Line> }> }>;
};

const namesOf = (all: readonly (Named | null)[]): readonly (string | undefined)[] => all.map((one) => one?.name);
/** "holder < its parent < …: host", for every license of a line that runs. */
const runsAt = ({ fulfillments }: Pick<Line, 'fulfillments'>): readonly string[] =>
  fulfillments.nodes.map(({ host: { alias, holder } }) => `${[holder, ...holder.ancestors].map(({ name }) => name).join(' < ')}: ${alias}`);
const linesOf = (owner: Owner | null): readonly Line[] => owner?.descendants.nodes.flatMap(({ entitlements }) => entitlements.nodes.flatMap(({ lineItems }) => lineItems.nodes)) ?? [];

/** Every row of what is owned and what runs, with the transaction that wrote it last. */
const rowsOfTheEstate = async (): Promise<unknown> => {
  const client = new Client({ connectionString: hub.adminUrl });
  await client.connect();
  try {
    const tables = ['entitlements.entitlement', 'entitlements.line_item', 'entitlements.ledger', 'fulfillment.fulfillment', 'fulfillment.license', 'fulfillment.host', 'catalog.product'];
    const rows = tables.map((table) => `select '${table}' as table, id::text, xmin::text from ${table}`);
    return (await client.query(`${rows.join(' union all ')} order by 1, 2`)).rows;
  } finally {
    await client.end();
  }
};

const everything = `{
  organizations(first: 100) { nodes { id version name parent { name } } } products { nodes { id } } partNumbers { nodes { id } }
  lineItems(first: 100) { nodes { id version status quantities { granted fulfilled overdraft remaining } } }
  fulfillments(first: 100) { nodes { id state count } } hosts(first: 100) { nodes { id version } }
}`;

describe('an integrator loads the estate as it is today', () => {
  test('and every line is taken in but for one company whose owner nobody knows yet, with what it bought and what it runs', () => {
    const told = [...receipts].map(([file, { lines, applied, problems }]) => [file, `${applied} of ${lines}`, ...problems.map(({ line, path, code }) => `${line} ${path} ${code}`)]);
    expect(told).toEqual([
      ['organizations.csv', '8 of 9', '9 /parentId UNKNOWN_ORGANIZATION'],
      ['memberships.csv', '4 of 4'],
      ['license-models.json', '2 of 2'],
      ['price-list.csv', '2 of 2'],
      ['entitlements.csv', '5 of 6', '6 /soldTo UNKNOWN_ORGANIZATION'],
      ['fulfillments.csv', '6 of 7', '7 /activationId UNKNOWN_ACTIVATION_ID'],
    ]);
  });

  test('support sees in one request who owns what, where it runs and who stands above', async () => {
    const alder = await whoOwnsWhat('support', 'ALD');
    expect(alder?.ancestors).toEqual([]);
    expect(namesOf(alder?.descendants.nodes ?? [])).toEqual(['Alder Group', 'Alder Works', 'Alder Works Lab']);
    expect(linesOf(alder).map((line) => [line.activationId, line.status, line.product.name, line.licenseModel.template.name, line.quantities, ...runsAt(line)])).toEqual([
      ['ACT-ALD-1', 'ACTIVE', 'Sawmill Designer', 'Floating, yearly', { granted: 20, fulfilled: 12, overdraft: 0, remaining: 8 }, 'Alder Works < Alder Group: lic-alder'],
      ['ACT-LAB-1', 'ACTIVE', 'Sawmill Designer', 'Floating, yearly', { granted: 10, fulfilled: 7, overdraft: 1, remaining: 3 }, 'Alder Works Lab < Alder Works < Alder Group: lic-lab'],
      ['ACT-LAB-2', 'ACTIVE', 'Sawmill Designer', 'Node-locked, perpetual', { granted: 3, fulfilled: 1, overdraft: 0, remaining: 2 }, 'Alder Works Lab < Alder Works < Alder Group: ws-lab-1'],
    ]);
  });

  test('and from an activation id to the machine and everybody above its holder', async () => {
    const { lineItemByActivationId: line } = await gets<{ lineItemByActivationId: Pick<Line, 'fulfillments'> & { entitlement: { owner: Named } } }>('support', await operation('portal/activation-id'), { activationId: 'ACT-LAB-1' });
    expect([line.entitlement.owner.name, ...runsAt(line)]).toEqual(['Alder Works Lab', 'Alder Works Lab < Alder Works < Alder Group: lic-lab']);
  });
});

describe('everybody sees a part of it', () => {
  const activationIds = async (persona: PersonaName): Promise<readonly string[]> =>
    (await gets<{ lineItems: Nodes<{ activationId: string }> }>(persona, '{ lineItems(first: 100) { nodes { activationId } } }')).lineItems.nodes.map(({ activationId }) => activationId).sort();

  test.each([
    ['customer-admin', ['ACT-ALD-1', 'ACT-LAB-1', 'ACT-LAB-2']],
    ['customer-user', ['ACT-LAB-1', 'ACT-LAB-2']],
    ['partner', ['ACT-BIR-1', 'ACT-LAB-1', 'ACT-LAB-2']],
    ['sales', ['ACT-ALD-1', 'ACT-BIR-1', 'ACT-LAB-1', 'ACT-LAB-2']],
    ['erp-client', []],
    ['partner-client', []], // a valid token and no membership: a stranger
  ] as const)('%s: %j', async (persona, own) => {
    expect(await activationIds(persona)).toEqual(own);
  });

  test('its own administrator in the one request of the portal', async () => {
    const { viewer } = await gets<{ viewer: { organization: { descendants: { edges: { node: Named & { entitlements: Nodes<{ lineItems: Nodes<Line> }> } }[] } } } }>('customer-admin', await operation('portal/entitlement-graph'));
    const shown = viewer.organization.descendants.edges.map(({ node }) => [node.name, ...node.entitlements.nodes.flatMap(({ lineItems }) => lineItems.nodes.flatMap(runsAt))]);
    expect(shown).toEqual([
      ['Alder Group', 'Alder Works < Alder Group: lic-alder'],
      ['Alder Works'],
      ['Alder Works Lab', 'Alder Works Lab < Alder Works < Alder Group: lic-lab', 'Alder Works Lab < Alder Works < Alder Group: ws-lab-1'],
    ]);
  });

  test('a user of a part is not told who stands above it', async () => {
    const lab = await whoOwnsWhat('customer-user', 'ALD-1-1');
    expect([lab?.name, lab?.ancestors, await whoOwnsWhat('customer-user', 'ALD')]).toEqual(['Alder Works Lab', [], null]);
  });

  test.each(['partner-client', 'erp-client'] as const)('%s, who is nobody here, finds neither companies nor machines nor a line it names', async (persona) => {
    expect(await hub.as(persona).gets('{ organizations { totalCount } hosts { totalCount } fulfillments { totalCount } lineItemByActivationId(activationId: "ACT-ALD-1") { id } }')).toEqual({
      organizations: { totalCount: 0 }, hosts: { totalCount: 0 }, fulfillments: { totalCount: 0 }, lineItemByActivationId: null,
    });
    expect(await whoOwnsWhat(persona, 'ALD')).toBeNull();
  });
});

test('when the unknown owner arrives, the lines that waited for it are driven again and applied, one after the other', async () => {
  const redrive = async (field: string, file: EstateFile): Promise<unknown> => {
    const document = `mutation ($input: RedriveDocumentInput!) { ${field}(input: $input) { ... on DocumentRedriven { lineNumbers document { state quarantinedCount } } } }`;
    return (await gets<Record<string, unknown>>('operator', document, { input: { id: receiptOf(file).id, idempotencyKey: `again ${file}` } }))[field];
  };
  expect(await sends('organizations-later.csv')).toMatchObject({ applied: 1 });
  const applied = { state: 'PROCESSED', quarantinedCount: 0 };
  expect(await redrive('redriveOrganizationDocument', 'organizations.csv')).toEqual({ lineNumbers: [9], document: applied });
  expect(await redrive('redriveEntitlementDocument', 'entitlements.csv')).toEqual({ lineNumbers: [6], document: applied });
  expect(await redrive('redriveFulfillmentDocument', 'fulfillments.csv')).toEqual({ lineNumbers: [7], document: applied });
  expect(linesOf(await whoOwnsWhat('support', 'FIR')).flatMap(runsAt)).toEqual(['Fir Mills < Fir Holding: ws-fir']);
});

describe('Alder buys Birch', () => {
  test('and its administrator sees both, without a row of what Birch owns and runs having been written', async () => {
    expect(await whoOwnsWhat('customer-admin', 'BIR')).toBeNull();
    const before = await rowsOfTheEstate();
    const input = { id: await idOf('BIR'), parentId: await idOf('ALD-1'), reason: 'Acquired', idempotencyKey: 'acquisition' };
    expect(await hub.as('customer-admin').asks(await operation('support/move-organization'), { input })).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect(await hub.as('operator').gets(await operation('support/move-organization'), { input })).toMatchObject({ moveOrganization: { __typename: 'OrganizationMoved', movedCount: 2 } });

    secondsPassed += 30;
    const birch = await whoOwnsWhat('customer-admin', 'BIR');
    expect(namesOf(birch?.ancestors ?? [])).toEqual(['Alder Works', 'Alder Group']);
    expect(linesOf(birch).flatMap(runsAt)).toEqual(['Birch Yard Bergen < Birch Yards < Alder Works < Alder Group: lic-birch']);
    expect(await hub.as('customer-admin').gets('{ lineItems { totalCount } hosts { totalCount } }')).toEqual({ lineItems: { totalCount: 4 }, hosts: { totalCount: 5 } });
    expect(await rowsOfTheEstate()).toEqual(before);
  });

  test('and for the partner of both nothing is different', async () => {
    expect(await hub.as('partner').gets('{ lineItems { totalCount } }')).toEqual({ lineItems: { totalCount: 3 } });
  });
});

test('the whole estate sent a second time changes nothing, under the same keys or under new ones', async () => {
  const before = await gets('support', everything);
  const rows = await rowsOfTheEstate();
  for (const file of estateFiles) {
    expect(await sends(file), file).toEqual(receiptOf(file));
    expect(await sends(file, `again ${file}`), file).toMatchObject({ applied: 0, unchanged: receiptOf(file).lines, quarantined: 0 });
  }
  expect(await gets('support', everything)).toEqual(before);
  expect(await rowsOfTheEstate()).toEqual(rows);
});

test('who loses the last role is blind at most 30 seconds later', async () => {
  const own = '{ lineItems { totalCount } }';
  const { viewer } = await gets<{ viewer: { memberships: { id: string }[] } }>('customer-user', '{ viewer { memberships { id } } }');
  expect(await hub.as('customer-user').gets(own)).toEqual({ lineItems: { totalCount: 2 } });
  const revoked = await gets('operator', await operation('portal/revoke-membership'), { input: { id: viewer.memberships[0]?.id, idempotencyKey: 'leaver' } });
  expect(revoked).toMatchObject({ revokeMembership: { __typename: 'MembershipRevoked' } });

  secondsPassed += 30;
  expect(await hub.as('customer-user').gets(own)).toEqual({ lineItems: { totalCount: 0 } });
  expect(await hub.as('customer-user').gets('{ viewer { subject roles organization { id } } }')).toEqual({ viewer: { subject: 'customer-user', roles: [], organization: null } });
});

describe('taking an import back', () => {
  const rollBack = async (field: string, file: EstateFile, key: string): Promise<unknown> => {
    const document = `mutation ($input: RollBackDocumentInput!) { ${field}(input: $input) {
      __typename ... on DocumentRolledBack { lineCount document { state rolledBackCount } } ... on RollBackRefused { problems { lineNumber code } document { state } } } }`;
    return (await gets<Record<string, unknown>>('operator', document, { input: { id: receiptOf(file).id, reason: 'Wrong export', idempotencyKey: key } }))[field];
  };
  const counts = '{ lineItems { totalCount } entitlements { totalCount } fulfillments { totalCount } hosts { totalCount } }';

  test('of entitlements is refused while licenses run on them, and nothing is taken back', async () => {
    const before = await gets('support', everything);
    const inUse = [6, 5, 4, 3, 2, 1].map((lineNumber) => ({ lineNumber, code: 'COPIES_IN_USE' })); // as it would have been taken back, last line first
    expect(await rollBack('rollBackEntitlementDocument', 'entitlements.csv', 'too early')).toEqual({ __typename: 'RollBackRefused', problems: inUse, document: { state: 'PROCESSED' } });
    expect(await gets('support', everything)).toEqual(before);
  });

  test('works from the last file to the first: licenses, then entitlements', async () => {
    expect(await rollBack('rollBackFulfillmentDocument', 'fulfillments.csv', 'licenses')).toEqual({ __typename: 'DocumentRolledBack', lineCount: 7, document: { state: 'ROLLED_BACK', rolledBackCount: 7 } });
    const { lineItems } = await gets<{ lineItems: Nodes<Pick<Line, 'quantities'>> }>('support', '{ lineItems { nodes { quantities { fulfilled overdraft } } } }');
    expect(lineItems.nodes.map(({ quantities }) => quantities)).toEqual(Array.from({ length: 6 }, () => ({ fulfilled: 0, overdraft: 0 })));
    expect(await rollBack('rollBackEntitlementDocument', 'entitlements.csv', 'entitlements')).toEqual({ __typename: 'DocumentRolledBack', lineCount: 6, document: { state: 'ROLLED_BACK', rolledBackCount: 6 } });
    const none = { totalCount: 0 };
    for (const persona of ['customer-admin', 'partner', 'sales'] as const) {
      expect(await gets(persona, counts), persona).toEqual({ lineItems: none, entitlements: none, fulfillments: none, hosts: none });
    }
    const onRecord = await gets<{ lineItems: Nodes<{ state: string }> }>('support', '{ lineItems { nodes { state } } }');
    expect(onRecord.lineItems.nodes.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'OBSOLETE')); // staff see what was taken back
  });

  test('leaves room for the right files, which make the estate as it was', async () => {
    for (const file of ['entitlements.csv', 'fulfillments.csv'] as const) expect(await sends(file, `anew ${file}`), file).toMatchObject({ applied: receiptOf(file).lines });
    expect(linesOf(await whoOwnsWhat('customer-admin', 'ALD')).flatMap(runsAt)).toEqual([
      'Alder Works < Alder Group: lic-alder',
      'Alder Works Lab < Alder Works < Alder Group: lic-lab',
      'Alder Works Lab < Alder Works < Alder Group: ws-lab-1',
      'Birch Yard Bergen < Birch Yards < Alder Works < Alder Group: lic-birch',
    ]);
  });
});
