import type { PropertySchema, RecordSchema } from '#kernel/intake/contract';
import { organizationStatuses, organizationTypes, type OrganizationStatus, type OrganizationType } from '../../contract/index.ts';

/** One account as a CRM knows it. What is not given stays as it is; null takes away. */
export type OrganizationRecord = {
  readonly system?: string;
  readonly id: string;
  readonly name: string;
  readonly legalName?: string | null;
  readonly type?: OrganizationType;
  readonly status?: Exclude<OrganizationStatus, 'MERGED'>;
  readonly country?: string | null;
  readonly timeZone?: string;
  readonly lei?: string | null;
  readonly parentId?: string | null;
  readonly channelParentId?: string | null;
  readonly territory?: string | null;
};

const text = (description: string, maxLength: number): PropertySchema => ({ type: 'string', minLength: 1, maxLength, pattern: '\\S', description });
const optional = (description: string, maxLength: number): PropertySchema => ({ type: ['string', 'null'], minLength: 1, maxLength, pattern: '\\S', description });

export const recordSchema: RecordSchema = {
  required: ['id', 'name'],
  properties: {
    system: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,40}$', description: 'The code of the source system; `crm` when left out.' },
    id: text('The id of the account in the source system.', 200),
    name: text('The name by which people know it.', 300),
    legalName: optional('The name in the register of companies.', 300),
    type: { type: 'string', enum: organizationTypes, description: 'What it is to the vendor; `CUSTOMER` for a new one when left out.' },
    status: { type: 'string', enum: organizationStatuses.filter((status) => status !== 'MERGED'), description: 'How it stands; `ACTIVE` for a new one when left out.' },
    country: { type: ['string', 'null'], pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2.' },
    timeZone: text('IANA time zone, such as `Europe/Berlin`; `UTC` for a new one when left out.', 60),
    lei: { type: ['string', 'null'], pattern: '^[0-9A-Z]{18}[0-9]{2}$', description: 'Legal entity identifier, ISO 17442, with its check digits.' },
    parentId: optional('The id, in the same system, of the account that owns it.', 200),
    channelParentId: optional('The id, in the same system, of the partner through which it buys.', 200),
    territory: optional('The name of the sales territory; one that is not known yet is made.', 100),
  },
};

export const headings = {
  id: ['Account ID', 'Account Number', 'External ID'],
  name: ['Account Name', 'Company', 'Organization'],
  legalName: ['Legal Entity Name', 'Registered Name'],
  type: ['Account Type'],
  status: ['Account Status'],
  country: ['Country Code', 'Billing Country Code'],
  timeZone: ['Time Zone', 'TZ'],
  lei: ['Legal Entity Identifier'],
  parentId: ['Parent Account ID', 'Owner ID'],
  channelParentId: ['Channel Parent ID', 'Reseller ID', 'Partner Account ID'],
  territory: ['Sales Territory'],
  system: ['Source System'],
} as const;

const systemOf = ({ system = 'crm' }: OrganizationRecord): string => system;

export const ownReference = (record: OrganizationRecord) => ({ system: systemOf(record), value: record.id });

/** Both parents are named by ids of the same system. */
export const parentReference = (record: OrganizationRecord, field: ParentField) => {
  const value = record[field];
  return value == null ? null : { system: systemOf(record), value };
};
export type ParentField = 'parentId' | 'channelParentId';
