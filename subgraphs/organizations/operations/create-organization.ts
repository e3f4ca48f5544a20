import { sql } from 'kysely';
import { applied, quarantined, type LineOutcome } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import { organizationId, type TenantId } from '../contract/index.ts';
import { lockHierarchy } from '../persistence/hierarchy.repository.ts';
import { Organization } from '../persistence/organization.entity.ts';
import type { Reference } from '../persistence/organization.repository.ts';
import { newOrganization, overlaid, placeUnder, spokenOf, type Attributes, type Parents } from './organization-attributes.ts';

/** A new organization of this tenant, known by the id its source system gave it. */
export const createOrganization = async (work: Work, reference: Reference, tenant: TenantId, said: Attributes, parents: Parents, now: string): Promise<LineOutcome> => {
  for (const kind of spokenOf) if (parents[kind]) await lockHierarchy(work, kind);
  const kept = await overlaid(work, newOrganization, said, now);
  const organization = work.em.create(Organization, { id: organizationId.make(), tenantId: tenant, ...kept, createdAt: now });
  work.em.persist(organization);
  await work.em.flush();
  await nameFor(work, reference, organization, now);
  const { problem } = await placeUnder(work, organization, parents, now);
  if (problem) return quarantined(problem);
  return applied({ change: 'created', type: 'org', id: organization.id, before: { version: await versionOf(work, organization) } });
};

/** Where another document has created it meanwhile, the collision makes the intake look the line up once more. */
const nameFor = async ({ db }: Work, { system, value }: Reference, { id, tenantId }: Organization, now: string): Promise<void> => {
  await sql`
    insert into organizations.external_id (system, value, organization_id, tenant_id, created_at)
    values (${system}, ${value}, ${id}, ${tenantId}, ${now})`.execute(db);
};

export const versionOf = async ({ db }: Work, { id }: Pick<Organization, 'id'>): Promise<number> => {
  const { rows } = await sql<{ version: number }>`select version from organizations.organization where id = ${id}`.execute(db);
  return rows[0]?.version ?? 0;
};
