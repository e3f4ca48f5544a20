import { defineEntity, p } from '@mikro-orm/postgresql';
import { day, instant } from '#kernel/persistence/time.types';

const tenancy = () => ({
  id: p.uuid().primary(),
  tenantId: p.uuid(),
  organizationId: p.uuid(),
  partnerTenants: p.array().columnType('uuid[]').default([]),
});

const HostSchema = defineEntity({
  name: 'Host',
  schema: 'fulfillment',
  properties: {
    ...tenancy(),
    version: p.integer().version(),
    identifier: p.string().columnType('text'),
    identifierType: p.string().columnType('text'),
    kind: p.string().columnType('text'),
    nodeIdentifiers: p.array().columnType('text[]').default([]),
    alias: p.string().columnType('text').nullable(),
    state: p.string().columnType('text'),
    lastSeenAt: instant().nullable(),
    createdAt: instant(),
  },
});
export class Host extends HostSchema.class {}
HostSchema.setClass(Host);

const LicenseSchema = defineEntity({
  name: 'License',
  schema: 'fulfillment',
  properties: {
    ...tenancy(),
    technology: p.string().columnType('text'),
    format: p.string().columnType('text'),
    consolidated: p.boolean(),
    contentHash: p.string().columnType('text').nullable(),
    sizeInBytes: p.integer().nullable(),
    content: p.blob().nullable().lazy(),
    generatedAt: instant(),
    generatorVersion: p.string().columnType('text').nullable(),
    supersedesId: p.uuid().nullable(),
    requestId: p.string().columnType('text').nullable(),
    mediaType: p.string().columnType('text').nullable(),
    keyId: p.uuid().nullable(),
  },
});
export class License extends LicenseSchema.class {}
LicenseSchema.setClass(License);

const FulfillmentSchema = defineEntity({
  name: 'Fulfillment',
  schema: 'fulfillment',
  properties: {
    ...tenancy(),
    lineItemId: p.uuid(),
    hostId: p.uuid().nullable(),
    licenseId: p.uuid().nullable(),
    parentId: p.uuid().nullable(),
    count: p.integer(),
    overdraftCount: p.integer(),
    state: p.string().columnType('text'),
    supportAction: p.string().columnType('text'),
    activatedAt: instant(),
    startsAt: instant(),
    expiresAt: instant(),
    versionDate: day().nullable(),
    activationType: p.string().columnType('text'),
    technology: p.string().columnType('text'),
    migrationSource: p.string().columnType('text').nullable(),
    migrationId: p.string().columnType('text').nullable(),
    claimSource: p.string().columnType('text').nullable(),
    claimKey: p.string().columnType('text').nullable(),
    jobId: p.uuid().nullable(),
    endedAt: instant().nullable(),
  },
});
export class Fulfillment extends FulfillmentSchema.class {}
FulfillmentSchema.setClass(Fulfillment);
