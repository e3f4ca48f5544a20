import { sql } from 'kysely';
import type { IntakeWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { TenantId } from '#kernel/values/ids';
import { instantFrom } from '#kernel/values/instant';
import { perpetual } from '#kernel/values/period';
import type { ClaimableLine } from '#entitlements';
import type { FulfillmentId } from '#fulfillment';
import type { IdentifiedOrganization } from '#organizations';
import type { Term } from '../../domain/legacy-term.ts';
import type { FulfillmentState } from '../../persistence/rows.ts';
import type { Ports } from './contract.ts';
import type { LegacyFulfillment } from './record.ts';

type Holder = Pick<IdentifiedOrganization, 'organizationId' | 'tenantId'>;
type Existing = { readonly id: FulfillmentId; same(record: LegacyFulfillment, term: Term): boolean };
export type Known = { readonly line: ClaimableLine; readonly holder: Holder; readonly parentId: FulfillmentId | null; readonly existing: Existing | null };

export type Prepared = {
  readonly lines: ReadonlyMap<string, ClaimableLine>;
  readonly holders: ReadonlyMap<string, Holder>;
  readonly taken: ReadonlyMap<string, TakenOver>;
};
type TakenOver = {
  readonly id: FulfillmentId;
  readonly migrationId: string;
  readonly lineItemId: string;
  readonly count: number;
  readonly overdraftCount: number;
  readonly state: FulfillmentState;
  readonly startsAt: string;
  readonly expiresAt: string;
  readonly hostIdentifier: string | null;
};

export const prepare = async (ports: Ports, records: readonly LegacyFulfillment[], work: IntakeWork): Promise<Prepared> => {
  const activationIds = [...new Set(records.map(({ activationId }) => activationId))];
  const owners = new Map(records.flatMap((record) => (record.hostOwner === undefined ? [] : [[ownerKey(record), ownerOf(record)] as const])));
  const [{ found }, { found: organizations }] = await Promise.all([
    ports.copies.find(work.onBehalfOf, { activationIds }),
    ports.organizations.identify(work.onBehalfOf, { references: [...owners.values()] }),
  ]);
  const lines = new Map(found.flatMap((line) => (line ? [[line.activationId, line] as const] : [])));
  const holders = new Map([...owners.keys()].flatMap((key, index) => (organizations[index] ? [[key, organizations[index]] as const] : [])));
  const tenants = [...new Set([...lines.values()].map(({ tenantId }) => tenantId))];
  return { lines, holders, taken: await takenOver(records, tenants, work) };
};

const ownerOf = ({ hostOwner = '', hostOwnerSystem = 'crm' }: LegacyFulfillment) => ({ system: hostOwnerSystem, value: hostOwner });
const ownerKey = (record: LegacyFulfillment): string => JSON.stringify(ownerOf(record));

const takenOver = async (records: readonly LegacyFulfillment[], tenants: readonly TenantId[], work: IntakeWork): Promise<ReadonlyMap<string, TakenOver>> => {
  const ids = records.flatMap(({ fulfillmentId, parentFulfillmentId }) => [fulfillmentId, ...(parentFulfillmentId === undefined ? [] : [parentFulfillmentId])]);
  const { rows } = await work.read(tenants, (db) =>
    sql<TakenOver>`
      select f.id, f.migration_id as "migrationId", f.line_item_id as "lineItemId", f.count, f.overdraft_count as "overdraftCount", f.state,
        f.starts_at as "startsAt", f.expires_at as "expiresAt", h.identifier as "hostIdentifier"
      from fulfillment.fulfillment f left join fulfillment.host h on h.id = f.host_id
      where f.migration_source = ${work.onBehalfOf.principal.client} and f.migration_id = any(${ids}) and f.tenant_id = any(${tenants}::uuid[])`.execute(db),
  );
  return new Map(rows.map((row) => [row.migrationId, row]));
};

/** Everything a record refers to, or the first reference that leads nowhere. */
export const known = (record: LegacyFulfillment, { lines, holders, taken }: Prepared): Known | Problem => {
  const line = lines.get(record.activationId);
  if (!line) return { path: '/activationId', code: 'UNKNOWN_ACTIVATION_ID', message: 'No line item has this activation id.' };
  const holder = record.hostOwner === undefined ? line : holders.get(ownerKey(record));
  if (!holder) return { path: '/hostOwner', code: 'UNKNOWN_ORGANIZATION', message: 'No organization has this id in that system.' };
  const parent = record.parentFulfillmentId === undefined ? null : taken.get(record.parentFulfillmentId);
  if (parent === undefined) return { path: '/parentFulfillmentId', code: 'UNKNOWN_FULFILLMENT', message: 'No fulfillment was taken over from this record.' };
  const existing = taken.get(record.fulfillmentId);
  return { line, holder, parentId: parent?.id ?? null, existing: existing ? { id: existing.id, same: (again, term) => isSame(existing, line, again, term) } : null };
};

const isSame = (row: TakenOver, line: ClaimableLine, record: LegacyFulfillment, term: Term): boolean =>
  row.lineItemId === line.lineItemId &&
  row.count === record.fulfilledCount &&
  row.overdraftCount === (record.overDraftCount ?? 0) &&
  row.state === record.state &&
  row.hostIdentifier === (record.hostId ?? null) &&
  isSameInstant(row.startsAt, term.startsAt) &&
  isSameInstant(row.expiresAt, term.expiresAt);

const isSameInstant = (a: string, b: string): boolean => (a === perpetual || b === perpetual ? a === b : instantFrom(a).equals(instantFrom(b)));
