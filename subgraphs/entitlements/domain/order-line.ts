import { Temporal } from 'temporal-polyfill';
import type { LicenseModelVersionId, LicenseTerms, ProductId } from '#catalog';
import type { BusinessUnitId, OrganizationId, TenantId } from '#kernel/values/ids';
import { perpetual } from '#kernel/values/period';
import type { AnnouncedLine } from '#orders';
import { maxCopies } from '../contract/index.ts';
import { isBlocked, type Block } from './block.ts';
import { ownedOf, type Balance } from './ledger.ts';
import { dayOf, maintenanceFrom, maintenanceOf, orderTermsOf, refused, termsFrom, termsWanted, type MaintenanceWanted, type OrderTerms, type TermsWanted, type Unless } from './order-terms.ts';
import type { State } from './state.ts';
import { spanOf, type Term } from './term.ts';

/** The line item that an order names by its activation id. */
export type NamedLine = Term & {
  readonly organizationId: OrganizationId;
  readonly businessUnitId: BusinessUnitId;
  readonly partnerTenants: readonly TenantId[];
  readonly productId: ProductId;
  readonly licenseModelVersionId: LicenseModelVersionId | null;
  readonly state: State;
  readonly entitlementState: State;
  readonly balance: Balance;
  readonly blocks: readonly Block[];
};

/** What is to be of an order line: a line item of its own, more copies of another one, or maintenance of it. */
export type LineWanted =
  | { readonly kind: 'OWN'; readonly lineItem: 'NEW' | 'RENEWAL'; readonly copies: number; readonly terms: TermsWanted }
  | { readonly kind: 'ADDED'; readonly copies: number }
  | { readonly kind: 'MAINTAINED'; readonly maintenance: MaintenanceWanted };

/** Pure: from the line as it is announced and the line item that it names. What may not be is refused by the rule that forbids it. */
export const lineWanted = (line: AnnouncedLine, named: NamedLine | null): Unless<LineWanted> => {
  const copies = copiesOf(line);
  if (copies > maxCopies) return tooMany(copies);
  if (line.action === 'UPGRADE') return refused('NO_UPGRADE_PATH', 'The catalog does not tell yet what is an upgrade of what, so no order upgrades a line item.');
  if (line.action === 'NEW' || (line.action === 'ADD_ON' && line.activationId === null)) return own('NEW', copies, termsWanted(line));
  if (line.activationId === null) return refused(line.action === 'MAINTAIN' ? 'MAINTENANCE_ALONE' : 'PARENT_MISSING', 'The order names no line item by its activation id.');
  if (!named) return refused('UNKNOWN_ACTIVATION_ID', `The customer has no line item with the activation id "${line.activationId.slice(0, 64)}".`);
  const fault = faultOf(line, named);
  if (fault) return fault;
  if (line.action === 'MAINTAIN') return maintained(line, named.startsOn);
  if (line.action === 'RENEW') return renewed(line, named, copies);
  return isMoreOf(line, named) ? { kind: 'ADDED', copies } : own('NEW', copies, termsWanted(line));
};

const copiesOf = ({ quantity, sold }: AnnouncedLine): number => quantity * sold.copiesPerUnit;
const tooMany = (copies: number) => refused('TOO_MANY_COPIES', `${copies} copies are more than a line item counts.`);
const own = (lineItem: 'NEW' | 'RENEWAL', copies: number, terms: Unless<TermsWanted>): Unless<LineWanted> => (terms.kind === 'refused' ? terms : { kind: 'OWN', lineItem, copies, terms });

const notDeployed = refused('LINE_NOT_DEPLOYED', 'The line item is not released, or has ended.');

const faultOf = (line: AnnouncedLine, named: NamedLine): ReturnType<typeof refused> | undefined => {
  if (named.organizationId !== line.organizationId || named.businessUnitId !== line.businessUnitId) return refused('HELD_BY_ANOTHER', 'The line item is held by another organization, or sold by another business unit.');
  if (named.state !== 'DEPLOYED' || named.entitlementState !== 'DEPLOYED') return notDeployed;
  return undefined;
};

/** Copies are added to a line that is of the same product under the same terms, for the same days, sold by the same. */
const isMoreOf = ({ sold, startsOn, expiresOn, permanent, maintenance, partnerTenants }: AnnouncedLine, named: NamedLine): boolean =>
  named.productId === sold.productId &&
  named.licenseModelVersionId === (sold.licenseModel?.versionId ?? null) &&
  maintenance === null &&
  (startsOn === null || startsOn === named.startsOn?.toString()) &&
  (expiresOn === null || expiresOn === named.expiresOn?.toString()) &&
  (!permanent || isForEver(named)) &&
  new Set([...partnerTenants, ...named.partnerTenants]).size === Math.min(partnerTenants.length, named.partnerTenants.length);

