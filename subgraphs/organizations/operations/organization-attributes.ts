import { sql } from 'kysely';
import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import { HubError } from '#kernel/values/errors';
import { territoryId, type OrganizationId, type OrganizationStatus, type OrganizationType, type TerritoryId } from '../contract/index.ts';
import type { MoveOutcome } from '../domain/hierarchy.ts';
import { nameKey } from '../domain/name-key.ts';
import type { Organization } from '../persistence/organization.entity.ts';
import { place } from './move-organization.ts';

/** What a source system says of an organization: undefined is not said, null is taken away. */
export type Attributes = {
  readonly name: string;
  readonly legalName: string | null | undefined;
  readonly type: OrganizationType | undefined;
  readonly status: OrganizationStatus | undefined;
  readonly country: string | null | undefined;
  readonly timeZone: string | undefined;
  readonly lei: string | null | undefined;
  readonly territory: string | null | undefined;
};

/** The new parents in the hierarchies that a source system speaks of. */
export type Parents = {
  readonly OWNERSHIP: Parent | null | undefined;
  readonly CHANNEL: Parent | null | undefined;
};
type Parent = { readonly organizationId: OrganizationId };
export const spokenOf = ['OWNERSHIP', 'CHANNEL'] as const;
export type SpokenOf = (typeof spokenOf)[number];

/** As they are kept; an organization's own columns, so that they can be put back. */
export type Kept = Pick<Organization, 'name' | 'nameKey' | 'legalName' | 'type' | 'status' | 'country' | 'timeZone' | 'lei' | 'territoryId'>;

export const keptOf = ({ name, nameKey, legalName, type, status, country, timeZone, lei, territoryId }: Kept): Kept => ({
  name, nameKey, legalName, type, status, country, timeZone, lei, territoryId,
});

export const newOrganization: Omit<Kept, 'name' | 'nameKey'> = {
  legalName: null, type: 'CUSTOMER', status: 'ACTIVE', country: null, timeZone: 'UTC', lei: null, territoryId: null,
};

/** What is said laid over what was; only what is really said replaces anything. */
export const overlaid = async (work: Work, before: Omit<Kept, 'name' | 'nameKey'>, said: Attributes, now: string): Promise<Kept> => ({
  name: said.name,
  nameKey: nameKey(said.name),
  legalName: said.legalName === undefined ? before.legalName : said.legalName,
  type: said.type ?? before.type,
  status: said.status ?? before.status,
  country: said.country === undefined ? before.country : said.country,
  timeZone: said.timeZone ?? before.timeZone,
  lei: said.lei === undefined ? before.lei : said.lei,
  territoryId: said.territory === undefined ? before.territoryId : await territoryNamed(work, said.territory, now),
});

/** Territories are named by the source system and begin when they are first mentioned. */
const territoryNamed = async ({ db }: Work, name: string | null, now: string): Promise<TerritoryId | null> => {
  if (name === null) return null;
  const found = () => sql<{ id: TerritoryId }>`select id from organizations.territory where name = ${name.trim()}`.execute(db);
  const known = (await found()).rows[0];
  if (known) return known.id;
  await sql`insert into organizations.territory (id, name, created_at) values (${territoryId.make()}, ${name.trim()}, ${now}) on conflict do nothing`.execute(db);
  return (await found()).rows[0]?.id ?? null;
};

export type Placed = { readonly moved: Partial<Record<SpokenOf, OrganizationId | null>>; readonly problem: Problem | null };

/** Puts an organization under the parents that were said, as far as it does not stand there; the hierarchies are locked by now. */
export const placeUnder = async (work: Work, organization: Pick<Organization, 'id' | 'tenantId'>, parents: Parents, now: string): Promise<Placed> => {
  const moved: Partial<Record<SpokenOf, OrganizationId | null>> = {};
  for (const kind of spokenOf) {
    const parent = parents[kind];
    if (parent === undefined) continue;
    const outcome = await place(work, organization, kind, parent?.organizationId ?? null, now).catch(tooManyPartners);
    if (outcome.kind !== 'OrganizationMoved') return { moved, problem: { path: paths[kind], ...refusals[outcome.kind] } };
    if (outcome.movedCount > 0) moved[kind] = outcome.previousParentId;
  }
  return { moved, problem: null };
};

const paths = { OWNERSHIP: '/parentId', CHANNEL: '/channelParentId' } as const;

type Refusal = Exclude<MoveOutcome, { kind: 'OrganizationMoved' }>['kind'] | 'TooManyPartners';
const refusals: Readonly<Record<Refusal, Omit<Problem, 'path'>>> = {
  HierarchyCycleRefused: { code: 'HIERARCHY_CYCLE', message: 'The new parent stands below the organization.' },
  HierarchyTooDeep: { code: 'HIERARCHY_TOO_DEEP', message: 'The hierarchy would have more than 32 levels.' },
  TooManyPartners: { code: 'TOO_MANY_PARTNERS', message: 'No deal goes through more than five partners, and here one would stand below more.' },
};

const tooManyPartners = (error: unknown): { readonly kind: 'TooManyPartners' } => {
  if (error instanceof HubError && error.code === 'CONFLICT') return { kind: 'TooManyPartners' };
  throw error;
};
