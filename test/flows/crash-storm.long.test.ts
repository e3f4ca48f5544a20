import { mkdtempSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../database/embedded/embedded-postgres.ts';
import { migrate } from '../../database/migrate.ts';
import { schemas } from '../../gateway/modules.ts';
import type { Caller } from '../kit/hub.ts';
import { bury, holdsTogether, settled } from './crash/checks.ts';
import { openCrashWorld, type CrashWorld } from './crash/crash-world.ts';
import { openCuttingProxy, type CuttingProxy } from './crash/cutting-proxy.ts';
import { postmasterOf, startHubProcess, type HubProcess } from './crash/hub-process.ts';

const [orders, activations, callers] = [1_000, 500, 8];
const [lines, copiesOfLine] = [20, 20];
/** PostgreSQL is killed when so many calls are answered. */
const kills = [200, 500, 800, 1_100, 1_350];
const patienceMs = 600_000;

const dataDir = mkdtempSync('/var/tmp/hub-storm-');
let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let world: CrashWorld;
let proxy: CuttingProxy;
let hub: HubProcess;
const lineItems: string[] = [];

const records = {
  'crm-organizations': [{ system: 'crm', id: 'ACME', name: 'Acme', type: 'CUSTOMER', timeZone: 'Europe/Berlin' }],
  'license-models': [{ businessUnit: 'MERIDIAN', code: 'unbound', name: 'unbound', terms: { binding: 'NONE', term: 'PERPETUAL' } }],
  'price-list': [{ businessUnit: 'MERIDIAN', partNumber: 'CAD', productName: 'CAD', productVersion: '5.0', technology: 'signed-file', features: ['CORE'], licenseModel: 'unbound', validFrom: '2020-01-01' }],
  'legacy-entitlements': Array.from({ length: lines }, (_, n) => ({ businessUnit: 'MERIDIAN', entitlementId: `ENT-${n}`, activationId: `ACT-${n}`, soldTo: 'ACME', partNumber: 'CAD', numberOfCopies: copiesOfLine, startDate: '2026-01-01', permanent: true })),
};
const prepare = async (erp: Caller): Promise<void> => {
  for (const [contract, sent] of Object.entries(records)) expect(await erp.sends(contract, JSON.stringify({ records: sent }), { mediaType: 'application/json' })).toMatchObject({ applied: sent.length });
};

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir, throwAway: false });
  const { loginUrl } = await migrate(postgres.adminUrl, schemas);
  world = await openCrashWorld({ database: { adminUrl: postgres.adminUrl, loginUrl, drop: async () => undefined }, prepare });
  proxy = await openCuttingProxy(postgres.adminUrl);
  hub = await startHubProcess(world.settings.HUB_DATA_DIR, { HUB_DEMO: 'off', DATABASE_URL: proxy.url });
  const { lineItems: found } = (await hub.as('operator').gets('{ lineItems(first: 100) { nodes { id } } }')) as { lineItems: { nodes: { id: string }[] } };
  lineItems.push(...found.nodes.map(({ id }) => id));
});
afterAll(async () => {
  await hub.stop();
  await proxy.close();
  await world.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Call = () => Promise<unknown>;
const order = (n: number): Call => async () => {
  const document = { type: 'ORDER', businessUnit: 'MERIDIAN', system: 'erp', id: `SO-${n}`, order: `SO-${n}`, issuedOn: '2026-01-15', customer: { id: 'ACME' }, lines: [{ number: '1', partNumber: 'CAD', quantity: 1 + (n % 3) }] };
  return hub.as('erp-client').sends('native-order', JSON.stringify(document), { key: `order ${n}`, mediaType: 'application/json' });
};
const activate = 'mutation ($input: ActivateInput!) { activate(input: $input) { __typename ... on Activated { fulfillment { id license { id } } } ... on ActivationPending { job { id } } ... on JobFailed { job { id } } ... on ActionRefused { refusals { code } } } }';
const activation = (n: number): Call => () => hub.as('operator').gets(activate, { input: { lineItemId: lineItems[n % lines], copies: 1, idempotencyKey: `activation ${n}` } });

/** Two orders, an activation, and again. */
const calls: readonly Call[] = Array.from({ length: orders + activations }, (_, n) => (n % 3 === 2 ? activation(Math.floor(n / 3)) : order(n - Math.floor((n + 1) / 3))));

const answerAll = async (onAnswered: (answered: number) => void): Promise<{ readonly answers: readonly unknown[]; readonly repeats: number }> => {
  const until = performance.now() + patienceMs;
  const answers: unknown[] = [];
  let [next, answered, repeats] = [0, 0, 0];
  const ask = async (place: number, call: Call): Promise<void> => {
    for (;;) {
      try {
        answers[place] = await call();
        onAnswered(++answered);
        return;
      } catch (error) {
        if (performance.now() > until) throw error;
        repeats += 1;
        await sleep(200);
      }
    }
  };
  const caller = async (): Promise<void> => {
    for (let place = next++; place < calls.length; place = next++) await ask(place, calls[place] ?? expect.fail());
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { answers, repeats };
};

const count = async (what: ReturnType<typeof sql<{ n: number }>>): Promise<number> => (await what.execute(world.owner)).rows[0]?.n ?? 0;

test('a thousand orders and five hundred activations through a PostgreSQL that is killed and connections that are lost at commit: each comes about once', async () => {
  let killed = 0;
  proxy.cutEvery(60);
  const { answers, repeats } = await answerAll((answered) => {
    if (answered !== kills[killed]) return;
    killed += 1;
    process.kill(postmasterOf(dataDir).pid, 'SIGKILL');
  });
  proxy.stopCutting();
  await bury(world.owner);
  await settled(world.owner, 120_000);
  await holdsTogether(world.owner);

  expect(await count(sql`select count(*)::int as n from orders."order"`)).toBe(orders);
  expect(await count(sql`select count(*)::int as n from entitlements.line_item where order_number is not null`)).toBe(orders);
  expect(await count(sql`select count(*)::int as n from fulfillment.job`)).toBe(activations);
  expect(await count(sql`select count(*)::int as n from fulfillment.fulfillment where state = 'ACTIVE'`)).toBe(lines * copiesOfLine);
  expect(await count(sql`select count(*)::int as n from fulfillment.license`)).toBe(lines * copiesOfLine);
  expect(await count(sql`select count(*)::int as n from fulfillment.job where body -> 'refusals' -> 0 ->> 'code' = 'INSUFFICIENT_QTY'`)).toBe(activations - lines * copiesOfLine);

  expect((await answerAll(() => undefined)).answers, 'the same keys').toEqual(answers);
  await holdsTogether(world.owner);
  console.log(`${killed} times PostgreSQL was killed, ${proxy.cuts.before} connections were lost before and ${proxy.cuts.after} after a commit; ${repeats} calls were made again`);
  expect([killed, proxy.cuts.before > 5, proxy.cuts.after > 5]).toEqual([kills.length, true, true]);
});
