import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFulfillment, aLine, openEstate, type Estate } from '../../../../test/kit/fulfillment/estate.ts';
import type { LegacyFulfillment } from './record.ts';

let estate: Estate;
const sample = await readFile(new URL('sample.csv', import.meta.url), 'utf8');

beforeAll(async () => {
  estate = await openEstate();
  await estate.entitled([
    aLine({ activationId: 'SAMPLE-CAD-FL', numberOfCopies: 10, permanent: undefined, expirationDate: '2026-12-31' }),
    aLine({ activationId: 'SAMPLE-CAD-NL', numberOfCopies: 4, startDate: '2025-05-01', versionDate: '2026-04-30' }),
  ]);
});
afterAll(() => estate.close());

const shown = `migrationId state supportAction count overdraftCount activatedAt startsAt expiresAt versionDate activationType technology
  parent { migrationId } lineItem { activationId } host { identifier identifierType kind nodeIdentifiers alias state holder { name } }
  license { technology format consolidated contentHash sizeInBytes contentAvailable generatedAt generatorVersion }`;
type Shown = { readonly migrationId: string; readonly [field: string]: unknown };

const ofLine = async (activationId: string, fields = shown): Promise<readonly Shown[]> => {
  const query = `query ($id: String!) { lineItemByActivationId(activationId: $id) { fulfillments { nodes { ${fields} } } } }`;
  const { lineItemByActivationId } = await estate.gets<{ lineItemByActivationId: { fulfillments: { nodes: readonly Shown[] } } }>(query, { id: activationId });
  return lineItemByActivationId.fulfillments.nodes;
};
const problemsOf = async (...records: readonly LegacyFulfillment[]): Promise<string[]> =>
  (await estate.fulfills(records)).problems.map(({ line, path, code }) => `${line} ${path} ${code}`);

test('the sample: all but one line become fulfillments with hosts and licenses, and the bad one says why', async () => {
  const receipt = await estate.hub.as('erp-client').sends('legacy-fulfillments', sample, { key: 'sample' });
  const fulfillments = [...(await ofLine('SAMPLE-CAD-FL')), ...(await ofLine('SAMPLE-CAD-NL'))].sort((a, b) => (a.migrationId < b.migrationId ? -1 : 1));
  const quantities = [await estate.quantities('SAMPLE-CAD-FL'), await estate.quantities('SAMPLE-CAD-NL')];
  const report = { ...receipt, id: 'doc_…' };
  await expect(`${JSON.stringify({ report, quantities, fulfillments }, null, 2)}\n`).toMatchFileSnapshot('sample.golden.json');
});

test('the same file again says what is known already, and takes nothing more', async () => {
  const before = await estate.quantities('SAMPLE-CAD-FL');
  expect(await estate.hub.as('erp-client').sends('legacy-fulfillments', sample, { key: 'sample again' })).toMatchObject({ applied: 0, unchanged: 4, quarantined: 1 });
  expect(await estate.quantities('SAMPLE-CAD-FL')).toEqual(before);
});

test('what runs and what is on hold takes copies, and what is over takes none', async () => {
  const activationId = await estate.bought();
  const receipt = await estate.fulfills([
    aFulfillment({ activationId, fulfilledCount: 3 }),
    aFulfillment({ activationId, fulfilledCount: 4, state: 'ON_HOLD' }),
    aFulfillment({ activationId, fulfilledCount: 10, state: 'OBSOLETE' }),
  ]);
  expect(receipt).toMatchObject({ applied: 3, quarantined: 0 });
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 7, remaining: 3 });
});

test('what is over may be of a line item that is over itself, and what runs may not', async () => {
  const line = aLine({ activationId: 'ACT-OVER' });
  await estate.entitled([{ ...line, state: 'OBSOLETE' }]);
  const [history, running] = [aFulfillment({ activationId: 'ACT-OVER', state: 'OBSOLETE' }), aFulfillment({ activationId: 'ACT-OVER' })];
  expect(await estate.fulfills([history, running])).toMatchObject({ applied: 1, problems: [{ line: 2, path: '/activationId', code: 'LINE_NOT_DEPLOYED' }] });
  expect(await estate.fulfills([history])).toMatchObject({ unchanged: 1 });
});

