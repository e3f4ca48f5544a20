import { sql } from 'kysely';
import { LockMode } from '@mikro-orm/postgresql';
import { kept, undone, type AppliedLine, type IntakeWork, type Obstacle, type Touched, type UndoOutcome, type UndoWork } from '#kernel/intake/contract';
import { maxTenantsInSight } from '#kernel/identity/sight';
import type { Reader, Work } from '#kernel/persistence/persistence';
import type { OrganizationId, TenantId } from '../../contract/index.ts';
import type { Before } from '../../operations/change-organization.ts';
import { placeUnder, spokenOf, type Parents } from '../../operations/organization-attributes.ts';
import { lockHierarchy } from '../../persistence/hierarchy.repository.ts';
import { Organization } from '../../persistence/organization.entity.ts';

type Target = { readonly lineNumber: number; readonly id: OrganizationId; readonly version: number; readonly isCreated: boolean };

/** Children that the document itself created or moved there go first, and are no obstacle. */
export const obstacles = async (lines: readonly AppliedLine[], work: IntakeWork, touched: Touched): Promise<readonly Obstacle[]> => {
  const together = [...touched.keys()] as OrganizationId[];
  const found: Obstacle[] = [];
  const tenants = [...Map.groupBy(lines, ({ tenantId }) => tenantId)].filter((entry): entry is [TenantId, AppliedLine[]] => entry[0] !== null);
  for (let from = 0; from < tenants.length; from += maxTenantsInSight) {
    const some = tenants.slice(from, from + maxTenantsInSight);
    const targets = some.flatMap(([, ofTenant]) => ofTenant.map(targetOf));
    const rows = await work.read(some.map(([tenant]) => tenant), (db) => builtOn(db, targets, together));
    const byId = new Map(rows.map((row) => [row.id, row]));
    found.push(...targets.flatMap((target) => obstacleOf(target, byId.get(target.id)) ?? []));
  }
  return found;
};

export const undoOrganization = async (line: AppliedLine, undo: UndoWork): Promise<UndoOutcome> => {
  const target = targetOf(line);
  return undo.commit(line.tenantId === null ? [] : [line.tenantId], async (work) => {
    for (const kind of spokenOf) await lockHierarchy(work, kind);
    const organization = await work.em.findOneOrFail(Organization, target.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const [built] = await builtOn(work.db, [target], []);
    const obstacle = obstacleOf(target, built);
    if (obstacle) return kept(obstacle.code, obstacle.message);
    const now = undo.clock.now().toString();
    return target.isCreated ? close(work, organization, now) : restore(work, organization, line.effects[0]?.before as Before, now);
  });
};

const targetOf = ({ number, effects: [effect] }: AppliedLine): Target => {
  if (!effect) throw new Error(`Line ${number} was applied without an effect.`);
  const { version } = effect.before as Pick<Before, 'version'>;
  return { lineNumber: number, id: effect.id as OrganizationId, version, isCreated: effect.change === 'created' };
};

type BuiltOn = { readonly id: OrganizationId; readonly version: number; readonly children: number; readonly memberships: number };

const builtOn = async (db: Reader, targets: readonly Target[], besides: readonly OrganizationId[]): Promise<readonly BuiltOn[]> => {
  const { rows } = await sql<BuiltOn>`
    select o.id, o.version,
      (select count(*)::int from organizations.closure k where k.ancestor = o.id and k.depth = 1 and k.descendant <> all(${besides}::uuid[])) as children,
      (select count(*)::int from organizations.membership m where m.organization_id = o.id and m.revoked_at is null) as memberships
    from organizations.organization o where o.id = any(${targets.map(({ id }) => id)}::uuid[])`.execute(db);
  return rows;
};

const obstacleOf = ({ lineNumber, version, isCreated }: Target, built: BuiltOn | undefined): Obstacle | null => {
  if (built?.version !== version) return { lineNumber, code: 'CHANGED_SINCE', message: 'The organization was changed by somebody else since.' };
  if (isCreated && built.children > 0) return { lineNumber, code: 'HAS_CHILDREN', message: `${built.children} organizations stand right below it.` };
  if (isCreated && built.memberships > 0) return { lineNumber, code: 'HAS_MEMBERSHIPS', message: `${built.memberships} roles are held in it.` };
  return null;
};

/** What siblings may have built on the organization must not dangle, so it is closed, and gives its ids free. */
const close = async (work: Work, organization: Organization, now: string): Promise<UndoOutcome> => {
  await placeUnder(work, organization, { OWNERSHIP: null, CHANNEL: null }, now);
  await sql`delete from organizations.external_id where organization_id = ${organization.id}`.execute(work.db);
  await sql`update organizations.organization set status = 'CLOSED', territory_id = null, version = version + 1 where id = ${organization.id}`.execute(work.db);
  return undone;
};

const restore = async (work: Work, organization: Organization, before: Before, now: string): Promise<UndoOutcome> => {
  work.em.assign(organization, before.kept);
  await work.em.flush();
  const { problem } = await placeUnder(work, organization, parentsBefore(before), now);
  return problem ? kept(problem.code, problem.message) : undone;
};

const parentsBefore = ({ moved }: Before): Parents => {
  const parent = (kind: keyof Parents) => {
    const id = moved[kind];
    return id == null ? id : { organizationId: id };
  };
  return { OWNERSHIP: parent('OWNERSHIP'), CHANNEL: parent('CHANNEL') };
};
