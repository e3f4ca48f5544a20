import { readFile } from 'node:fs/promises';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type * as Personas from '../../../gateway/development-issuer/personas.ts';
import type { PersonaName } from '../../../gateway/development-issuer/personas.ts';
import { moduleNames } from '#kernel/modules';
import type * as Predicate from '#kernel/persistence/predicate';
import type * as Released from '../../../subgraphs/catalog/persistence/released.ts';
import { openTestHub, type Caller, type TestHub } from '../../kit/hub.ts';
import { loadWorld, oracle, wall, worldCallers, type WorldCaller } from '../../kit/world.ts';
import { askEverything, referenceOf, type Law, type Report } from './ask.ts';
import { judgeOf } from './judge.ts';
import { foreignAgainstMissing, mutations } from './parity.ts';
import { probesOf, reachableFields } from './probes.ts';
import { neverFilled, roots } from './roots.ts';

/** The first wall can be taken down as a whole, or for the rows of one table alone. */
const first = vi.hoisted(() => ({ stands: true, openFor: '' }));

vi.mock('#kernel/persistence/predicate', async (load) => {
  const real = await load<typeof Predicate>();
  const open = sql<boolean>`true`;
  return {
    visible: ((sight, columns) => (first.stands && columns.tenant !== first.openFor ? real.visible(sight, columns) : open)) satisfies typeof real.visible,
    underAny: ((...given) => (first.stands ? real.underAny(...given) : open)) satisfies typeof real.underAny,
    sent: ((...given) => (first.stands ? real.sent(...given) : open)) satisfies typeof real.sent,
    open: ((...given) => (first.stands ? real.open(...given) : open)) satisfies typeof real.open,
  };
});
// Rows of the catalog belong to no tenant, so what is released has a predicate of its own.
vi.mock('../../../subgraphs/catalog/persistence/released.ts', async (load) => {
  const real = await load<typeof Released>();
  const open = sql<boolean>`true`;
  return {
    released: ((...given) => (first.stands ? real.released(...given) : open)) satisfies typeof real.released,
  };
});
// A stranger is somebody whom the issuer knows and nobody else.
vi.mock('../../../gateway/development-issuer/personas.ts', async (load) => {
  const real = await load<typeof Personas>();
  const stranger = { name: 'stranger', kind: 'person', title: 'Stranger', sees: 'nothing' } as const;
  const personas = [...real.personas, stranger];
  return { ...real, personas, personaNamed: (name: string) => personas.find((persona) => persona.name === name) };
});

let hub: TestHub;
let schema: GraphQLSchema;
let law: Law;
const as = (caller: WorldCaller): Caller => hub.as(caller as PersonaName);

