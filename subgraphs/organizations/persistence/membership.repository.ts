import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence, Reader, Work } from '#kernel/persistence/persistence';
import { visible } from '#kernel/persistence/predicate';
import type { MembershipId, OrganizationId, PersonId, TerritoryId } from '../contract/index.ts';
import type { HeldMembership, MembershipRole, Place } from '../domain/membership.ts';
import { afterGranted } from './keyset.ts';
import type { MembershipRow, PersonRow } from './rows.ts';

const membershipColumns = sql.raw(`m.id, m.role, m.person_id as "personId", m.client, m.organization_id as "organizationId", m.tenant_id as "tenantId",
  m.business_unit_id as "businessUnitId", m.territory_id as "territoryId", t.name as "territoryName", m.granted_at as "grantedAt",
  m.expires_at as "expiresAt", m.revoked_at as "revokedAt", p.subject, p.name as "personName", p.email`);
const memberships = sql.raw(`organizations.membership m
  left join organizations.person p on p.id = m.person_id left join organizations.territory t on t.id = m.territory_id`);

type SightOfPeople = Exclude<Sight, { kind: 'partner' | 'intake' }>;
/** Partners and source systems see no people, and are not asked about any. */
const showsPeople = (sight: Sight): sight is SightOfPeople => sight.kind !== 'partner' && sight.kind !== 'intake';

const none = (): Promise<never[]> => Promise.resolve([]);

/** Who holds what is shown to administrators and staff. A territory's sight sees companies, not the people in them, and so does a user's. */
const administered = (sight: SightOfPeople): RawBuilder<SqlBool> => {
  const columns = { tenant: 'm.tenant_id', organization: 'm.organization_id' };
  switch (sight.kind) {
    case 'staff':
      return visible(sight, columns);
    case 'customer':
      return visible({ ...sight, organizations: [] }, columns);
    case 'wide':
      return sql<SqlBool>`(${visible(sight, columns)} and exists (
        select 1 from organizations.closure k where k.kind = 'OWNERSHIP' and k.ancestor = any(${sight.anchors}::uuid[]) and k.descendant = m.organization_id))`;
  }
};

export const membershipsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly MembershipId[]): Promise<readonly MembershipRow[]> =>
  showsPeople(sight)
    ? persistence.readWithin(sight, async (db) => {
        const { rows } = await sql<MembershipRow>`select ${membershipColumns} from ${memberships} where m.id = any(${ids}::uuid[]) and ${administered(sight)}`.execute(db);
        return rows;
      })
    : none();

export const membershipsOf = (persistence: ModulePersistence, sight: Sight, { first, after }: PageRequest, ids: readonly OrganizationId[]): Promise<readonly MembershipRow[]> =>
  showsPeople(sight)
    ? persistence.readWithin(sight, async (db) => {
        const { rows } = await sql<MembershipRow>`
          select held.* from unnest(${ids}::uuid[]) o (id) cross join lateral (
            select ${membershipColumns} from ${memberships}
            where m.organization_id = o.id and ${administered(sight)} and ${afterGranted(after)} order by m.granted_at, m.id limit ${first + 1}) held
          order by held."organizationId", held."grantedAt", held.id`.execute(db);
        return rows;
      })
    : none();

export const membershipCounts = (persistence: ModulePersistence, sight: Sight, ids: readonly OrganizationId[]): Promise<readonly { id: OrganizationId; n: number }[]> =>
  showsPeople(sight)
    ? persistence.readWithin(sight, async (db) => {
        const { rows } = await sql<{ id: OrganizationId; n: number }>`
          select m.organization_id as id, count(*)::int as n from organizations.membership m
          where m.organization_id = any(${ids}::uuid[]) and ${administered(sight)} group by m.organization_id`.execute(db);
        return rows;
      })
    : none();

/** A person is seen by whoever sees one of their memberships. */
export const personsByIds = (persistence: ModulePersistence, sight: Sight, ids: readonly PersonId[]): Promise<readonly PersonRow[]> =>
  showsPeople(sight)
    ? persistence.readWithin(sight, async (db) => {
        const known = sight.kind === 'staff' ? sql`true` : sql`exists (select 1 from organizations.membership m where m.person_id = p.id and ${administered(sight)})`;
        const { rows } = await sql<PersonRow>`
          select p.id, p.subject, p.name, p.email from organizations.person p where p.id = any(${ids}::uuid[]) and ${known}`.execute(db);
        return rows;
      })
    : none();

export const membershipIn = async ({ db }: Work, id: MembershipId): Promise<MembershipRow> => {
  const { rows } = await sql<MembershipRow>`select ${membershipColumns} from ${memberships} where m.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`The membership ${id} is gone.`);
  return row;
};

type Holder = { readonly personId: PersonId | null; readonly client: string | null };
type HeldRow = { id: MembershipId; role: MembershipRole; organization_id: OrganizationId | null; business_unit_id: string | null; territory_id: TerritoryId | null };

/** All that somebody holds at this instant, wherever it is. */
export const heldAnywhere = async ({ db }: Work, { personId, client }: Holder, at: string): Promise<readonly HeldMembership[]> => {
  const { rows } = await sql<HeldRow>`select * from organizations.held_by(${personId}, ${client}, ${at})`.execute(db);
  return rows.map(({ id, role, ...places }) => ({ id, role, place: placeIn(places) }));
};

const placeIn = ({ organization_id, business_unit_id, territory_id }: Omit<HeldRow, 'id' | 'role'>): Place => {
  if (organization_id !== null) return { kind: 'organization', id: organization_id };
  return territory_id !== null ? { kind: 'territory', id: territory_id } : { kind: 'businessUnit', id: business_unit_id ?? '' };
};

/** Administrators of this organization or of one above it, this membership aside. */
export const otherAdministrators = async ({ db }: Work, { id, organizationId }: Pick<MembershipRow, 'id' | 'organizationId'>, at: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from organizations.closure k join organizations.membership m on m.organization_id = k.ancestor
    where k.kind = 'OWNERSHIP' and k.descendant = ${organizationId} and m.role = 'CUSTOMER_ADMIN' and m.revoked_at is null and m.expires_at > ${at} and m.id <> ${id}`.execute(db);
  return rows[0]?.n ?? 0;
};

/** Whether one of these organizations is this one or stands above it by ownership. */
export const standsUnder = async (db: Reader, ancestors: readonly OrganizationId[], organization: OrganizationId): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from organizations.closure k where k.kind = 'OWNERSHIP' and k.ancestor = any(${ancestors}::uuid[]) and k.descendant = ${organization} limit 1`.execute(db);
  return rows.length > 0;
};