test('an activation id is known however it is spelled', async () => {
  const activationId = await estate.bought();
  expect(await estate.fulfills([aFulfillment({ activationId: ` ${activationId.toLowerCase()}` })])).toMatchObject({ applied: 1 });
});

test('copies beyond what was bought are overdraft as far as the line item allows, and no more than was bought is counted otherwise', async () => {
  const activationId = await estate.bought({ numberOfCopies: 5 });
  expect(await estate.fulfills([aFulfillment({ activationId, fulfilledCount: 5, overDraftCount: 1 })])).toMatchObject({ applied: 1 });
  expect(await problemsOf(aFulfillment({ activationId, fulfilledCount: 1 }), aFulfillment({ activationId, fulfilledCount: 0, overDraftCount: 2 }))).toEqual([
    '1 /fulfilledCount INSUFFICIENT_QTY',
    '2 /overDraftCount OVERDRAFT_EXCEEDED',
  ]);
  expect(await estate.quantities(activationId)).toEqual({ granted: 5, fulfilled: 5, overdraft: 1, remaining: 0 });
});

test('a redundant server is one host of three machines, which several line items may run on', async () => {
  const [one, two] = [await estate.bought(), await estate.bought()];
  const server = { hostId: 'TRIAD', hostIdType: 'ETHERNET', hostType: 'SERVER', nodeIds: ['A', 'B', 'C'] } as const;
  await estate.fulfills([aFulfillment({ activationId: one, ...server }), aFulfillment({ activationId: two, ...server, hostAlias: 'named later' })]);
  const { hosts } = await estate.gets<object & { hosts: object }>(
    `{ hosts(filter: { identifier: "TRIAD" }) { nodes { kind nodeIdentifiers alias version fulfillments { nodes { lineItem { activationId } } } } } }`,
  );
  expect(hosts).toMatchObject({ nodes: [{ kind: 'SERVER', nodeIdentifiers: ['A', 'B', 'C'], alias: 'named later', version: 2, fulfillments: { nodes: { length: 2 } } }] });
});

test('a host may be held by somebody else than the line item, in another company too', async () => {
  const activationId = await estate.bought();
  await estate.fulfills([aFulfillment({ activationId, hostOwner: 'GLOBEX' })]);
  expect(await ofLine(activationId, 'host { holder { name } } lineItem { entitlement { owner { name } } }')).toEqual([
    { host: { holder: { name: 'Globex' } }, lineItem: { entitlement: { owner: { name: 'Acme' } } } },
  ]);
});

test('a host has one holder in a company, and a record that says otherwise takes no copies', async () => {
  const activationId = await estate.bought();
  const taken = aFulfillment({ activationId, hostId: 'HELD' });
  const strays = [{ hostOwner: 'ACME-LAB' }, { hostOwner: 'GLOBEX' }].map((fields) => aFulfillment({ activationId, hostId: 'HELD', ...fields }));
  // In one document the host is not there yet when its records are looked up; in the next one it is.
  expect(await problemsOf(taken, ...strays)).toEqual(['2 /hostId HOST_HELD_BY_ANOTHER']);
  expect(await problemsOf(...strays)).toEqual(['1 /hostId HOST_HELD_BY_ANOTHER']);
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 4, remaining: 6 });
});

test('a record that cannot be so waits with its path and reason, and takes nothing', async () => {
  const activationId = await estate.bought();
  const wrong: readonly (readonly [Partial<LegacyFulfillment>, string])[] = [
    [{ activationId: 'NOBODY-KNOWS' }, '/activationId UNKNOWN_ACTIVATION_ID'],
    [{ hostOwner: 'NOBODY' }, '/hostOwner UNKNOWN_ORGANIZATION'],
    [{ hostOwner: 'ACME', hostOwnerSystem: 'erp' }, '/hostOwner UNKNOWN_ORGANIZATION'],
    [{ parentFulfillmentId: 'NOBODY-KNOWS' }, '/parentFulfillmentId UNKNOWN_FULFILLMENT'],
    [{ permanent: true, expirationDate: '2027-01-01' }, '/expirationDate TERM_CONFLICT'],
    [{ expirationDate: '2026-02-01' }, '/expirationDate TERM_EMPTY'],
    [{ fulfillDate: '2090-01-01' }, '/fulfillDate IN_FUTURE'],
    [{ fulfilledCount: 0 }, '/fulfilledCount NO_COPIES'],
    [{ fulfilledCount: 11 }, '/fulfilledCount INSUFFICIENT_QTY'],
    [{ fulfillDate: '2026-02-30' }, '/fulfillDate WRONG_FORMAT'],
  ];
  expect(await problemsOf(...wrong.map(([fields]) => aFulfillment({ activationId, ...fields })))).toEqual(wrong.map(([, problem], place) => `${place + 1} ${problem}`));
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 10 });
});

