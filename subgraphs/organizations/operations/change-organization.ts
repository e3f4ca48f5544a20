import { LockMode } from '@mikro-orm/postgresql';
import { applied, quarantined, unchanged, type LineOutcome } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import type { IdentifiedOrganization, OrganizationId } from '../contract/index.ts';
import { mayBecome } from '../domain/status.ts';
import { isBeyondPath, lockHierarchy } from '../persistence/hierarchy.repository.ts';
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
  if (!mayBecome(kept.status, next.status)) return quarantined(noWay(kept.status, next.status));
  const isChanged = JSON.stringify(keptOf(next)) !== JSON.stringify(kept);
  work.em.assign(organization, next);
  if (!(await isWithinPath(work))) return quarantined(tooManyPartners);
  const { moved, problem } = await placeUnder(work, organization, parents, now);
  if (problem) return quarantined(problem);
  if (!isChanged && Object.keys(moved).length === 0) return unchanged('org', organization.id);
  return applied({ change: 'changed', type: 'org', id: organization.id, before: { version: await versionOf(work, organization), kept, moved } satisfies Before });
};

const noWay = (from: string, to: string): Problem => ({ path: '/status', code: 'STATUS_NOT_ALLOWED', message: `There is no way from ${from} to ${to}.` });

/** A company that becomes a partner is one more on the path of its own deals. */
const isWithinPath = async ({ em }: Work): Promise<boolean> => {
  try {
    await em.flush();
    return true;
  } catch (error) {
    if (!isBeyondPath(error)) throw error;
    em.clear();
    return false;
  }
};

const tooManyPartners: Problem = { path: '/type', code: 'TOO_MANY_PARTNERS', message: 'No deal goes through more than five partners, and as a partner it would stand below five others.' };
