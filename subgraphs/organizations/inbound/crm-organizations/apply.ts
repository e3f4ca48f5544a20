import { quarantined, write, type Decided, type LineWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import { isTimeZone } from '#kernel/values/period';
import { tenantId, type IdentifiedOrganization } from '../../contract/index.ts';
import { isLei } from '../../domain/lei.ts';
import { tenantAtCreation } from '../../domain/tenant.ts';
import { referenceKey } from '../../operations/identify.ts';
import { changeOrganization } from '../../operations/change-organization.ts';
import { createOrganization } from '../../operations/create-organization.ts';
import type { Attributes } from '../../operations/organization-attributes.ts';
import type { Prepared } from './contract.ts';
import { ownReference, parentReference, type OrganizationRecord, type ParentField } from './record.ts';

/** A new account becomes an organization, a known one is changed where the record differs from it. */
export const applyOrganization = (record: OrganizationRecord, prepared: Prepared, line: LineWork): Decided => {
  const problems = [...wrongValues(record), ...unknownParents(record, prepared)];
  if (problems.length > 0) return quarantined(...problems);
  const known = prepared.get(referenceKey(ownReference(record)));
  const parents = parentsOf(record, prepared);
  const now = line.clock.now().toString();
  if (known) return write([known.tenantId], (work) => changeOrganization(work, known, attributesOf(record), parents, now));
  const tenant = tenantAtCreation(parents.OWNERSHIP ?? null, () => tenantId.make());
  return write([tenant], (work) => createOrganization(work, ownReference(record), tenant, attributesOf(record), parents, now));
};

const wrongValues = ({ lei, timeZone }: OrganizationRecord): readonly Problem[] => [
  ...(lei != null && !isLei(lei) ? [{ path: '/lei', code: 'WRONG_CHECK_DIGITS', message: 'The check digits of the legal entity identifier do not fit.' }] : []),
  ...(timeZone !== undefined && !isTimeZone(timeZone) ? [{ path: '/timeZone', code: 'UNKNOWN_TIME_ZONE', message: 'There is no such time zone.' }] : []),
];

const unknownParents = (record: OrganizationRecord, prepared: Prepared): readonly Problem[] =>
  (['parentId', 'channelParentId'] satisfies ParentField[]).flatMap((field) => {
    const reference = parentReference(record, field);
    if (!reference) return [];
    if (reference.value === record.id) return [{ path: `/${field}`, code: 'HIERARCHY_CYCLE', message: 'The organization would stand under itself.' }];
    const message = `Nobody knows the organization "${reference.value.slice(0, 100)}" yet.`;
    return prepared.has(referenceKey(reference)) ? [] : [{ path: `/${field}`, code: 'UNKNOWN_ORGANIZATION', message }];
  });

const parentsOf = (record: OrganizationRecord, prepared: Prepared) => {
  const parent = (field: ParentField): IdentifiedOrganization | null | undefined => {
    if (record[field] === undefined) return undefined;
    const reference = parentReference(record, field);
    return reference && (prepared.get(referenceKey(reference)) ?? null);
  };
  return { OWNERSHIP: parent('parentId'), CHANNEL: parent('channelParentId') };
};

const attributesOf = ({ name, legalName, type, status, country, timeZone, lei, territory }: OrganizationRecord): Attributes => ({
  name, legalName, type, status, country, timeZone, lei, territory,
});

