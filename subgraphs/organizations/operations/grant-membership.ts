import type { Temporal } from 'temporal-polyfill';
import { decideOnce, type Desk } from '#kernel/decisions/decide-once';
import { demand } from '#kernel/identity/principal';
import type { Work } from '#kernel/persistence/persistence';
import { HubError, notFound } from '#kernel/values/errors';
import { compareInstants } from '#kernel/values/instant';
import { perpetual } from '#kernel/values/period';
import { maxMemberships, permissions, personId, type BusinessUnitId, type OrganizationId, type TerritoryId } from '../contract/index.ts';
import { isForClients, placeOf, type MembershipRole } from '../domain/membership.ts';
import { membershipIn } from '../persistence/membership.repository.ts';
import { businessUnitLoader, organizationLoader, personLoader, territoryLoader } from '../persistence/organization.loader.ts';
import type { MembershipRow } from '../persistence/rows.ts';
import { demandAdministration, grantOf } from './administration.ts';
import { hold, lockMemberships, type HeldAt, type Holding } from './hold-membership.ts';
import { personFor } from './person-for.ts';

export type Grant = {
  readonly email: string | null;
  readonly client: string | null;
  readonly role: MembershipRole;
  readonly organizationId: OrganizationId | null;
  readonly businessUnitId: BusinessUnitId | null;
  readonly territoryId: TerritoryId | null;
  readonly expiresAt: Temporal.Instant | null;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};

export type GrantOutcome =
  | { readonly kind: 'MembershipGranted'; readonly membership: MembershipRow; readonly dryRun: boolean }
  | { readonly kind: 'MembershipAlreadyHeld'; readonly membership: MembershipRow }
  | { readonly kind: 'MembershipLimitReached'; readonly limit: number };

/** @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export const grantMembership = async (desk: Desk, grant: Grant): Promise<GrantOutcome> => {
  demand(desk.principal, permissions, grantOf(grant.role));
  checkHolder(grant);
  const place = await placeFor(desk, grant);
  const { idempotencyKey, dryRun } = grant;
  const outcome: GrantOutcome = await decideOnce(desk, { operation: 'grantMembership', idempotencyKey, dryRun, reason: null, input: inputOf(grant) }, async (work): Promise<GrantOutcome> => {
    const { now } = work;
    await lockMemberships(work);
    const expiresAt = grant.expiresAt?.toString() ?? perpetual;
    if (compareInstants(expiresAt, now) <= 0) throw new HubError('BAD_USER_INPUT', 'A role ends in the future.', { path: 'expiresAt' });
    const { membership, ...decision } = await hold(work, { holder: await holderOf(work, grant, now), role: grant.role, place, expiresAt }, now);
    if (decision.kind === 'limitReached') return { kind: 'MembershipLimitReached', limit: maxMemberships };
    if (decision.kind === 'alreadyHeld') return { kind: 'MembershipAlreadyHeld', membership: await membershipIn(work, decision.id) };
    if (!membership) throw new Error('A membership was granted and is not there.');
    return { kind: 'MembershipGranted', membership: await membershipIn(work, membership.id), dryRun };
  });
  return dryRun && outcome.kind === 'MembershipGranted' ? { ...outcome, membership: await asInvited(desk, outcome.membership) } : outcome;
};

/** A trial must not tell who goes by an address elsewhere: whoever the caller does not see is shown as somebody who would be invited. */
const asInvited = async (desk: Desk, membership: MembershipRow): Promise<MembershipRow> => {
  if (membership.personId === null || (await personLoader(desk).load(membership.personId))) return membership;
  return { ...membership, personId: personId.make(), subject: null, personName: null };
};

const inputOf = ({ idempotencyKey: _key, dryRun: _dryRun, expiresAt, ...grant }: Grant): unknown => ({ ...grant, expiresAt: expiresAt?.toString() ?? null });

const checkHolder = ({ email, client, role }: Grant): void => {
  if ((email === null) === (client === null)) throw new HubError('BAD_USER_INPUT', 'Name either an email or a client.', { path: 'email' });
  if (isForClients(role) !== (client !== null)) {
    throw new HubError('BAD_USER_INPUT', `${role} is a role for ${isForClients(role) ? 'service clients' : 'people'}.`, { path: 'role' });
  }
  if (email !== null && !/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(email)) throw new HubError('BAD_USER_INPUT', 'That is no e-mail address.', { path: 'email' });
  if (client !== null && !/^[\w.:@-]{1,128}$/.test(client)) throw new HubError('BAD_USER_INPUT', 'That is no client id.', { path: 'client' });
};

const holderOf = async ({ em }: Work, { email, client }: Grant, now: string): Promise<Holding['holder']> => {
  if (client !== null) return { personId: null, client };
  const { person } = await personFor(em, { email, subject: null, name: null }, now);
  await em.flush();
  return { personId: person.id, client: null };
};

const placeFields = { organization: 'organizationId', territory: 'territoryId', businessUnit: 'businessUnitId' } as const;

const placeFor = async (desk: Desk, grant: Grant): Promise<HeldAt> => {
  const kind = placeOf(grant.role);
  const stray = Object.values(placeFields).find((field) => (grant[field] !== null) !== (field === placeFields[kind]));
  if (stray !== undefined) throw new HubError('BAD_USER_INPUT', `${grant.role} holds in ${placeFields[kind]} and nowhere else.`, { path: stray });
  if (grant.organizationId !== null) return placeIn(desk, grant.role, grant.organizationId);
  const { territoryId, businessUnitId } = grant;
  if (territoryId !== null && (await territoryLoader(desk).load(territoryId))) return { kind: 'territory', id: territoryId };
  if (businessUnitId !== null && (await businessUnitLoader(desk).load(businessUnitId))) return { kind: 'businessUnit', id: businessUnitId };
  throw notFound(kind === 'territory' ? 'territory' : 'business unit');
};

const placeIn = async (desk: Desk, role: MembershipRole, id: OrganizationId): Promise<HeldAt> => {
  const organization = await organizationLoader(desk).load(id);
  if (!organization) throw notFound('organization');
  await demandAdministration(desk, id);
  if (role.startsWith('PARTNER') && organization.type !== 'PARTNER') throw new HubError('BAD_USER_INPUT', `${role} holds in a partner only.`, { path: 'organizationId' });
  return { kind: 'organization', id, tenantId: organization.tenantId };
};
