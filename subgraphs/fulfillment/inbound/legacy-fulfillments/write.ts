import { sql } from 'kysely';
import { applied, quarantined, type Effect, type LineOutcome } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import { fulfillmentId, hostId, licenseId, type HostId, type LicenseId } from '#fulfillment';
import type { Term } from '../../domain/legacy-term.ts';
import { Fulfillment, License } from '../../persistence/fulfillment.entity.ts';
import { heldByAnother, licenseHash, type New } from './judge.ts';
import { hostIdentity, hostKey, keyOfHost } from './look-up.ts';
import type { LegacyFulfillment } from './record.ts';

type Tenancy = { readonly tenantId: TenantId; readonly organizationId: string; readonly partnerTenants: string[] };

/** A record that is to be taken over, for the client that sent it. */
export type NewRecord = { readonly record: LegacyFulfillment; readonly read: New; readonly source: string };

/** The hosts, the licenses, and the fulfillments that tie them to the line items; what they make by entities is inserted at once. */
export const writeFulfillments = async (records: readonly NewRecord[], work: Work): Promise<readonly LineOutcome[]> => {
  const hosts = await writeHosts(work, records);
  return records.map((one) => {
    const host = hosts.get(one) ?? null;
    return host && host.organizationId !== one.read.holder.organizationId ? quarantined(heldByAnother) : makeFulfillment(work, one, host);
  });
};

const makeFulfillment = (work: Work, { record, read, source }: NewRecord, host: WrittenHost | null): LineOutcome => {
  const { line, parentId, term } = read;
  const tenancy = { tenantId: line.tenantId, organizationId: line.organizationId, partnerTenants: [...line.partnerTenants] };
  const technology = record.licenseTechnology ?? line.technology ?? 'unknown';
  const license = writeLicense(work, record, term, tenancy, technology);
  const id = fulfillmentId.make();
  work.em.create(Fulfillment, {
    id,
    ...tenancy,
    lineItemId: line.lineItemId,
    hostId: host?.id ?? null,
    licenseId: license,
    parentId,
    count: record.fulfilledCount,
    overdraftCount: record.overDraftCount ?? 0,
    state: record.state,
    supportAction: record.supportAction ?? 'MASTER',
    ...term,
    versionDate: record.versionDate ?? line.versionDate,
    activationType: record.activationType ?? 'MANUAL',
    technology,
    migrationSource: source,
    migrationId: record.fulfillmentId,
  });
  return applied({ change: 'created', type: 'ful', id }, ...created('lic', license), ...(host?.created ? created('host', host.id) : []));
};

const created = (type: string, id: string | null): Effect[] => (id === null ? [] : [{ change: 'created', type, id }]);

type WrittenHost = { readonly id: HostId; readonly organizationId: string; readonly created: boolean };

/** Records that name one host write it one after the other, and the others at once. */
const writeHosts = async (work: Work, records: readonly NewRecord[]): Promise<ReadonlyMap<NewRecord, WrittenHost>> => {
  const byHost = Map.groupBy(records.filter(({ record }) => record.hostId !== undefined), ({ record, read }) => hostKey(read.holder.tenantId, record));
  const written = new Map<NewRecord, WrittenHost>();
  const most = Math.max(0, ...[...byHost.values()].map(({ length }) => length));
  for (let turn = 0; turn < most; turn++) {
    const mine = [...byHost.values()].flatMap((sharing) => sharing[turn] ?? []);
    const hosts = await upsertHosts(work, mine);
    for (const one of mine) {
      const host = hosts.get(hostKey(one.read.holder.tenantId, one.record));
      if (host) written.set(one, host);
    }
  }
  return written;
};

/** Two documents may name one host at once; the second finds the first's. A host is seen by the partners of all that runs on it. */
const upsertHosts = async ({ db }: Work, records: readonly NewRecord[]): Promise<ReadonlyMap<string, WrittenHost>> => {
  const values = records.map(({ record, read: { line, holder, term } }) => {
    const { identifier, identifierType } = hostIdentity(record);
    return sql`(${hostId.make()}::uuid, ${holder.tenantId}::uuid, ${holder.organizationId}::uuid, ${[...line.partnerTenants]}::uuid[], ${identifier}, ${identifierType},
      ${record.hostType ?? 'NODE'}, ${[...(record.nodeIds ?? [])]}::text[], ${record.hostAlias ?? null}::text, 'ACTIVE', ${term.activatedAt}::timestamptz)`;
  });
  const { rows } = await sql<WrittenHost & { tenantId: TenantId; identifier: string; identifierType: string }>`
    insert into fulfillment.host (id, tenant_id, organization_id, partner_tenants, identifier, identifier_type, kind, node_identifiers, alias, state, created_at)
    values ${sql.join(values)}
    on conflict (tenant_id, identifier_type, identifier) do update set
      partner_tenants = array(select distinct unnest(host.partner_tenants || excluded.partner_tenants)),
      alias = coalesce(host.alias, excluded.alias),
      version = host.version + case when host.alias is null and excluded.alias is not null then 1 else 0 end
    returning id, tenant_id as "tenantId", identifier, identifier_type as "identifierType", organization_id as "organizationId", xmax = 0 as created`.execute(db);
  return new Map(rows.map((row) => [keyOfHost(row.tenantId, row), row]));
};

/** A record that knows of no license stands for copies whose license is still to come. */
const writeLicense = ({ em }: Work, record: LegacyFulfillment, term: Term, tenancy: Tenancy, technology: string): LicenseId | null => {
  if (record.licenseText === undefined && record.licenseFormat === undefined) return null;
  const content = record.licenseText === undefined ? null : Buffer.from(record.licenseText, 'utf8');
  const id = licenseId.make();
  em.create(License, {
    id,
    ...tenancy,
    technology,
    format: record.licenseFormat ?? 'unknown',
    consolidated: false,
    contentHash: licenseHash(record),
    sizeInBytes: content && content.byteLength,
    content,
    generatedAt: term.activatedAt,
    generatorVersion: record.generatorVersion ?? null,
    supersedesId: null,
  });
  return id;
};
