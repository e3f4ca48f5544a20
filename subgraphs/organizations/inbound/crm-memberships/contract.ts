import { sql } from 'kysely';
import type { InboundContract, IntakeWork } from '#kernel/intake/contract';
import type { IdentifiedOrganization, TerritoryId } from '../../contract/index.ts';
import { emailKey } from '../../operations/person-for.ts';
import { referenceKey, type Identify } from '../../operations/identify.ts';
import { applyMembership } from './apply.ts';
import { headings, organizationReference, recordSchema, type MembershipRecord } from './record.ts';
import { membershipObstacles, undoMembership } from './undo.ts';

export type Prepared = {
  readonly organizations: ReadonlyMap<string, IdentifiedOrganization>;
  readonly territories: ReadonlyMap<string, TerritoryId>;
};

export const crmMemberships = (identify: Identify): InboundContract => {
  const contract: InboundContract<MembershipRecord, Prepared> = {
    name: 'crm-memberships',
    version: 1,
    module: 'organizations',
    title: 'People and their roles',
    description:
      'One record for each role that a person or a partner\'s program holds. A person is known by subject or e-mail address; a subject is bound once. '
      + 'Codes: UNKNOWN_ORGANIZATION, UNKNOWN_TERRITORY, WRONG_HOLDER, WRONG_PLACE, NOT_A_PARTNER, ENDED_ALREADY, MEMBERSHIP_LIMIT_REACHED, CONFLICT. '
      + 'Taking a document back revokes the roles it granted; people stay known. CHANGED_SINCE keeps a role that was changed by somebody else.',
    record: recordSchema,
    headings,
    keyOf: ({ role, subject, client, email, system = 'crm', organizationId, territory }) =>
      JSON.stringify([role, subject ?? client ?? (email && emailKey(email)), organizationId === undefined ? territory : [system, organizationId]]),
    prepare: async (records, work) => {
      const references = records.flatMap((record) => organizationReference(record) ?? []);
      const found = await identify(work.onBehalfOf, references);
      const organizations = new Map(references.flatMap((reference, place) => (found[place] ? [[referenceKey(reference), found[place]] as const] : [])));
      return { organizations, territories: await territoriesNamed(records, work) };
    },
    apply: applyMembership,
    obstacles: membershipObstacles,
    undo: undoMembership,
  };
  return contract;
};

const territoriesNamed = (records: readonly MembershipRecord[], work: IntakeWork): Promise<ReadonlyMap<string, TerritoryId>> =>
  work.read([], async (db) => {
    const names = records.flatMap(({ territory }) => territory?.trim() ?? []);
    const { rows } = await sql<{ id: TerritoryId; name: string }>`select id, name from organizations.territory where name = any(${names}::text[])`.execute(db);
    return new Map(rows.map(({ id, name }) => [name, id]));
  });
