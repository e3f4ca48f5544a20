import { LockMode } from '@mikro-orm/postgresql';
import { applied, quarantined, unchanged, type LineOutcome } from '#kernel/intake/contract';
import type { Work } from '#kernel/persistence/persistence';
import type { IdentifiedOrganization, OrganizationId } from '../contract/index.ts';
import { lockHierarchy } from '../persistence/hierarchy.repository.ts';
import { Organization } from '../persistence/organization.entity.ts';
import { versionOf } from './create-organization.ts';
import { keptOf, overlaid, placeUnder, spokenOf, type Attributes, type Kept, type Parents, type SpokenOf } from './organization-attributes.ts';

/** What a change replaced, and the version it led to: enough to put it back, and to see whether anybody changed it since. */
export type Before = { readonly version: number; readonly kept: Kept; readonly moved: Partial<Record<SpokenOf, OrganizationId | null>> };

export const changeOrganization = async (work: Work, known: IdentifiedOrganization, said: Attributes, parents: Parents, now: string): Promise<LineOutcome> => {
  for (const kind of spokenOf) if (parents[kind] !== undefined) await lockHierarchy(work, kind);
  const organization = await work.em.findOneOrFail(Organization, known.organizationId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const kept = keptOf(organization);
  const next = await overlaid(work, kept, said, now);
  const isChanged = JSON.stringify(keptOf(next)) !== JSON.stringify(kept);
  work.em.assign(organization, next);
  await work.em.flush();
  const { moved, problem } = await placeUnder(work, organization, parents, now);
  if (problem) return quarantined(problem);
  if (!isChanged && Object.keys(moved).length === 0) return unchanged('org', organization.id);
  return applied({ change: 'changed', type: 'org', id: organization.id, before: { version: await versionOf(work, organization), kept, moved } satisfies Before });
};
