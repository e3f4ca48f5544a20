import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { BusinessUnitId, MembershipId, OrganizationId, PersonId, TenantId, TerritoryId } from '../contract/index.ts';
import type { MembershipRole } from '../domain/membership.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().$type<PersonId>().primary(),
    subject: p.text().nullable(),
    name: p.text().nullable(),
    email: p.text().nullable(),
    emailKey: p.text().nullable(),
    createdAt: instant(),
  },
});
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    id: p.uuid().$type<MembershipId>().primary(),
    role: p.text().$type<MembershipRole>(),
    personId: p.uuid().$type<PersonId>().nullable(),
    client: p.text().nullable(),
    organizationId: p.uuid().$type<OrganizationId>().nullable(),
    tenantId: p.uuid().$type<TenantId>().nullable(),
    businessUnitId: p.uuid().$type<BusinessUnitId>().nullable(),
    territoryId: p.uuid().$type<TerritoryId>().nullable(),
    grantedAt: instant(),
    expiresAt: instant(),
    revokedAt: instant().nullable(),
  },
});
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
