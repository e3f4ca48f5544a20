import type { OrganizationId } from '../contract/ids.ts';

export type HierarchyKind = 'OWNERSHIP' | 'CHANNEL' | 'BILLING';

export const maxLevels = 32;

/** What must be known of one hierarchy to put an organization elsewhere in it. */
export type MoveFacts = {
  readonly organizationId: OrganizationId;
  readonly currentParentId: OrganizationId | null;
  /** The new parent and all above it, nearest first; empty for the top. */
  readonly wayUp: readonly OrganizationId[];
  /** Levels of its subtree and organizations in it, itself counted in both. */
  readonly levels: number;
  readonly size: number;
};

export type MoveOutcome =
  | { readonly kind: 'OrganizationMoved'; readonly organizationId: OrganizationId; readonly previousParentId: OrganizationId | null; readonly movedCount: number }
  | { readonly kind: 'HierarchyCycleRefused'; readonly organizationId: OrganizationId; readonly path: readonly OrganizationId[] }
  | { readonly kind: 'HierarchyTooDeep'; readonly depth: number };

/** Under its new parent the organization must not stand above itself, nor the tree become deeper than anybody could read. */
export const decideMove = ({ organizationId, currentParentId, wayUp, levels, size }: MoveFacts): MoveOutcome => {
  const circle = wayUp.indexOf(organizationId);
  if (circle >= 0) return { kind: 'HierarchyCycleRefused', organizationId, path: wayUp.slice(0, circle + 1) };
  const depth = wayUp.length + levels;
  if (depth > maxLevels) return { kind: 'HierarchyTooDeep', depth };
  const isThere = (wayUp[0] ?? null) === currentParentId;
  return { kind: 'OrganizationMoved', organizationId, previousParentId: currentParentId, movedCount: isThere ? 0 : size };
};
