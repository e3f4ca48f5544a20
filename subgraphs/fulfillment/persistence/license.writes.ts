import { sql } from 'kysely';
import type { Work } from '#kernel/persistence/persistence';
import type { TenantId } from '#kernel/values/ids';
import type { LicenseId } from '#fulfillment';
import type { Artifact } from '../technologies/answer.ts';

export type NewLicense = {
  readonly id: LicenseId;
  readonly tenantId: TenantId;
  readonly organizationId: string;
  readonly partnerTenants: readonly string[];
  /** One request is one license. */
  readonly requestId: string;
  readonly technology: string;
  readonly artifact: Artifact;
  readonly consolidated: boolean;
  readonly generatedAt: string;
  readonly supersedesId: LicenseId | null;
};

/**
 * Keeps what was issued, for good: PostgreSQL itself checks the hash, and no role may change it.
 * A request whose license is here already is answered with that one.
 */
export const keepLicense = async ({ db }: Work, license: NewLicense): Promise<LicenseId> => {
  const { tenantId, requestId, artifact } = license;
  const { rows } = await sql<{ id: LicenseId }>`
    insert into fulfillment.license (id, tenant_id, organization_id, partner_tenants, request_id, technology, format, media_type, consolidated,
      content_hash, size_in_bytes, content, key_id, generated_at, generator_version, supersedes_id)
    values (${license.id}, ${tenantId}, ${license.organizationId}, ${[...license.partnerTenants]}::uuid[], ${requestId}, ${license.technology}, ${artifact.format},
      ${artifact.mediaType}, ${license.consolidated}, ${artifact.contentHash}, ${artifact.content.byteLength}, ${artifact.content}, ${artifact.keyId},
      ${license.generatedAt}, ${artifact.generatorVersion}, ${license.supersedesId})
    on conflict (tenant_id, request_id) do nothing returning id`.execute(db);
  return rows[0]?.id ?? keptBefore(db, license);
};

const keptBefore = async (db: Work['db'], { tenantId, requestId, artifact }: NewLicense): Promise<LicenseId> => {
  const { rows } = await sql<{ id: LicenseId; contentHash: string }>`
    select id, content_hash as "contentHash" from fulfillment.license where tenant_id = ${tenantId} and request_id = ${requestId}`.execute(db);
  const [kept] = rows;
  if (kept?.contentHash !== artifact.contentHash) throw new Error(`The request ${requestId} has another license already.`);
  return kept.id;
};