beforeAll(async () => {
  schema = buildSchema(await readFile(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
  const probes = probesOf(schema);
  hub = await openTestHub();
  const world = await loadWorld(hub);
  law = { world, probes, reference: await referenceOf(world, as('operator')) };
}, 120_000);
afterAll(() => hub.close());

/** Policies, not grants: what a role may not touch at all it may not touch now either. */
const secondWall = async (stands: boolean): Promise<void> => {
  const admin = new Client({ connectionString: hub.adminUrl });
  await admin.connect();
  const { rows } = await admin.query<{ table: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any($1) and (c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid))`,
    [[...moduleNames]],
  );
  for (const { table } of rows) await admin.query(`alter table ${table} ${stands ? 'enable' : 'disable'} row level security`);
  await admin.end();
};

/** Behind one wall, one caller of each kind of role, for the walls know kinds alone; all of them in the long run, but the operator, who sees no less than support does. */
const behindOneWall: readonly WorldCaller[] = inject('everyCaller')
  ? worldCallers.filter((caller) => caller !== 'operator')
  : ['customer-admin', 'partner', 'sales', 'erp-client'];

const reports = new Map<string, Report>();
const ask = async (caller: WorldCaller, sees: typeof oracle): Promise<Report> => {
  const report = await askEverything(law, as(caller), sees[caller]);
  reports.set(`${expect.getState().currentTestName}`, report);
  return report;
};

test('every root field has its arguments, and every argument its root field', () => {
  expect(Object.keys(roots).sort()).toEqual([...law.probes.keys()].sort());
});

describe('behind both walls, by id, list, filter, order, count, cursor and error', () => {
  test.each(worldCallers)('%s sees exactly what is theirs', async (caller) => {
    const { leaks, faults } = await ask(caller, oracle);
    expect({ leaks: [...leaks], faults: [...faults] }).toEqual({ leaks: [], faults: [] });
  }, 60_000);
});

describe('behind the first wall alone, every policy being off', () => {
  beforeAll(() => secondWall(false));
  afterAll(() => secondWall(true));
  test.each(behindOneWall)('%s sees exactly what is theirs', async (caller) => {
    const { leaks, faults } = await ask(caller, oracle);
    expect({ leaks: [...leaks], faults: [...faults] }).toEqual({ leaks: [], faults: [] });
  }, 60_000);
});

describe('behind the second wall alone, every predicate being gone', () => {
  beforeAll(() => {
    first.stands = false;
  });
  afterAll(() => {
    first.stands = true;
  });
  test.each(behindOneWall)('%s sees nothing beyond its tenants', async (caller) => {
    const { leaks } = await ask(caller, wall);
    expect([...leaks]).toEqual([]);
  }, 60_000);
});

test('every field that a query can reach was answered with something, or says why it cannot be yet', () => {
  const filled = new Set([...reports.values()].flatMap(({ filled: some }) => [...some]));
  const never = [...reachableFields(law.probes)].filter((field) => !filled.has(field)).sort();
  expect(never).toEqual(Object.keys(neverFilled).sort());
  const probes = [...reports.values()].reduce((sum, report) => sum + report.probes, 0);
  console.log(`${probes} probes over ${filled.size} fields as ${worldCallers.length} callers.`);
});

describe('what is foreign and what is missing are one and the same', () => {
  test('every mutation is asked', () => {
    expect(Object.keys(mutations).sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
  });

  test.each(worldCallers.filter((caller) => caller !== 'operator'))('to %s, in the answer and in the statements behind it', async (caller) => {
    const { asked, statements, differences } = await foreignAgainstMissing(hub, law.world, as(caller), oracle[caller]);
    expect(differences).toEqual([]);
    expect(asked).toBeGreaterThanOrEqual(caller === 'support' ? 2 : 10);
    expect(statements, 'it was looked for').toBeGreaterThanOrEqual(caller === 'support' ? 1 : 10);
  }, 60_000);
});

describe('the law finds what it is there for', () => {
  beforeAll(() => secondWall(false));
  afterAll(async () => {
    first.openFor = '';
    await secondWall(true);
  });

  test('one table open in one module: its rows are found by id, in lists, in counts, below others and in their texts', async () => {
    first.openFor = 'h.tenant_id';
    const { leaks } = await askEverything(law, as('customer-user'), oracle['customer-user']);
    const found = [...leaks].join('\n');
    expect(found).toContain('host: CORONA-H2 is answered with host_');
    expect(found).toContain('hosts(): a count of');
    expect(found).toContain('hosts(identifier: "CORONA-H2"): a count of 1 instead of 0');
    expect(found).toContain('Host.identifier');
    expect(found).toContain('Host.nodeIdentifiers');
    expect([...leaks].filter((leak) => !/host/i.test(leak))).toEqual([]);
  }, 60_000);

  test('a text, an id and a cursor of somebody else are found wherever they stand', () => {
    const judge = judgeOf(law.world, oracle['customer-user']);
    const said = (answer: unknown): string[] => judge(answer).map(({ at, what }) => `${at} says ${what}`);
    expect(said({ errors: [{ message: 'There is a host called corona-h2-alias.' }] })).toEqual([' errors message says CORONA-H2']);
    expect(said({ data: { __typename: 'Query', any: { __typename: 'Host', id: law.world.idOf('host', 'AURORA-H1') } } })).toEqual(['Host.id says the id of host AURORA-H1']);
    expect(said({ data: { endCursor: Buffer.from('["glacier-one","x"]').toString('base64url') } })).toEqual([' data endCursor says GLACIER-ONE']);
    expect(said({ data: { __typename: 'Host', id: law.world.idOf('host', 'AURORA-H2'), alias: 'AURORA-H2-ALIAS' } })).toEqual([]);
  });
});
