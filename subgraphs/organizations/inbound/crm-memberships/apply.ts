import { Temporal } from 'temporal-polyfill';
import { applied, quarantined, unchanged, type Effect, write, type Decided, type LineOutcome, type LineWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import { compareInstants } from '#kernel/values/instant';
import { perpetual } from '#kernel/values/period';
import { maxMemberships, type MembershipId } from '../../contract/index.ts';
import { isForClients, placeOf } from '../../domain/membership.ts';
import { hold, lockMemberships, type HeldAt, type Holding } from '../../operations/hold-membership.ts';
import { referenceKey } from '../../operations/identify.ts';
import { personFor } from '../../operations/person-for.ts';
import { Membership } from '../../persistence/membership.entity.ts';
import type { Prepared } from './contract.ts';
import { organizationReference, type MembershipRecord } from './record.ts';

/** Grants the role, or gives the one that is held another end; a person is made or learned of on the way. */
export const applyMembership = (record: MembershipRecord, prepared: Prepared, line: LineWork): Decided => {
  const place = placeFor(record, prepared);
  const problems = [...wrongHolder(record), ...('problem' in place ? [place.problem] : [])];
  if ('problem' in place || problems.length > 0) return quarantined(...problems);
  const now = line.clock.now().toString();
  return write(place.kind === 'organization' ? [place.tenantId] : [], async (work) => {
    await lockMemberships(work);
    const { holder, learned } = await holderOf(work, record, now);
    return grant(work, { holder, role: record.role, place, expiresAt: endOf(record) }, learned, now);
  });
};

const grant = async (work: Work, holding: Holding, learned: readonly Effect[], now: string): Promise<LineOutcome> => {
  const isOver = compareInstants(holding.expiresAt, now) <= 0;
  const over = isOver ? await heldUntil(work, holding) : null;
  if (over) return outcomeOf(over.id, learned);
  const { membership, ...decision } = await hold(work, holding, now);
  switch (decision.kind) {
    case 'limitReached':
      return quarantined({ path: '', code: 'MEMBERSHIP_LIMIT_REACHED', message: `The holder has ${maxMemberships} roles, and that is as many as one can have.` });
    case 'granted':
      if (isOver) return quarantined({ path: '/expiresAt', code: 'ENDED_ALREADY', message: 'The role would end before it begins: nobody holds it.' });
      return applied({ change: 'created', type: 'mem', id: membership?.id ?? '', before: { expiresAt: holding.expiresAt } }, ...learned);
    case 'alreadyHeld':
      return prolong(work, decision.id, holding.expiresAt, learned);
  }
};

const prolong = async ({ em }: Work, id: MembershipId, expiresAt: string, learned: readonly Effect[]): Promise<LineOutcome> => {
  const membership = await em.findOneOrFail(Membership, id);
  const before = membership.expiresAt;
  const isOther = compareInstants(before, expiresAt) !== 0;
  membership.expiresAt = expiresAt;
  await em.flush();
  return outcomeOf(id, [...(isOther ? [{ change: 'changed', type: 'mem', id, before: { expiresAt, expiredAt: before } } as const] : []), ...learned]);
};

const outcomeOf = (id: MembershipId, [first, ...others]: readonly Effect[]): LineOutcome => (first ? applied(first, ...others) : unchanged('mem', id));

/** A record of a role that is over says nothing new where that very role is on record. */
const heldUntil = ({ em }: Work, { holder, role, place, expiresAt }: Holding): Promise<Membership | null> =>
  em.findOne(Membership, { ...holder, role, expiresAt, revokedAt: null, ...(place.kind === 'territory' ? { territoryId: place.id } : place.kind === 'organization' ? { organizationId: place.id } : { businessUnitId: place.id }) });

const wrongHolder = ({ role, client, subject, email }: MembershipRecord): readonly Problem[] => {
  if (isForClients(role)) return client !== undefined && subject === undefined && email === undefined ? [] : [{ path: '/client', code: 'WRONG_HOLDER', message: `${role} is held by a client, and by nobody else.` }];
  if (client !== undefined) return [{ path: '/client', code: 'WRONG_HOLDER', message: `${role} is held by a person.` }];
  return subject === undefined && email === undefined ? [{ path: '/subject', code: 'WRONG_HOLDER', message: 'A person is named by subject or e-mail address.' }] : [];
};

type NoPlace = { readonly problem: Problem };

const placeFor = (record: MembershipRecord, { organizations, territories }: Prepared): HeldAt | NoPlace => {
  const { role, organizationId, territory } = record;
  const needed = placeOf(role) === 'territory' ? 'territory' : 'organizationId';
  if ((organizationId !== undefined) !== (needed === 'organizationId') || (territory !== undefined) !== (needed === 'territory')) {
    return { problem: { path: `/${needed}`, code: 'WRONG_PLACE', message: `${role} holds in one ${needed === 'territory' ? 'territory' : 'organization'} and nowhere else.` } };
  }
  const reference = organizationReference(record);
  if (!reference) return territoryFor(territory ?? '', territories);
  const organization = organizations.get(referenceKey(reference));
  if (!organization) return { problem: { path: '/organizationId', code: 'UNKNOWN_ORGANIZATION', message: `Nobody knows the organization "${reference.value.slice(0, 100)}" yet.` } };
  if (role.startsWith('PARTNER') && organization.type !== 'PARTNER') {
    return { problem: { path: '/organizationId', code: 'NOT_A_PARTNER', message: `${role} holds in a partner only.` } };
  }
  return { kind: 'organization', id: organization.organizationId, tenantId: organization.tenantId };
};

const territoryFor = (name: string, territories: Prepared['territories']): HeldAt | NoPlace => {
  const id = territories.get(name.trim());
  if (id) return { kind: 'territory', id };
  return { problem: { path: '/territory', code: 'UNKNOWN_TERRITORY', message: `Nobody knows the territory "${name.slice(0, 100)}" yet.` } };
};

type Found = { readonly holder: Holding['holder']; readonly learned: readonly Effect[] };

const holderOf = async ({ em }: Work, { client, subject, email, name }: MembershipRecord, now: string): Promise<Found> => {
  if (client !== undefined) return { holder: { personId: null, client }, learned: [] };
  const { person, isChanged } = await personFor(em, { subject: subject ?? null, email: email ?? null, name: name ?? null }, now);
  await em.flush();
  return { holder: { personId: person.id, client: null }, learned: isChanged ? [{ change: 'changed', type: 'person', id: person.id }] : [] };
};

const endOf = ({ expiresAt }: MembershipRecord): string => (expiresAt == null ? perpetual : Temporal.Instant.from(expiresAt).toString());
