import { sql } from 'kysely';
import type { OrganizationId, TenantId } from '#kernel/values/ids';
import type { FulfillmentId, HostId, JobId, LicenseId, SigningKeyId } from '#fulfillment';

export type HostRow = {
  readonly id: HostId;
  readonly tenantId: TenantId;
  readonly organizationId: OrganizationId;
  readonly version: number;
  readonly identifier: string;
  readonly identifierType: string;
  readonly kind: 'SERVER' | 'NODE' | 'CUSTOM';
  readonly nodeIdentifiers: string[];
  readonly alias: string | null;
  readonly state: 'ACTIVE' | 'RETURNED' | 'RETIRED';
  readonly lastSeenAt: string | null;
  readonly createdAt: string;
};

export const hostColumns = sql`
  h.id, h.tenant_id as "tenantId", h.organization_id as "organizationId", h.version, h.identifier, h.identifier_type as "identifierType",
  h.kind, h.node_identifiers as "nodeIdentifiers", h.alias, h.state, h.last_seen_at as "lastSeenAt", h.created_at as "createdAt"`;

type FulfillmentState = 'ACTIVE' | 'ON_HOLD' | 'OBSOLETE';
export const supportActions = [
  'MASTER', 'REHOST', 'RETURN', 'REPAIR', 'STOPGAP', 'EMERGENCY', 'PUBLISHER_ERROR', 'TRANSFER', 'UPGRADE', 'UPSELL', 'REGENERATE', 'REINSTALL', 'RENEW',
] as const;
export type SupportAction = (typeof supportActions)[number];
export const activationTypes = ['PROGRAMMATIC', 'MANUAL', 'SHORT_CODE', 'DEFAULT'] as const;
export type ActivationType = (typeof activationTypes)[number];

export type FulfillmentRow = {
  readonly id: FulfillmentId;
  readonly tenantId: TenantId;
  readonly lineItemId: string;
  readonly hostId: HostId | null;
  readonly licenseId: LicenseId | null;
  readonly parentId: FulfillmentId | null;
  readonly count: number;
  readonly overdraftCount: number;
  readonly state: FulfillmentState;
  readonly supportAction: SupportAction;
  readonly activatedAt: string;
  readonly startsAt: string;
  /** `infinity` without an end. */
  readonly expiresAt: string;
  readonly versionDate: string | null;
  readonly activationType: ActivationType;
  readonly technology: string;
  readonly migrationId: string | null;
  readonly jobId: JobId | null;
};

export const fulfillmentColumns = sql`
  f.id, f.tenant_id as "tenantId", f.line_item_id as "lineItemId", f.host_id as "hostId", f.license_id as "licenseId", f.parent_id as "parentId",
  f.count, f.overdraft_count as "overdraftCount", f.state, f.support_action as "supportAction", f.activated_at as "activatedAt",
  f.starts_at as "startsAt", f.expires_at as "expiresAt", f.version_date as "versionDate", f.activation_type as "activationType",
  f.technology, f.migration_id as "migrationId", f.job_id as "jobId"`;

export type LicenseRow = {
  readonly id: LicenseId;
  readonly technology: string;
  readonly format: string;
  readonly consolidated: boolean;
  readonly contentHash: string | null;
  readonly sizeInBytes: number | null;
  readonly contentAvailable: boolean;
  readonly generatedAt: string;
  readonly generatorVersion: string | null;
  readonly supersedesId: LicenseId | null;
  readonly keyId: SigningKeyId | null;
};

export const licenseColumns = sql`
  l.id, l.technology, l.format, l.consolidated, l.content_hash as "contentHash", l.size_in_bytes as "sizeInBytes",
  l.content is not null as "contentAvailable", l.generated_at as "generatedAt", l.generator_version as "generatorVersion", l.supersedes_id as "supersedesId", l.key_id as "keyId"`;

/** How many rows lie below a parent. */
export type Count = { readonly id: string; readonly n: number };
