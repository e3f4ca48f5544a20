import type { InboundContract } from '#kernel/intake/contract';
import type { IdentifiedOrganization } from '../../contract/index.ts';
import { referenceKey, type Identify } from '../../operations/identify.ts';
import { applyOrganization } from './apply.ts';
import { headings, ownReference, parentReference, recordSchema, type OrganizationRecord, type ParentField } from './record.ts';
import { obstacles, undoOrganization } from './undo.ts';

/** What a chunk of records refers to, by system and id. */
export type Prepared = ReadonlyMap<string, IdentifiedOrganization>;

export const crmOrganizations = (identify: Identify): InboundContract => {
  const contract: InboundContract<OrganizationRecord, Prepared> = {
    name: 'crm-organizations',
    version: 1,
    module: 'organizations',
    title: 'Organizations of a CRM',
    description:
      'One record for each account, with the account that owns it and the partner it buys through. Lines may depend on each other in any order. '
      + 'What a record does not give stays as it is; null takes it away. An account with a new parent is moved with all that stands below it. '
      + 'Codes: UNKNOWN_ORGANIZATION (a parent nobody knows yet: drive again when it has arrived), HIERARCHY_CYCLE, HIERARCHY_TOO_DEEP, TOO_MANY_PARTNERS, '
      + 'STATUS_NOT_ALLOWED, WRONG_CHECK_DIGITS (of the LEI), UNKNOWN_TIME_ZONE. Taking a document back closes what it created, and frees its ids, '
      + 'unless something was built on it: HAS_CHILDREN, HAS_MEMBERSHIPS, CHANGED_SINCE.',
    record: recordSchema,
    headings,
    keyOf: (record) => referenceKey(ownReference(record)),
    dependsOn: (record) => parents(record).map(referenceKey),
    prepare: async (records, { onBehalfOf }) => {
      const references = records.flatMap((record) => [ownReference(record), ...parents(record)]);
      const found = await identify(onBehalfOf, references);
      return new Map(references.flatMap((reference, place) => (found[place] ? [[referenceKey(reference), found[place]] as const] : [])));
    },
    apply: applyOrganization,
    obstacles,
    undo: undoOrganization,
  };
  return contract;
};

const parents = (record: OrganizationRecord) => (['parentId', 'channelParentId'] satisfies ParentField[]).flatMap((field) => parentReference(record, field) ?? []);
