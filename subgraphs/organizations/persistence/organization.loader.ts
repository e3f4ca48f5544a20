import { pageOf, type Connection, type PageRequest } from '#kernel/persistence/paging';
import { merged } from '#kernel/persistence/sights';
import type { OrganizationId } from '../contract/index.ts';
import { maxLevels, type HierarchyKind } from '../domain/hierarchy.ts';
import {
  ancestorsOf, childrenOf, descendantCounts, descendantsOf, visibleDescendantCounts,
  type AncestorRow, type ChildRow, type DescendantsWanted,
} from './hierarchy.reads.ts';
import { compareTexts, depthKeyset, grantedKeyset, nameKeyset } from './keyset.ts';
import { countOf, manyOf, named, oneById, type Asking } from './loaders.ts';
import { membershipCounts, membershipsByIds, membershipsOf, personsByIds } from './membership.repository.ts';
import { externalIdsOf, organizationCount, organizationPage, organizationsByExternalIds, organizationsByIds, type OrganizationFilter, type Reference } from './organization.repository.ts';
import type { DescendantRow, ExternalIdRow, MembershipRow, OrganizationRow } from './rows.ts';
import { businessUnitsByIds, territoriesByIds } from './vendor.repository.ts';

export const organizationLoader = oneById('organization', organizationsByIds);
export const businessUnitLoader = oneById('businessUnit', businessUnitsByIds);
export const territoryLoader = oneById('territory', territoriesByIds);
export const membershipLoader = oneById('membership', membershipsByIds);
export const personLoader = oneById('person', personsByIds);

export const byExternalId = async ({ principal, persistence }: Asking, reference: Reference): Promise<OrganizationRow | null> => {
  for (const sight of principal.sights) {
    const [row] = await organizationsByExternalIds(persistence, sight, [reference]);
    if (row) return row;
  }
  return null;
};

const externalIds = manyOf<OrganizationId, ExternalIdRow>({
  idOf: ({ system, value }) => JSON.stringify([system, value]),
  parentOf: ({ organizationId }) => organizationId,
  inOrder: (a, b) => compareTexts(a.system, b.system) || compareTexts(a.value, b.value),
});
export const externalIdsLoader = (asking: Asking) => externalIds(asking, 'externalIds', externalIdsOf);

const ancestors = manyOf<OrganizationId, AncestorRow>({ idOf: ({ id }) => id, parentOf: ({ descendant }) => descendant, inOrder: (a, b) => a.depth - b.depth });

const above = (asking: Asking, kind: HierarchyKind, maxDepth: number) =>
  ancestors(asking, named('ancestors', kind, maxDepth), (persistence, sight, ids) => ancestorsOf(persistence, sight, kind, maxDepth, ids));

/** The way up ends at the first organization out of sight, even where one further up would be in it. */
export const ancestorsFrom = async (asking: Asking, kind: HierarchyKind, id: OrganizationId): Promise<OrganizationRow[]> => {
  const way = await above(asking, kind, maxLevels).load(id);
  return way.filter(({ depth }, place) => depth === place + 1);
};

export const parentFrom = async (asking: Asking, kind: HierarchyKind, id: OrganizationId): Promise<OrganizationRow | null> =>
  (await above(asking, kind, 1).load(id))[0] ?? null;

const byName = (a: OrganizationRow, b: OrganizationRow): number => compareTexts(a.nameKey, b.nameKey) || compareTexts(a.id, b.id);
const children = manyOf<OrganizationId, ChildRow>({ idOf: ({ id }) => id, parentOf: ({ parentId }) => parentId, inOrder: byName });
const count = countOf<OrganizationId>();

export const childConnection = async (asking: Asking, kind: HierarchyKind, page: PageRequest, id: OrganizationId): Promise<Connection<OrganizationRow>> => {
  const rows = await children(asking, named('children', kind, page), (persistence, sight, ids) => childrenOf(persistence, sight, kind, page, ids)).load(id);
  return { ...pageOf(rows, page, nameKeyset), totalCount: () => countBelow(asking, kind, { from: 1, to: 1 }, id) };
};

const descendants = manyOf<OrganizationId, DescendantRow>({
  idOf: ({ id }) => id,
  parentOf: ({ rootId }) => rootId,
  inOrder: (a, b) => a.depth - b.depth || compareTexts(a.id, b.id),
});

export const descendantConnection = async (asking: Asking, wanted: DescendantsWanted, id: OrganizationId): Promise<Connection<DescendantRow>> => {
  const { kind, fromDepth, maxDepth, page } = wanted;
  const name = named('descendants', kind, fromDepth, maxDepth, page);
  const rows = await descendants(asking, name, (persistence, sight, ids) => descendantsOf(persistence, sight, wanted, ids)).load(id);
  return { ...pageOf(rows, page, depthKeyset), totalCount: () => countBelow(asking, kind, { from: fromDepth, to: maxDepth }, id) };
};

const countBelow = (asking: Asking, kind: HierarchyKind, levels: { from: number; to: number }, id: OrganizationId): Promise<number | null> =>
  count(asking, named('visibleBelow', kind, levels.from, levels.to), (persistence, sight, ids) => visibleDescendantCounts(persistence, sight, kind, levels, ids)).load(id);

/** How many there are at all, whatever is in sight: the closure is asked once, under any of the caller's roles. */
export const descendantCountFrom = async ({ loaders, principal: { sights: [sight] }, persistence }: Asking, kind: HierarchyKind, id: OrganizationId): Promise<number> => {
  const counts = loaders.of<OrganizationId, number>(`organizations.${named('below', kind)}`, async (ids) => {
    const found = new Map((await descendantCounts(persistence, sight, kind, ids)).map(({ id: top, n }) => [top, n]));
    return ids.map((top) => found.get(top) ?? 0);
  });
  return counts.load(id);
};

const memberships = manyOf<OrganizationId, MembershipRow>({
  idOf: ({ id }) => id,
  parentOf: ({ organizationId }) => organizationId ?? '',
  inOrder: (a, b) => compareTexts(a.grantedAt, b.grantedAt) || compareTexts(a.id, b.id),
});

export const membershipConnection = async (asking: Asking, page: PageRequest, id: OrganizationId): Promise<Connection<MembershipRow>> => {
  const rows = await memberships(asking, named('memberships', page), (persistence, sight, ids) => membershipsOf(persistence, sight, page, ids)).load(id);
  return { ...pageOf(rows, page, grantedKeyset), totalCount: () => count(asking, 'membershipCount', membershipCounts).load(id) };
};

/** Where the caller sees all there is, or a territory of it, nobody waits for a count. */
export const organizationConnection = async ({ principal, persistence }: Asking, filter: OrganizationFilter, page: PageRequest): Promise<Connection<OrganizationRow>> => {
  const rows = await merged(principal.sights, { limit: page.first + 1, idOf: ({ id }) => id, inOrder: byName }, (sight) => organizationPage(persistence, sight, filter, page));
  const [sight, ...others] = principal.sights;
  const isCheap = others.length === 0 && sight.kind !== 'staff' && sight.kind !== 'wide';
  return { ...pageOf(rows, page, nameKeyset), totalCount: () => (isCheap ? organizationCount(persistence, sight, filter) : Promise.resolve(null)) };
};
