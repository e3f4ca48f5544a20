import { sql } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OrganizationId } from '../contract/index.ts';
import type { HierarchyKind } from '../domain/hierarchy.ts';
import { afterDepth, afterName } from './keyset.ts';
import { inSight, organizationColumns } from './organization.repository.ts';
import type { DescendantRow, OrganizationRow } from './rows.ts';

export type AncestorRow = OrganizationRow & { readonly descendant: OrganizationId; readonly depth: number };

/** What of the way up is in sight, nearest first; gaps are the caller's to end it at. */
export const ancestorsOf = (persistence: ModulePersistence, sight: Sight, kind: HierarchyKind, maxDepth: number, ids: readonly OrganizationId[]): Promise<readonly AncestorRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<AncestorRow>`
      select ${organizationColumns}, k.descendant, k.depth
      from organizations.closure k join organizations.organization o on o.id = k.ancestor
      where k.kind = ${kind} and k.descendant = any(${ids}::uuid[]) and k.depth between 1 and ${maxDepth} and ${inSight(sight)}
      order by k.descendant, k.depth`.execute(db);
    return rows;
  });

export type ChildRow = OrganizationRow & { readonly parentId: OrganizationId };

/** A page of children for each of many parents, in one statement. */
export const childrenOf = (persistence: ModulePersistence, sight: Sight, kind: HierarchyKind, { first, after }: PageRequest, ids: readonly OrganizationId[]): Promise<readonly ChildRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<ChildRow>`
      select child.*, parent.id as "parentId" from unnest(${ids}::uuid[]) parent (id) cross join lateral (
        select ${organizationColumns} from organizations.closure k join organizations.organization o on o.id = k.descendant
        where k.kind = ${kind} and k.ancestor = parent.id and k.depth = 1 and ${inSight(sight)} and ${afterName(after)}
        order by o.name_key, o.id limit ${first + 1}) child
      order by parent.id, child."nameKey", child.id`.execute(db);
    return rows;
  });

export type DescendantsWanted = { readonly kind: HierarchyKind; readonly fromDepth: 0 | 1; readonly maxDepth: number; readonly page: PageRequest };

/** The same for whole subtrees, flat: the index gives the order, so a page costs what it shows. A parent out of sight is not named. */
export const descendantsOf = (persistence: ModulePersistence, sight: Sight, wanted: DescendantsWanted, ids: readonly OrganizationId[]): Promise<readonly DescendantRow[]> =>
  persistence.readWithin(sight, async (db) => {
    const { kind, fromDepth, maxDepth, page } = wanted;
    const { rows } = await sql<DescendantRow>`
      select below.*, root.id as "rootId",
        case when below.depth > 0 then (
          select o.id from organizations.closure p join organizations.organization o on o.id = p.ancestor
          where p.kind = ${kind} and p.descendant = below.id and p.depth = 1 and ${inSight(sight)}) end as "parentId"
      from unnest(${ids}::uuid[]) root (id) cross join lateral (
        select ${organizationColumns}, k.depth from organizations.closure k join organizations.organization o on o.id = k.descendant
        where k.kind = ${kind} and k.ancestor = root.id and k.depth between ${fromDepth} and ${maxDepth} and ${inSight(sight)} and ${afterDepth(page.after)}
        order by k.depth, k.descendant limit ${page.first + 1}) below
      order by root.id, below.depth, below.id`.execute(db);
    return rows;
  });

type Count = { readonly id: OrganizationId; readonly n: number };
export type Levels = { readonly from: number; readonly to: number };

/** How many stand so far below, in sight or not: the closure is no secret, organizations are. */
export const descendantCounts = (persistence: ModulePersistence, sight: Sight, kind: HierarchyKind, ids: readonly OrganizationId[]): Promise<readonly Count[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<Count>`
      select k.ancestor as id, count(*)::int - 1 as n from organizations.closure k
      where k.kind = ${kind} and k.ancestor = any(${ids}::uuid[]) group by k.ancestor`.execute(db);
    return rows;
  });

export const visibleDescendantCounts = (persistence: ModulePersistence, sight: Sight, kind: HierarchyKind, { from, to }: Levels, ids: readonly OrganizationId[]): Promise<readonly Count[]> =>
  persistence.readWithin(sight, async (db) => {
    const { rows } = await sql<Count>`
      select k.ancestor as id, count(*)::int as n
      from organizations.closure k join organizations.organization o on o.id = k.descendant
      where k.kind = ${kind} and k.ancestor = any(${ids}::uuid[]) and k.depth between ${from} and ${to} and ${inSight(sight)} group by k.ancestor`.execute(db);
    return rows;
  });
