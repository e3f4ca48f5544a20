import { Temporal } from 'temporal-polyfill';
import type { Found, LicenseTerms } from '#catalog';
import type { Problem } from '#kernel/intake/problem';
import type { BusinessUnitId } from '#kernel/values/ids';
import { isTimeZone } from '#kernel/values/period';
import type { IdentifiedOrganization } from '#organizations';
import { faultOfActivationId } from '../../domain/activation-id.ts';
import { inactive, onHold, type Block } from '../../domain/block.ts';
import type { State } from '../../domain/state.ts';
import { overdraftOf, termOf as termSold } from '../../domain/sold-term.ts';
import type { DealTier } from '../../persistence/entitlement.entity.ts';
import { termColumns, type TermColumns } from '../../persistence/term-columns.ts';
import { systemOf, type Answers, type Sold } from './look-up.ts';
import type { LegacyEntitlement, LegacyState } from './record.ts';

/** Who owns the reasons that an import sets, and alone lifts them. */
export const importer = 'LEGACY_SYSTEM';

/** A record in our own words: what there should be when it has been applied. */
export type Wanted = {
  readonly owner: IdentifiedOrganization;
  readonly businessUnitId: BusinessUnitId;
  readonly partners: readonly IdentifiedOrganization[];
  readonly dealTiers: readonly DealTier[];
  readonly product: Found;
  readonly state: State;
  readonly blocks: readonly Block[];
  readonly term: TermColumns;
  /** Null without a limit. */
  readonly overdraftLimit: number | null;
  readonly maintenance: WantedMaintenance | null;
};

export type WantedMaintenance = Omit<TermColumns<string>, 'term'> & { readonly product: Found };

type Translated = { readonly kind: 'wanted'; readonly wanted: Wanted } | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const problem = (path: string, code: string, message: string): Problem => ({ path, code, message });

/** Pure: from the record and what the siblings know, to what is wanted, or all that is wrong with it. */
export const translate = (record: LegacyEntitlement, answers: Answers, businessUnits: readonly BusinessUnitId[]): Translated => {
  const problems: Problem[] = [...nameProblems(record), ...activationProblems(record), ...parentProblems(record)];
  const owner = answers.organization(systemOf(record), record.soldTo);
  if (!owner) problems.push(unknownOrganization('/soldTo', record.soldTo, record));
  const partners = partnersOf(record, answers, problems);
  const product = foundOf(answers.product(record), '', businessUnits, record, problems);
  if (product?.productType === 'MAINTENANCE') problems.push(problem('/partNumber', 'MAINTENANCE_ALONE', 'Maintenance is no line of its own; it covers one.'));
  const zone = owner === null ? null : zoneOf(record, owner, problems);
  const term = zone === null ? null : termOf(record, zone, product?.licenseModel?.terms, problems);
  const maintenance = zone === null ? null : maintenanceOf(record, zone, answers, businessUnits, problems);
  if (problems.length > 0 || !owner || !product || !term) return { kind: 'refused', problems };
  const { state, blocks } = standingOf(record.state ?? 'DEPLOYED');
  const dealTiers = partners.map(({ organizationId }, index) => ({ tier: index + 1, organizationId, currentOwner: record.currentOwnerTier === index + 1 }));
  const overdraftLimit = record.overdraftMax ?? overdraftOf(product.licenseModel?.terms ?? null, record.numberOfCopies);
  return { kind: 'wanted', wanted: { owner, businessUnitId: product.businessUnitId, partners, dealTiers, product, state, blocks, term, overdraftLimit, maintenance } };
};

const nameProblems = ({ activationId, migrationId, partNumber, productName }: LegacyEntitlement): Problem[] => [
  ...(activationId === undefined && migrationId === undefined ? [problem('/activationId', 'MISSING_VALUE', 'A line has an activation id or a migration id.')] : []),
  ...(partNumber === undefined && productName === undefined ? [problem('/partNumber', 'MISSING_VALUE', 'A part number or a product name is missing.')] : []),
];

const activationProblems = ({ activationId }: LegacyEntitlement): Problem[] => {
  const fault = activationId === undefined ? undefined : faultOfActivationId(activationId);
  return fault === undefined ? [] : [problem('/activationId', 'BAD_ACTIVATION_ID', fault)];
};

const parentProblems = ({ lineItemType = 'NEW', parentActivationId }: LegacyEntitlement): Problem[] => {
  if ((lineItemType === 'NEW') === (parentActivationId === undefined)) return [];
  return [problem('/parentActivationId', 'PARENT_MISMATCH', lineItemType === 'NEW' ? 'A new line has no parent.' : `A line of the type ${lineItemType} has a parent.`)];
};

const unknownOrganization = (path: string, value: string, record: LegacyEntitlement): Problem =>
  problem(path, 'UNKNOWN_ORGANIZATION', `No organization is known as "${value.slice(0, 100)}" in ${systemOf(record)}.`);

