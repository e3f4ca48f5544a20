import { LockMode } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { decideOnce, type Desk } from '#kernel/decisions/decide-once';
import { demand } from '#kernel/identity/principal';
import type { Work } from '#kernel/persistence/persistence';
import { HubError, notFound } from '#kernel/values/errors';
import { permissions, type OrganizationId } from '../contract/index.ts';
import { decideMove, type HierarchyKind, type MoveOutcome } from '../domain/hierarchy.ts';
import { lockHierarchy, moveFacts, putUnder } from '../persistence/hierarchy.repository.ts';
import { Organization } from '../persistence/organization.entity.ts';

export type Move = {
  readonly id: OrganizationId;
  readonly parentId: OrganizationId | null;
  readonly kind: HierarchyKind;
  readonly expectedVersion: number | null;
  readonly reason: string | null;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};

/** @throws FORBIDDEN, NOT_FOUND, STALE_VERSION, CONFLICT where a deal would go through too many partners */
export const moveOrganization = async (desk: Desk, { idempotencyKey, dryRun, reason, ...move }: Move): Promise<MoveOutcome & { readonly dryRun: boolean }> => {
  demand(desk.principal, permissions, 'organization:move');
  const outcome = await decideOnce(desk, { operation: 'moveOrganization', idempotencyKey, dryRun, reason, input: move }, async (work) => {
    const { now } = work;
    await lockHierarchy(work, move.kind);
    const organization = await organizationToMove(work, move);
    if (move.parentId !== null && !(await work.em.findOne(Organization, move.parentId))) throw notFound('organization');
    return place(work, organization, move.kind, move.parentId, now);
  });
  return { ...outcome, dryRun };
};

const organizationToMove = async ({ em }: Work, { id, expectedVersion }: Pick<Move, 'id' | 'expectedVersion'>): Promise<Organization> => {
  const organization = await em.findOne(Organization, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!organization) throw notFound('organization');
  if (expectedVersion !== null && expectedVersion !== organization.version) {
    throw new HubError('STALE_VERSION', `The organization has changed since: it is at version ${organization.version}.`, { path: 'expectedVersion' });
  }
  return organization;
};

/** Decides and moves; the hierarchy is locked by now. */
export const place = async (
  work: Work,
  { id, tenantId }: Pick<Organization, 'id' | 'tenantId'>,
  kind: HierarchyKind,
  parentId: OrganizationId | null,
  now: string,
): Promise<MoveOutcome> => {
  const outcome = decideMove(await moveFacts(work, kind, id, parentId));
  if (outcome.kind !== 'OrganizationMoved' || outcome.movedCount === 0) return outcome;
  await putUnder(work, kind, { organizationId: id, tenantId, parentId, at: now });
  await sql`update organizations.organization set version = version + 1 where id = ${id}`.execute(work.db);
  return outcome;
};
