import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsPort, lineItemId, type LineItemId } from '#entitlements';
import { functionAdapter } from '#kernel/ports';
import { heldColumns, jobId, sightOfJob } from '#kernel/jobs/job';
import { commitStep } from '#kernel/jobs/writes';
import { openDatabase, type Database } from '#kernel/persistence/database';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import { actingFor } from '#kernel/background/hub-principal';
import { systemClock } from '#kernel/values/clock';
import { onHost, openLicensing, type Licensing } from '../../../test/kit/fulfillment/licensing.ts';
import { claimsPortOf } from '../../entitlements/operations/claims-port.ts';
import { entitlementsModule } from '../../entitlements/subgraph.ts';
import type { HostId, JobId } from '../contract/ids.ts';
import { openJob } from '../domain/job.ts';
import { fulfillmentModule } from '../subgraph.ts';
import { byCode } from '../technologies/registry.ts';
import { storedMachine, type LicenseJobBody } from './body.ts';
import type { Held } from './came.ts';
import { licenseJob, type LicenseJobKind } from './license-job.ts';

let place: Licensing;
let admin: Client;
let database: Database;
let persistence: ModulePersistence;
let kind: LicenseJobKind;
const faults: unknown[] = [];

beforeAll(async () => {
  place = await openLicensing();
  admin = new Client({ connectionString: place.hub.adminUrl });
  await admin.connect();
  database = openDatabase({ url: place.hub.adminUrl, maxConnections: 2 });
  persistence = await openPersistence(database, 'fulfillment', fulfillmentModule.entities);
  const entitlements = await openPersistence(database, 'entitlements', entitlementsModule.entities);
  const claims = functionAdapter(claimsPort, claimsPortOf({ persistence: entitlements, clock: systemClock }));
  kind = licenseJob({ persistence, claims, technologies: byCode(Object.values(place.servers).map(({ technology }) => technology)), logError: ({ error }) => void faults.push(error) });
});
afterAll(async () => {
  await admin.end();
  await database.close();
  await place.close();
});

type Server = keyof Licensing['servers'];
const products = { idempotent: 'IDEMPOTENT', finds: 'FINDS', neither: 'NEITHER' } as const;

/** The job of an activation once more, as it was written, in the hands of a worker of this test. */
const taken = async (line: LineItemId): Promise<JobId> => {
  const { rows } = await admin.query<{ body: LicenseJobBody }>('select body from fulfillment.job where subject_id = $1', [line]);
  const [{ body } = expect.fail('There is no job.')] = rows;
  const hostId = (body.job.operation as { hostId: HostId }).hostId;
  const id = jobId.make();
  const job = storedMachine(openJob(id, { kind: 'ACTIVATE', lineItemId: line, hostId, copies: { count: 2, overdraftCount: 0 } }));
  const written = { ...body, job, term: null, asked: null, made: { CHANGED: null, REMAINDER: null } } satisfies LicenseJobBody;
  await admin.query(
    `insert into fulfillment.job (id, kind, version, key, tenant_id, organization_id, subject_id, subject, client, body, step, state, owner, claims, due_at, created_at)
     select $1::uuid, kind, version, $1::uuid::text, tenant_id, organization_id, subject_id, subject, client, $2, 'CLAIM', 'RUNNING', $3, 1, now() + interval '1 hour', now() from fulfillment.job where subject_id = $4`,
    [id, JSON.stringify(written), randomUUID(), line],
  );
  return id;
};

const heldAs = async (id: JobId): Promise<Held> => {
  const { rows } = await sql<Held>`select ${heldColumns} from fulfillment.job where id = ${id}`.execute(database.kysely);
  const [held] = rows;
  return held ? { ...held, body: kind.body.parse(held.body) } : expect.fail('It is gone.');
};

/** A worker that dies at a step: before it calls, or after it was answered and before it commits. */
const worksUntil = async (id: JobId, step: string, dies: 'before the call' | 'before the commit'): Promise<void> => {
  for (;;) {
    const held = await heldAs(id);
    if (held.step === step && dies === 'before the call') return;
    const tools = { isResumed: false, signal: new AbortController().signal, clock: systemClock, chance: () => 0, onBehalfOf: () => ({ principal: actingFor(held, held.tenantId, []), requestId: id }) };
    const advance = await kind.advance(held, tools);
    if (held.step === step) return;
    await persistence.writeWithin(sightOfJob('fulfillment', held), (work) => commitStep('fulfillment', work, { kind, job: held, technology: null, advance, now: systemClock.now() }));
  }
};

/** The lease has run out: another worker goes on. */
const another = async (id: JobId): Promise<string> => {
  await admin.query(`update fulfillment.job set due_at = '2020-01-01' where id = $1`, [id]);
  for (let round = 0; round < 40; round += 1) {
    await place.hub.hub.modules.background.settled(0).catch(() => undefined);
    const { rows } = await admin.query<{ state: string }>('select state from fulfillment.job where id = $1', [id]);
    const state = rows[0]?.state ?? '';
    if (!['QUEUED', 'RUNNING', 'RETRYING'].includes(state)) return state;
    await admin.query(`update fulfillment.job set due_at = '2020-01-01' where id = $1 and state in ('QUEUED', 'RETRYING')`, [id]);
  }
  return 'It came to no end.';
};

const steps = ['CLAIM', 'INTENT', 'GENERATE', 'RECORD', 'CONFIRM'] as const;
const deaths = [
  ...steps.map((step) => ['finds', step, 'before the commit'] as const),
  ...(['idempotent', 'neither'] as const).map((server) => [server, 'GENERATE', 'before the commit'] as const),
  ...(['idempotent', 'finds', 'neither'] as const).map((server) => [server, 'GENERATE', 'before the call'] as const),
];

test.each<readonly [Server, (typeof steps)[number], 'before the call' | 'before the commit']>(deaths)('%s: a worker dies at %s, %s; another finishes, one license, no copy lost', async (server, step, dies) => {
  const { id: shown } = await place.bought(products[server]);
  await place.does('activate', { lineItemId: shown, copies: 1, ...onHost() });
  const line = lineItemId.parse(shown);
  const id = await taken(line);
  await worksUntil(id, step, dies);
  const state = await another(id);
  const copies = await place.copies(shown);
  const active = await admin.query<{ copies: number }>(`select (count + overdraft_count)::int as copies from fulfillment.fulfillment where line_item_id = $1 and claim_key = $2 and state = 'ACTIVE'`, [line, id]);
  const licenses = place.servers[server].issuedFor(`${id}/0`);
  if (server === 'neither' && step === 'GENERATE') {
    expect([state, copies.reserved, licenses, active.rows]).toEqual(['OUTCOME_UNKNOWN', 2, dies === 'before the call' ? 0 : 1, []]);
  } else {
    expect([state, copies.fulfilled, copies.reserved, licenses, active.rows]).toEqual(['SUCCEEDED', 3, 0, 1, [{ copies: 2 }]]);
  }
});

test('nothing went wrong behind it', () => {
  expect([...faults, ...place.faults]).toEqual([]);
});