const partnersOf = (record: LegacyEntitlement, answers: Answers, problems: Problem[]): IdentifiedOrganization[] => {
  const values = record.channelPartners ?? [];
  if ((record.currentOwnerTier ?? 0) > values.length) problems.push(problem('/currentOwnerTier', 'UNKNOWN_TIER', `There are ${values.length} channel partners.`));
  return values.flatMap((value, index) => {
    const partner = answers.organization(systemOf(record), value);
    if (!partner) problems.push(unknownOrganization(`/channelPartners/${index}`, value, record));
    return partner ?? [];
  });
};

/** The catalog's word for what was asked, as the field of this record that asked it. */
const foundOf = (sold: Sold | undefined, prefix: '' | 'maintenance', businessUnits: readonly BusinessUnitId[], record: LegacyEntitlement, problems: Problem[]): Found | null => {
  if (sold?.kind === 'found') {
    if (businessUnits.includes(sold.businessUnitId)) return sold;
    problems.push(problem('/businessUnit', 'UNKNOWN_BUSINESS_UNIT', `There is no business unit "${record.businessUnit}" that the sender speaks for.`));
  } else if (sold) {
    const isOfTheLine = prefix === '' || sold.about === 'businessUnit' || sold.about === 'licenseModel';
    const field = isOfTheLine ? sold.about : `${prefix}${sold.about.charAt(0).toUpperCase()}${sold.about.slice(1)}`;
    problems.push(problem(`/${field}`, sold.problem, sold.message));
  }
  return null;
};

const zoneOf = ({ timeZone }: LegacyEntitlement, owner: IdentifiedOrganization, problems: Problem[]): string | null => {
  if (timeZone === undefined || isTimeZone(timeZone)) return timeZone ?? owner.timeZone;
  problems.push(problem('/timeZone', 'UNKNOWN_TIME_ZONE', `"${timeZone}" is no IANA time zone.`));
  return null;
};

const day = (text: string | undefined): Temporal.PlainDate | null => (text === undefined ? null : Temporal.PlainDate.from(text));

/** What the record says counts; where it says neither an end nor that there is none, the license model does. */
const termOf = (record: LegacyEntitlement, timeZone: string, terms: LicenseTerms | undefined, problems: Problem[]): TermColumns | null => {
  const fault = endFault(record.startDate, record.expirationDate, record.permanent, 'expirationDate', 'permanent');
  if (fault) {
    problems.push(fault);
    return null;
  }
  const said = { timeZone, startsOn: day(record.startDate), expiresOn: day(record.expirationDate), permanent: record.permanent ?? false };
  const term = termSold(said, terms ?? null);
  if (term) return termColumns(term);
  problems.push(problem('/expirationDate', 'EXPIRATION_MISSING', 'Neither an expiration date nor permanent is given, and the license model names no term.'));
  return null;
};

const endFault = (start: string | undefined, end: string | undefined, isPermanent: boolean | undefined, endField: string, permanentField: string): Problem | undefined => {
  if (end === undefined) return undefined;
  if (isPermanent) return problem(`/${permanentField}`, 'PERMANENT_WITH_EXPIRATION', 'What is permanent has no expiration date.');
  if (start !== undefined && end < start) return problem(`/${endField}`, 'EXPIRATION_BEFORE_START', `The last day ${end} lies before the first day ${start}.`);
  return undefined;
};

const maintenanceOf = (record: LegacyEntitlement, timeZone: string, answers: Answers, businessUnits: readonly BusinessUnitId[], problems: Problem[]): WantedMaintenance | null => {
  const sold = answers.maintenance(record);
  if (!sold) return null;
  const product = foundOf(sold, 'maintenance', businessUnits, record, problems);
  if (!product) return null;
  if (product.productType !== 'MAINTENANCE') problems.push(problem('/maintenancePartNumber', 'NOT_MAINTENANCE', `"${product.productName}" is no maintenance.`));
  const start = record.maintenanceStartDate ?? record.startDate;
  const fault = maintenanceFault(record, start);
  if (fault) problems.push(fault);
  if (fault || start === undefined) return null;
  const term = { timeZone, startsOn: Temporal.PlainDate.from(start), expiresOn: day(record.maintenanceExpirationDate), length: null };
  return { product, ...termColumns(term) };
};

const maintenanceFault = (record: LegacyEntitlement, start: string | undefined): Problem | undefined => {
  if (start === undefined) return problem('/maintenanceStartDate', 'START_MISSING', 'Maintenance begins on a day, and the line names none either.');
  if (record.maintenanceExpirationDate === undefined && !record.maintenancePermanent) {
    return problem('/maintenanceExpirationDate', 'EXPIRATION_MISSING', 'Maintenance ends on a day or is permanent.');
  }
  return endFault(start, record.maintenanceExpirationDate, record.maintenancePermanent, 'maintenanceExpirationDate', 'maintenancePermanent');
};

/** What others store as states are states of ours and reasons that block. */
const standingOf = (state: LegacyState): { state: State; blocks: readonly Block[] } => {
  if (state === 'INACTIVE') return { state: 'DEPLOYED', blocks: [inactive(importer)] };
  if (state === 'ON_HOLD') return { state: 'DEPLOYED', blocks: [onHold(importer)] };
  return { state, blocks: [] };
};
