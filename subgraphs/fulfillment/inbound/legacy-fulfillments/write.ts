import { sql } from 'kysely';
import { applied, quarantined, type Effect, type LineOutcome } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import { fulfillmentId, hostId, licenseId, type HostId, type LicenseId } from '#fulfillment';
import type { Term } from '../../domain/legacy-term.ts';
import { Fulfillment, License } from '../../persistence/fulfillment.entity.ts';
import { heldByAnother, licenseHash, type New } from './judge.ts';
import { hostIdentity } from './look-up.ts';
import type { LegacyFulfillment } from './record.ts';

type Tenancy = { readonly tenantId: TenantId; readonly organizationId: string; readonly partnerTenants: string[] };

/** The host, the license and the fulfillment that ties them to the line item. */
export const writeFulfillment = async (work: Work, record: LegacyFulfillment, read: New, source: string): Promise<LineOutcome> => {
  const { line, holder, parentId, term } = read;
  const host = await writeHost(work, record, read);
  if (host && host.organizationId !== holder.organizationId) return quarantined(heldByAnother);
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
    ...claimedBy(record, source),
  });
  return applied({ change: 'created', type: 'ful', id }, ...created('lic', license), ...(host?.created ? created('host', host.id) : []));
};

/** What is history has taken no copies. */
const claimedBy = ({ state, fulfillmentId }: LegacyFulfillment, source: string) => (state === 'OBSOLETE' ? {} : { claimSource: source, claimKey: fulfillmentId });

const created = (type: string, id: string | null): Effect[] => (id === null ? [] : [{ change: 'created', type, id }]);

type WrittenHost = { readonly id: HostId; readonly organizationId: string; readonly created: boolean };

/** Two documents may name one host at once; the second finds the first's. A host is seen by the partners of all that runs on it. */
const writeHost = async ({ db }: Work, record: LegacyFulfillment, { line, holder, term }: New): Promise<WrittenHost | null> => {
  if (record.hostId === undefined) return null;
  const { identifier, identifierType } = hostIdentity(record);
  const { rows } = await sql<WrittenHost>`
    insert into fulfillment.host (id, tenant_id, organization_id, partner_tenants, identifier, identifier_type, kind, node_identifiers, alias, state, created_at)
    values (${hostId.make()}, ${holder.tenantId}, ${holder.organizationId}, ${[...line.partnerTenants]}::uuid[], ${identifier}, ${identifierType},
      ${record.hostType ?? 'NODE'}, ${[...(record.nodeIds ?? [])]}::text[], ${record.hostAlias ?? null}, 'ACTIVE', ${term.activatedAt})
    on conflict (tenant_id, identifier_type, identifier) do update set
      partner_tenants = array(select distinct unnest(host.partner_tenants || excluded.partner_tenants)),
      alias = coalesce(host.alias, excluded.alias),
      version = host.version + case when host.alias is null and excluded.alias is not null then 1 else 0 end
    returning id, organization_id as "organizationId", xmax = 0 as created`.execute(db);
  return rows[0] ?? null;
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
