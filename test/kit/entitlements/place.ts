import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../database.ts';
import { decided } from '../intake/decided.ts';
import { subgraphExecutor } from '#kernel/graphql/execute';
import { principalOf, type Membership, type Principal, type Standing } from '#kernel/identity/principal';
import { staffAccess } from '#kernel/identity/staff-access';
import type { StaffSight } from '#kernel/identity/sight';
import { moduleKit } from '#kernel/module-kit';
import { receive } from '#kernel/intake/receive';
import type { Receipt } from '#kernel/intake/receipt';
import { rollBack, type RolledBack } from '#kernel/intake/roll-back';
import { Loaders } from '#kernel/loaders';
import { openDatabase } from '#kernel/persistence/database';
import { StaffAccess } from '#kernel/persistence/migrations/20261124-staff-access';
import { openPersistence } from '#kernel/persistence/persistence';
import { functionAdapter } from '#kernel/ports';
import { fixedClock, type Clock } from '#kernel/values/clock';
import type { OrganizationId, TenantId } from '#kernel/values/ids';
import { claimsPort, copiesPort } from '#entitlements';
import { entitlementsModule } from '../../../subgraphs/entitlements/subgraph.ts';
import { meridian, PublishedTables, World, type Known } from './siblings.ts';

const today = '2026-11-24T09:00:00Z';
export const asStaff: StaffSight = { kind: 'staff', businessUnits: [], reason: 'test' };

const caller = (client: string, memberships: readonly Membership[], administeredTenants: readonly TenantId[] = []): Principal =>
  principalOf({ subject: `${client}-subject`, client, scopes: [] }, { memberships, administeredTenants } satisfies Standing);

export const integrator = caller('erp-client', [{ kind: 'integration', role: 'INTEGRATOR', businessUnitId: meridian }]);
export const operator = caller('operations', [{ kind: 'staff', role: 'OPERATOR', businessUnitId: meridian }]);
export const administratorOf = ({ organizationId, tenantId }: Known): Principal =>
  caller('portal', [{ kind: 'customer', role: 'CUSTOMER_ADMIN', organizationId, tenantId }], [tenantId]);
export const userOf = ({ organizationId, tenantId }: Known): Principal => caller('portal', [{ kind: 'customer', role: 'CUSTOMER_USER', organizationId, tenantId }]);
export const partnerOf = ({ organizationId, tenantId }: Known): Principal => caller('portal', [{ kind: 'partner', role: 'PARTNER', organizationId, tenantId }]);
export const stranger = caller('portal', []);

/** The module on a database of its own, with siblings that know what a test told them. */
export const openPlace = async ({ clock = fixedClock(today), maxConnections = 8 }: { clock?: Clock; maxConnections?: number } = {}) => {
  const place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [
    { name: 'audit', entities: [], migrations: [{ name: 'staff-access', class: StaffAccess }] },
    { name: 'organizations', entities: [], migrations: [{ name: 'published-tables', class: PublishedTables }] },
    entitlementsModule,
  ]);
  const statements: string[] = [];
  const faults: unknown[] = [];
  const database = openDatabase({ url: loginUrl, maxConnections, onStatement: (statement) => statements.push(statement) });
  const owner = openDatabase({ url: place.adminUrl, maxConnections: 1 });
  const persistence = await openPersistence(database, 'entitlements', entitlementsModule.entities);
  const world = new World();
  const logError = ({ error }: { error: unknown }): void => void faults.push(error);
  const module = entitlementsModule.open(
    moduleKit({ persistence, clock, staff: staffAccess(database), logError }),
    world.siblings(),
  );
  const execute = subgraphExecutor(module.subgraph, logError);

  const asks = (principal: Principal, query: string, variables: Record<string, unknown> = {}) =>
    execute({ query, variables }, { requestId: randomUUID(), principal, loaders: new Loaders(), clock });

  return {
    world,
    clock,
    persistence,
    module,
    copies: functionAdapter(copiesPort, module.offers.copies),
    claims: functionAdapter(claimsPort, module.offers.claims),
    /** As the owner of the database, past every wall. */
    owner: owner.kysely,
    faults,
    asks,
    /** The answer without errors, in the shape that the test asked for. */
    gets: async <Data>(principal: Principal, query: string, variables?: Record<string, unknown>): Promise<Data> => {
      const { data, errors } = await asks(principal, query, variables);
      if (errors || faults.length > 0) throw new Error(`${JSON.stringify(errors)} for ${query}`, { cause: faults[0] });
      return data as Data;
    },
    /** Statements that read or write data while `work` runs. */
    statementsOf: async (work: () => Promise<unknown>): Promise<readonly string[]> => {
      statements.length = 0;
      await work();
      return statements.filter((statement) => !/^\s*(begin|commit|rollback|set|select set_config)/i.test(statement));
    },
    sends: async (records: readonly object[] | string, { dryRun = false, key = randomUUID() }: { dryRun?: boolean; key?: string } = {}): Promise<Receipt> => {
      const offer = module.intake.contracts.get('legacy-entitlements');
      if (!offer) throw new Error('The contract is not offered.');
      const isText = typeof records === 'string';
      const body = Buffer.from(isText ? records : JSON.stringify(records));
      return decided(await receive(module.intake, offer, { principal: integrator, idempotencyKey: key, dryRun, mediaType: isText ? 'text/csv' : 'application/json', body }));
    },
    rollsBack: (id: string): Promise<RolledBack> => rollBack(module.intake, operator, { id, reason: 'a mistake', idempotencyKey: randomUUID(), dryRun: false }),
    /** Makes `child` stand under `parent` by ownership; every organization stands under itself. */
    owns: async (parent: OrganizationId, child: OrganizationId): Promise<void> => {
      await sql`insert into organizations.closure values ('OWNERSHIP', ${parent}, ${child}, ${parent === child ? 0 : 1}) on conflict do nothing`.execute(owner.kysely);
    },
    close: async (): Promise<void> => {
      await Promise.all([database.close(), owner.close()]);
      await place.drop();
    },
  };
};
export type Place = Awaited<ReturnType<typeof openPlace>>;
