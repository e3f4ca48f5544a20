import { sql } from 'kysely';
import type { AcrossTenants } from '#kernel/identity/across-tenants';
import type { IntakeWork, Touched } from '#kernel/intake/contract';
import type { ModulePersistence, Reader } from '#kernel/persistence/persistence';
import type { PortOf } from '#kernel/ports';
import type { OrganizationId, TenantId } from '#kernel/values/ids';
import type { ClaimableLine, CopiesPort } from '#entitlements';
import type { FulfillmentId } from '#fulfillment';
import type { IdentifiedOrganization, organizationsPort } from '#organizations';
import type { FulfillmentRow } from '../../persistence/rows.ts';
import type { LegacyFulfillment } from './record.ts';

export type Siblings = { readonly organizations: PortOf<typeof organizationsPort>; readonly copies: CopiesPort };
export type Desk = Siblings & { readonly persistence: ModulePersistence; readonly acrossTenants: AcrossTenants };

export type Holder = Pick<IdentifiedOrganization, 'organizationId' | 'tenantId'>;
/** A record that is here, with its host as it was named. */
export type TakenOver = Pick<
  FulfillmentRow,
  'id' | 'lineItemId' | 'parentId' | 'count' | 'overdraftCount' | 'state' | 'supportAction' | 'activatedAt' | 'startsAt' | 'expiresAt' | 'versionDate' | 'activationType' | 'technology'
> & {
  readonly migrationId: string;
  readonly hostIdentifier: string | null;
  readonly hostIdentifierType: string | null;
  readonly hostHolder: OrganizationId | null;
  readonly licenseFormat: string | null;
  readonly licenseHash: string | null;
};

/** What records refer to, in one look for many. */
export type Found = {
  /** By activation id, as the record spells it. */
  readonly lines: ReadonlyMap<string, ClaimableLine>;
  readonly holders: ReadonlyMap<string, Holder>;
  readonly taken: ReadonlyMap<string, TakenOver>;
  /** Who holds the hosts that are here already. */
  readonly hosts: ReadonlyMap<string, OrganizationId>;
};

export const lookUp = async ({ copies, organizations, persistence, acrossTenants }: Desk, records: readonly LegacyFulfillment[], { onBehalfOf }: IntakeWork): Promise<Found> => {
  const activationIds = [...new Set(records.map(({ activationId }) => activationId))];
  const owners = new Map(records.flatMap((record) => (record.hostOwner === undefined ? [] : [[ownerKey(record), ownerOf(record)] as const])));
  const [lines, holders] = await Promise.all([
    copies.find(onBehalfOf, { activationIds }).then(({ found }) => byKey(activationIds, found)),
    organizations.identify(onBehalfOf, { references: [...owners.values()] }).then(({ found }) => byKey([...owners.keys()], found)),
  ]);
  // A record may have been taken over for another company than it names today, and a host may stand in a third.
  return persistence.readWithin(await acrossTenants(onBehalfOf), async (db) => ({
    lines,
    holders,
    taken: await takenOver(db, records, onBehalfOf.principal.client),
    hosts: await hostsNamed(db, records, (record) => holderOf(record, { lines, holders })?.tenantId),
  }));
};

const byKey = <T>(keys: readonly string[], found: readonly (T | null)[]): ReadonlyMap<string, T> =>
  new Map(keys.flatMap((key, place) => (found[place] ? [[key, found[place]] as const] : [])));

const ownerOf = ({ hostOwner = '', hostOwnerSystem = 'crm' }: LegacyFulfillment) => ({ system: hostOwnerSystem, value: hostOwner });
const ownerKey = (record: LegacyFulfillment): string => JSON.stringify(ownerOf(record));

/** Who holds the record's host; undefined where nobody is known by that name. */
export const holderOf = (record: LegacyFulfillment, { lines, holders }: Pick<Found, 'lines' | 'holders'>): Holder | undefined =>
  record.hostOwner === undefined ? lines.get(record.activationId) : holders.get(ownerKey(record));

const takenOver = async (db: Reader, records: readonly LegacyFulfillment[], client: string): Promise<Found['taken']> => {
  const ids = records.flatMap(({ fulfillmentId, parentFulfillmentId }) => [fulfillmentId, ...(parentFulfillmentId === undefined ? [] : [parentFulfillmentId])]);
  const { rows } = await sql<TakenOver>`
    select f.id, f.migration_id as "migrationId", f.line_item_id as "lineItemId", f.parent_id as "parentId", f.count, f.overdraft_count as "overdraftCount",
      f.state, f.support_action as "supportAction", f.activated_at as "activatedAt", f.starts_at as "startsAt", f.expires_at as "expiresAt",
      f.version_date as "versionDate", f.activation_type as "activationType", f.technology,
      h.identifier as "hostIdentifier", h.identifier_type as "hostIdentifierType", h.organization_id as "hostHolder",
      l.format as "licenseFormat", l.content_hash as "licenseHash"
    from fulfillment.fulfillment f left join fulfillment.host h on h.id = f.host_id left join fulfillment.license l on l.id = f.license_id
    where f.migration_source = ${client} and f.migration_id = any(${ids}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.migrationId, row]));
};

export const hostIdentity = ({ hostId = '', hostIdType = 'ANY' }: LegacyFulfillment) => ({ identifier: hostId, identifierType: hostIdType });
export const hostKey = (tenantId: TenantId, record: LegacyFulfillment): string => JSON.stringify([tenantId, hostIdentity(record)]);

const hostsNamed = async (db: Reader, records: readonly LegacyFulfillment[], tenantOf: (record: LegacyFulfillment) => TenantId | undefined): Promise<Found['hosts']> => {
  const named = new Map(
    records.flatMap((record) => {
      const tenantId = tenantOf(record);
      return tenantId && record.hostId !== undefined ? [[hostKey(tenantId, record), { tenantId, ...hostIdentity(record) }] as const] : [];
    }),
  );
  const hosts = [...named.values()];
  const { rows } = await sql<{ place: number; organizationId: OrganizationId }>`
    select asked.place::int as place, h.organization_id as "organizationId"
    from unnest(${hosts.map(({ tenantId }) => tenantId)}::uuid[], ${hosts.map(({ identifierType }) => identifierType)}::text[], ${hosts.map(({ identifier }) => identifier)}::text[])
      with ordinality asked(tenant_id, identifier_type, identifier, place)
    join fulfillment.host h on h.tenant_id = asked.tenant_id and h.identifier_type = asked.identifier_type and h.identifier = asked.identifier`.execute(db);
  const keys = [...named.keys()];
  return new Map(rows.map(({ place, organizationId }) => [keys[place - 1] ?? '', organizationId]));
};

/** Which of these fulfillments another one follows that is none of them. */
export const followersOf = async ({ persistence, acrossTenants }: Desk, ids: readonly string[], besides: Touched, { onBehalfOf }: IntakeWork): Promise<ReadonlySet<string>> => {
  const { rows } = await persistence.readWithin(await acrossTenants(onBehalfOf), (db) =>
    sql<{ id: FulfillmentId; parentId: FulfillmentId }>`
      select f.id, f.parent_id as "parentId" from fulfillment.fulfillment f where f.parent_id = any(${ids}::uuid[])`.execute(db),
  );
  return new Set(rows.filter(({ id }) => !besides.get(id)?.isMade).map(({ parentId }) => parentId));
};
