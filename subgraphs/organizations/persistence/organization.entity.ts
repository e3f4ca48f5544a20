import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { OrganizationId, OrganizationStatus, OrganizationType, TenantId, TerritoryId } from '../contract/index.ts';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.uuid().$type<OrganizationId>().primary(),
    tenantId: p.uuid().$type<TenantId>(),
    version: p.integer().version(),
    type: p.text().$type<OrganizationType>(),
    status: p.text().$type<OrganizationStatus>(),
    name: p.text(),
    nameKey: p.text(),
    legalName: p.text().nullable(),
    country: p.text().nullable(),
    timeZone: p.text(),
    lei: p.text().nullable(),
    territoryId: p.uuid().$type<TerritoryId>().nullable(),
    createdAt: instant(),
  },
});

/** Partner tenants are not written here: they follow from the channel hierarchy. */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);

const ExternalIdSchema = defineEntity({
  name: 'ExternalId',
  tableName: 'external_id',
  properties: {
    system: p.text().primary(),
    value: p.text().primary(),
    organizationId: p.uuid().$type<OrganizationId>(),
    tenantId: p.uuid().$type<TenantId>(),
    createdAt: instant(),
  },
});

export class ExternalId extends ExternalIdSchema.class {}
ExternalIdSchema.setClass(ExternalId);
