import { sql } from 'kysely';
import { lockGuard } from '#kernel/persistence/guard';
import type { Work } from '#kernel/persistence/persistence';
import { HubError } from '#kernel/values/errors';
import { idType } from '#kernel/values/ids';
import type { OrganizationId, TenantId } from '../contract/index.ts';
import type { HierarchyKind, MoveFacts } from '../domain/hierarchy.ts';

const edgeId = idType('edge');

/** From here to the end of the transaction nobody else changes this hierarchy: what is read of it stays true. */
export const lockHierarchy = (work: Work, kind: HierarchyKind): Promise<void> => lockGuard('organizations', work, `hierarchy:${kind}`);

export const moveFacts = async ({ db }: Work, kind: HierarchyKind, organizationId: OrganizationId, newParentId: OrganizationId | null): Promise<MoveFacts> => {
  const { rows } = await sql<Omit<MoveFacts, 'organizationId'>>`
    select
      (select k.ancestor from organizations.closure k where k.kind = ${kind} and k.descendant = ${organizationId} and k.depth = 1) as "currentParentId",
      array(select k.ancestor::text from organizations.closure k where k.kind = ${kind} and k.descendant = ${newParentId} order by k.depth) as "wayUp",
      (select max(k.depth) + 1 from organizations.closure k where k.kind = ${kind} and k.ancestor = ${organizationId}) as levels,
      (select count(*)::int from organizations.closure k where k.kind = ${kind} and k.ancestor = ${organizationId}) as size`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A select without a table gave no row.');
  return { organizationId, ...row };
};

export type NewPlace = {
  readonly organizationId: OrganizationId;
  readonly tenantId: TenantId;
  readonly parentId: OrganizationId | null;
  readonly at: string;
};

/** Ends the edge that is open and begins the other; closure, spans and partner paths follow by themselves. */
export const putUnder = async ({ db }: Work, kind: HierarchyKind, { organizationId, tenantId, parentId, at }: NewPlace): Promise<void> => {
  await sql`
    update organizations.edge set valid_to = ${at} where kind = ${kind} and child_id = ${organizationId} and valid_to = 'infinity'`.execute(db);
  if (parentId === null) return;
  try {
    await sql`
      insert into organizations.edge (id, kind, child_id, parent_id, tenant_id, valid_from)
      values (${edgeId.make()}, ${kind}, ${organizationId}, ${parentId}, ${tenantId}, ${at})`.execute(db);
  } catch (error) {
    if (isBeyondPath(error)) throw tooManyTiers();
    throw error;
  }
};

/** The database keeps the path of a deal to five partners. */
export const isBeyondPath = (error: unknown): boolean => (error as { constraint?: string }).constraint === 'organization_partner_tenants_check';

const tooManyTiers = (): HubError =>
  new HubError('CONFLICT', 'No deal goes through more than five partners, and here one would stand below more.', { path: '/channelParentId' });