test('a record is taken over once: twice in a file is a duplicate, later it is known, and with other content it is refused', async () => {
  const activationId = await estate.bought();
  const record = aFulfillment({ activationId });
  expect(await problemsOf(record, record)).toEqual(['2  DUPLICATE_KEY']);
  expect(await estate.fulfills([record])).toMatchObject({ applied: 0, unchanged: 1 });
  for (const change of [{ fulfilledCount: 3 }, { activationId: await estate.bought({ soldTo: 'GLOBEX' }) }]) {
    expect(await problemsOf({ ...record, ...change })).toEqual(['1 /fulfillmentId ALREADY_TAKEN_OVER']);
  }
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 2 });
});

test('a record follows another in whatever order they stand, and in another company too', async () => {
  const [activationId, theirs] = [await estate.bought(), await estate.bought({ soldTo: 'GLOBEX' })];
  const first = aFulfillment({ activationId, state: 'OBSOLETE' });
  const second = aFulfillment({ activationId, parentFulfillmentId: first.fulfillmentId, state: 'OBSOLETE', supportAction: 'RENEW' });
  const third = aFulfillment({ activationId, parentFulfillmentId: second.fulfillmentId, supportAction: 'REHOST' });
  expect(await estate.fulfills([third, second, first])).toMatchObject({ applied: 3 });
  expect(await estate.fulfills([aFulfillment({ activationId: theirs, parentFulfillmentId: third.fulfillmentId, supportAction: 'TRANSFER' })])).toMatchObject({ applied: 1 });
  const parents = [...(await ofLine(activationId, 'migrationId parent { migrationId }')), ...(await ofLine(theirs, 'parent { migrationId }'))];
  expect(parents).toEqual(
    expect.arrayContaining([
      { migrationId: third.fulfillmentId, parent: { migrationId: second.fulfillmentId } },
      { migrationId: second.fulfillmentId, parent: { migrationId: first.fulfillmentId } },
      { parent: { migrationId: third.fulfillmentId } },
    ]),
  );
});

test('a dry run says what would be refused, counts the lines of the document together, and takes nothing', async () => {
  const activationId = await estate.bought();
  const records = [aFulfillment({ activationId, fulfilledCount: 6 }), aFulfillment({ activationId, fulfilledCount: 6 }), aFulfillment({ activationId, fulfilledCount: 1, overDraftCount: 3 })];
  const refusals = [{ line: 2, code: 'INSUFFICIENT_QTY' }, { line: 3, code: 'OVERDRAFT_EXCEEDED' }];
  expect(await estate.fulfills(records, { dryRun: true })).toMatchObject({ dryRun: true, applied: 1, problems: refusals });
  expect(await ofLine(activationId)).toEqual([]);
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0, remaining: 10 });
  expect(await estate.fulfills(records)).toMatchObject({ applied: 1, problems: refusals });
});

test('a dry run counts the copies of the whole document together, however long it is', async () => {
  const activationId = await estate.bought({ numberOfCopies: 215 });
  const records = Array.from({ length: 225 }, (_, n) => aFulfillment({ activationId, fulfilledCount: 1, fulfillDate: `2026-03-0${1 + (n % 7)}` }));
  const tried = await estate.fulfills(records, { dryRun: true });
  expect(tried).toMatchObject({ applied: 215, quarantined: 10 });
  expect(tried.problems.map(({ line, code }) => `${line} ${code}`)).toEqual(Array.from({ length: 10 }, (_, n) => `${216 + n} INSUFFICIENT_QTY`));
  expect(await estate.quantities(activationId)).toMatchObject({ fulfilled: 0 });
  const { applied, problems } = await estate.fulfills(records);
  expect({ applied, problems }).toEqual({ applied: tried.applied, problems: tried.problems });
});
