import type { RecordSchema } from '#kernel/intake/contract';
import { activationTypes, supportActions, type ActivationType, type SupportAction } from '../../persistence/rows.ts';

/** One fulfillment record as an entitlement system such as FlexNet Operations exports it: copies of an activation id on a host. */
export type LegacyFulfillment = {
  readonly fulfillmentId: string;
  readonly activationId: string;
  readonly fulfilledCount: number;
  readonly overDraftCount?: number;
  readonly state: 'ACTIVE' | 'ON_HOLD' | 'OBSOLETE';
  readonly supportAction?: SupportAction;
  readonly fulfillDate: string;
  readonly startDate?: string;
  readonly expirationDate?: string;
  readonly permanent?: boolean;
  readonly versionDate?: string;
  readonly activationType?: ActivationType;
  readonly parentFulfillmentId?: string;
  readonly hostId?: string;
  readonly hostIdType?: string;
  readonly hostType?: 'SERVER' | 'NODE' | 'CUSTOM';
  readonly nodeIds?: readonly string[];
  readonly hostAlias?: string;
  readonly hostOwner?: string;
  readonly hostOwnerSystem?: string;
  readonly licenseTechnology?: string;
  readonly licenseFormat?: string;
  readonly licenseText?: string;
  readonly generatorVersion?: string;
};

const text = (maxLength: number, description: string) => ({ type: 'string', minLength: 1, maxLength, description });
const day = (description: string) => ({ type: 'string', format: 'date', description });
const copies = (description: string) => ({ type: 'integer', minimum: 0, maximum: 1_000_000_000, description });

export const legacyFulfillmentSchema: RecordSchema = {
  properties: {
    fulfillmentId: text(255, 'The id of the record in the old system. It is kept as the migration id; a record is taken over once.'),
    activationId: text(255, 'The activation id of the line item that the copies were taken from; the line item must be here already.'),
    fulfilledCount: copies('Copies in use, those beyond what was bought not counted.'),
    overDraftCount: copies('Copies in use beyond what was bought; 0 when left out.'),
    state: { type: 'string', enum: ['ACTIVE', 'ON_HOLD', 'OBSOLETE'], description: 'ACTIVE and ON_HOLD take copies, OBSOLETE is history and takes none.' },
    supportAction: { type: 'string', enum: [...supportActions], description: 'What was done to it last; MASTER when left out.' },
    fulfillDate: day('The day it was made, in the time zone of the line item.'),
    startDate: day('The first day it may run; the day it was made when left out.'),
    expirationDate: day('The last day it may run; that of the line item when left out.'),
    permanent: { type: 'boolean', description: 'true when it never expires; then expirationDate is left out.' },
    versionDate: day('Builds of the product up to this day may run.'),
    activationType: { type: 'string', enum: [...activationTypes], description: 'How it was asked for; MANUAL when left out.' },
    parentFulfillmentId: text(255, 'The record that this one follows; it must be in the same document or here already.'),
    hostId: text(255, 'The identifier of the host, such as an Ethernet address; left out for copies that are bound to none.'),
    hostIdType: text(64, 'How to read the identifier, such as ETHERNET; ANY when left out.'),
    hostType: { type: 'string', enum: ['SERVER', 'NODE', 'CUSTOM'], description: 'NODE when left out.' },
    nodeIds: { type: 'array', maxItems: 100, items: { type: 'string', maxLength: 255 }, description: 'The machines of a redundant server; in CSV separated by semicolons.' },
    hostAlias: text(255, 'The name that its holder gave the host.'),
    hostOwner: text(255, "The id of the organization that holds the host, in hostOwnerSystem; the line item's owner when left out."),
    hostOwnerSystem: text(64, 'The system that hostOwner is an id of; crm when left out.'),
    licenseTechnology: text(64, "The code of the license technology; the product's when left out."),
    licenseFormat: text(64, 'The format of the license, such as flexlm-license-file; unknown when left out.'),
    licenseText: { type: 'string', maxLength: 65_536, description: 'The license as it was issued, if it is at hand; kept as received.' },
    generatorVersion: text(64, 'The version of the generator that issued the license.'),
  },
  required: ['fulfillmentId', 'activationId', 'fulfilledCount', 'state', 'fulfillDate'],
};

export const legacyFulfillmentHeadings: Readonly<Record<string, readonly string[]>> = {
  fulfillmentId: ['Fulfillment ID', 'Fulfillment'],
  activationId: ['Activation ID', 'Line Item'],
  fulfilledCount: ['Fulfilled Count', 'Count', 'Copies'],
  overDraftCount: ['Overdraft Count', 'Overdraft'],
  supportAction: ['Support Action', 'Last Action'],
  fulfillDate: ['Fulfill Date', 'Fulfilled On', 'Activation Date'],
  startDate: ['Start Date'],
  expirationDate: ['Expiration Date', 'Expires On'],
  permanent: ['Is Permanent'],
  versionDate: ['Version Date'],
  activationType: ['Activation Type'],
  parentFulfillmentId: ['Parent Fulfillment ID'],
  hostId: ['Host ID', 'Server Host ID', 'Node Host ID'],
  hostIdType: ['Host ID Type'],
  hostType: ['Host Type'],
  nodeIds: ['Node IDs'],
  hostAlias: ['Host Alias', 'Host Name'],
  hostOwner: ['Host Owner', 'Ship To'],
  hostOwnerSystem: ['Host Owner System'],
  licenseTechnology: ['License Technology'],
  licenseFormat: ['License Format'],
  licenseText: ['License File', 'License Text'],
  generatorVersion: ['Generator Version'],
};
