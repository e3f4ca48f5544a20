import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#kernel/persistence/database';
import { vendor } from '../../../demo/vendor.ts';
import { parseConfig } from '../../../gateway/config.ts';
import { openHub } from '../../../gateway/hub.ts';
import { personaToken } from '../../../gateway/cli/tokens.ts';
import { callerAt, type Caller } from '../../kit/hub.ts';
import { freshDatabase, type HubDatabase } from '../../kit/database.ts';
import { declaredPoints } from './declared-points.ts';

export type CrashWorld = {
  /** With these a process of a hub comes to it. */
  readonly settings: { readonly DATABASE_URL: string; readonly HUB_DATA_DIR: string };
  /** As the owner of the database, past every wall. */
  readonly owner: Database['kysely'];
  readonly points: readonly string[];
  close(): Promise<void>;
};

type Options = {
  readonly database?: HubDatabase;
  /** What else there is before anybody dies. */
  prepare?(erp: Caller): Promise<void>;
};

/** A database where the vendor is known and asks back what runs when an order shrinks, and what the modules on it declare. */
export const openCrashWorld = async ({ database: given, prepare }: Options = {}): Promise<CrashWorld> => {
  const database = given ?? (await freshDatabase());
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-crash-'));
  const hub = await openHub({ config: parseConfig({ PORT: '0', HUB_DEMO: 'off' }), loginUrl: database.loginUrl, dataDir });
  await hub.modules.bootstrapVendor(vendor);
  const points = declaredPoints(hub.modules);
  const origin = await hub.listen();
  const operator = callerAt(origin, () => personaToken(origin, 'operator'));
  const { businessUnits } = (await operator.gets('{ businessUnits { id } }')) as { businessUnits: { id: string }[] };
  const rules = { businessUnitId: businessUnits[0]?.id, expectedVersion: 1, shortfall: 'RECLAIM', idempotencyKey: 'rules' };
  await operator.gets('mutation ($input: SetEntitlementRulesInput!) { setEntitlementRules(input: $input) { __typename } }', { input: rules });
  await prepare?.(callerAt(origin, () => personaToken(origin, 'erp-client')));
  await hub.close();
  const owner = openDatabase({ url: database.adminUrl, maxConnections: 2 });
  return {
    settings: { DATABASE_URL: database.adminUrl, HUB_DATA_DIR: dataDir },
    owner: owner.kysely,
    points,
    close: async () => {
      await owner.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
