import type { EntityManager } from '@mikro-orm/postgresql';
import { HubError } from '#kernel/values/errors';
import { personId } from '../contract/index.ts';
import { Person } from '../persistence/membership.entity.ts';

export type KnownAs = { readonly subject: string | null; readonly email: string | null; readonly name: string | null };
export type PersonFound = { readonly person: Person; readonly isChanged: boolean };

export const emailKey = (email: string): string => email.trim().toLowerCase();

/**
 * The person who goes by this subject or e-mail address; invited where nobody does. A subject is bound once, to the person with the address.
 * Memberships are locked by now, so nobody else makes the same person.
 * @throws CONFLICT when subject and address belong to two people
 */
export const personFor = async (em: EntityManager, known: KnownAs, now: string): Promise<PersonFound> => {
  const bySubject = known.subject === null ? null : await em.findOne(Person, { subject: known.subject });
  const byEmail = known.email === null ? null : await em.findOne(Person, { emailKey: emailKey(known.email) });
  if (bySubject && byEmail && bySubject.id !== byEmail.id) throw taken();
  const person = bySubject ?? byEmail;
  if (!person) return { person: invited(em, known, now), isChanged: true };
  if (person.subject !== null && known.subject !== null && person.subject !== known.subject) throw taken();
  return { person, isChanged: learn(person, known) };
};

const invited = (em: EntityManager, { subject, email, name }: KnownAs, now: string): Person => {
  const person = em.create(Person, { id: personId.make(), subject, email, emailKey: email === null ? null : emailKey(email), name, createdAt: now });
  em.persist(person);
  return person;
};

const learn = (person: Person, { subject, email, name }: KnownAs): boolean => {
  const before = JSON.stringify([person.subject, person.email, person.name]);
  person.subject ??= subject;
  if (email !== null) {
    person.email = email;
    person.emailKey = emailKey(email);
  }
  if (name !== null) person.name = name;
  return before !== JSON.stringify([person.subject, person.email, person.name]);
};

const taken = (): HubError => new HubError('CONFLICT', 'The subject and the e-mail address belong to two people here.', { path: '/email' });
