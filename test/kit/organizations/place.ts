import { sql } from 'kysely';
import { Client } from 'pg';
import { migrate } from '../../../database/migrate.ts';
import { bareDatabase } from '../database.ts';
import { openDatabase } from '#kernel/persistence/database';
import { StaffAccess } from '#kernel/persistence/migrations/20261124-staff-access';
import { openPersistence, type ModulePersistence } from '#kernel/persistence/persistence';
import type { StaffSight } from '#kernel/identity/sight';
import { organizationId, tenantId, type OrganizationId, type OrganizationType, type TenantId } from '#organizations';
import { nameKey } from '../../../subgraphs/organizations/domain/name-key.ts';
import { entities } from '../../../subgraphs/organizations/persistence/entities.ts';
import { lockHierarchy, putUnder } from '../../../subgraphs/organizations/persistence/hierarchy.repository.ts';
import { Organizations } from '../../../subgraphs/organizations/persistence/migrations/20261124-organizations.ts';
import type { HierarchyKind } from '../../../subgraphs/organizations/domain/hierarchy.ts';

const auditSchema = { name: 'audit', entities: [], migrations: [{ name: '20261124-staff-access', class: StaffAccess }] };
const organizationsSchema = { name: 'organizations', entities, migrations: [{ name: '20261124-organizations', class: Organizations }] };
export const asStaff: StaffSight = { kind: 'staff', businessUnits: [], reason: 'test' };

export type Known = { readonly id: OrganizationId; readonly tenantId: TenantId; readonly name: string };
export type PlaceOptions = { readonly maxConnections?: number; readonly onStatement?: (statement: string) => void };

/** A database of the module's own, and the few verbs that a test needs to put organizations into it. */
export const openPlace = async ({ maxConnections = 4, onStatement }: PlaceOptions = {}) => {
  const place = await bareDatabase();
  const { loginUrl } = await migrate(place.adminUrl, [auditSchema, organizationsSchema]);
  const database = openDatabase({ url: loginUrl, maxConnections, ...(onStatement && { onStatement }) });
  const persistence = await openPersistence(database, 'organizations', entities);
  return {
    adminUrl: place.adminUrl,
    loginUrl,
    database,
    persistence,
    ...verbs(persistence),
    /** Which requests entered as staff for this reason. */
    auditedRequests: (reason: string): Promise<string[]> => auditedRequests(place.adminUrl, reason),
    close: async (): Promise<void> => {
      await database.close();
      await place.drop();
    },
  };
};
export type Place = Awaited<ReturnType<typeof openPlace>>;

const auditedRequests = async (adminUrl: string, reason: string): Promise<string[]> => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ request: string }>('select request_id as request from audit.staff_access where reason = $1 order by id', [reason]);
    return rows.map(({ request }) => request);
  } finally {
    await admin.end();
  }
};

type Begun = { readonly type?: OrganizationType; readonly under?: Known; readonly channelUnder?: Known };

const verbs = (persistence: ModulePersistence) => {
  let second = 0;
  const later = (): string => `2026-01-01T00:00:00.${String(++second).padStart(6, '0')}Z`;

  const move = (child: Known, parent: Known | null, kind: HierarchyKind = 'OWNERSHIP', at = later()): Promise<void> =>
    persistence.writeWithin(asStaff, async (work) => {
      await lockHierarchy(work, kind);
      await putUnder(work, kind, { organizationId: child.id, tenantId: child.tenantId, parentId: parent?.id ?? null, at });
    });

  const begin = async (name: string, { type = 'CUSTOMER', under, channelUnder }: Begun = {}): Promise<Known> => {
    const known = { id: organizationId.make(), tenantId: under?.tenantId ?? tenantId.make(), name };
    const at = later();
    await persistence.writeWithin(asStaff, ({ db }) =>
      sql`insert into organizations.organization (id, tenant_id, type, status, name, name_key, time_zone, created_at)
        values (${known.id}, ${known.tenantId}, ${type}, 'ACTIVE', ${name}, ${nameKey(name)}, 'UTC', ${at})`.execute(db),
    );
    if (under) await move(known, under, 'OWNERSHIP', at);
    if (channelUnder) await move(known, channelUnder, 'CHANNEL', at);
    return known;
  };

  return { begin, move };
};