const isForEver = (term: Term): boolean => spanOf(term).expiresAt === perpetual && term.length === null;

const renewed = (line: AnnouncedLine, named: NamedLine, copies: number): Unless<LineWanted> => {
  const block = named.blocks.find((standing) => isBlocked([standing], 'RENEW'));
  if (block) return refused(block.reason, block.message);
  if (named.productId !== line.sold.productId) return refused('PRODUCT_DIFFERS', 'The line item is of another product; that is an upgrade, not a renewal.');
  if (named.expiresOn === null) return named.length ? refused('TERM_NOT_BEGUN', 'The term of the line item has not begun.') : refused('PERMANENT_NOT_RENEWABLE', 'What never ends is not renewed.');
  const excess = copiesBeyond(copies, ownedOf(named.balance));
  if (excess) return excess;
  if (line.startsOn !== null) return own('RENEWAL', copies, termsWanted(line));
  return own('RENEWAL', copies, termsFrom({ ...line, timeZone: named.timeZone }, renewalStart(named.expiresOn, line)));
};

const copiesBeyond = (copies: number, renewable: number) => (copies > renewable ? refused('COPIES_EXCEED', `${copies} copies are more than the ${renewable} that are renewed.`) : undefined);

/** Without a gap and without an overlap, unless the license model begins a renewal on the day it was bought. */
const renewalStart = (lastDay: Temporal.PlainDate, { orderedOn, sold }: AnnouncedLine): Temporal.PlainDate => {
  const basis: LicenseTerms['renewalBasis'] = sold.licenseModel?.terms.renewalBasis ?? 'FROM_EXPIRY';
  const bought = Temporal.PlainDate.from(orderedOn);
  const isLate = Temporal.PlainDate.compare(lastDay, bought) < 0;
  return basis === 'FROM_NOW' || (basis === 'FROM_NOW_IF_EXPIRED' && isLate) ? bought : lastDay.add({ days: 1 });
};

const maintained = (line: AnnouncedLine, startsOn: Temporal.PlainDate | null): Unless<LineWanted> => {
  const maintenance = maintenanceFrom(line, line, startsOn);
  return maintenance.kind === 'refused' ? maintenance : { kind: 'MAINTAINED', maintenance };
};

/** What an order line has given, as a change of it must know. */
export type Given = {
  readonly kind: LineWanted['kind'];
  readonly copies: number;
  /** As the order said them when it gave. */
  readonly orderTerms: OrderTerms;
  /** Of the line item as it stands now. */
  readonly state: State;
  readonly startsOn: Temporal.PlainDate | null;
  /** How many copies may be renewed; null for what renews nothing. */
  readonly renewable: number | null;
};

/** `terms` and `maintenance` are null where they stay as they are, and where there is none. */
export type ChangeWanted = { readonly kind: 'change'; readonly copies: number; readonly terms: TermsWanted | null; readonly maintenance: MaintenanceWanted | null };

/** A change says the line as amended. Days that nobody changes stay as they came to be; to take back is never refused for them. */
export const changeWanted = (line: AnnouncedLine, { kind, copies: before, orderTerms, state, startsOn, renewable }: Given): Unless<ChangeWanted> => {
  const copies = kind === 'MAINTAINED' ? 0 : copiesOf(line);
  if (copies > maxCopies) return tooMany(copies);
  if (copies > before && state !== 'DEPLOYED') return notDeployed;
  const excess = renewable !== null && copies > before ? copiesBeyond(copies, renewable) : undefined;
  if (excess) return excess;
  const isOnOtherTerms = JSON.stringify(orderTermsOf(line)) !== JSON.stringify(orderTermsOf(orderTerms));
  if (kind === 'ADDED') return isOnOtherTerms ? refused('TERMS_DIFFER', 'Copies were added to a line item; its days are not changed by this order line.') : { kind: 'change', copies, terms: null, maintenance: null };
  if (kind === 'OWN' && isOnOtherTerms) {
    const terms = termsFrom(line, dayOf(line.startsOn) ?? startsOn);
    return terms.kind === 'refused' ? terms : { kind: 'change', copies, terms, maintenance: terms.maintenance };
  }
  const maintenance = kind === 'OWN' ? maintenanceOf(line, startsOn) : line.quantity > 0 ? maintenanceFrom(line, line, startsOn) : null;
  return maintenance?.kind === 'refused' ? maintenance : { kind: 'change', copies, terms: null, maintenance };
};
