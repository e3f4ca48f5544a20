import { Temporal } from 'temporal-polyfill';
import type { LicenseTerms } from '#catalog';
import { perpetual } from '#kernel/values/period';
import type { AnnouncedLine, SoldMaintenance } from '#orders';
import { termOf } from './sold-term.ts';
import { spanOf, type Term } from './term.ts';

/** Why an order line gives nothing, or other than it says. */
export type Reason = { readonly code: string; readonly message: string };
export type Unless<Wanted> = Wanted | { readonly kind: 'refused'; readonly reason: Reason };

export const refused = (code: string, message: string) => ({ kind: 'refused', reason: { code, message } }) as const;

type Day = Temporal.PlainDate | null;

export type MaintenanceWanted = { readonly kind: 'wanted'; readonly sold: SoldMaintenance['sold']; readonly term: Term & { readonly startsOn: Temporal.PlainDate } };
export type TermsWanted = { readonly kind: 'terms'; readonly term: Term; readonly versionDate: Day; readonly maintenance: MaintenanceWanted | null };

/** What an order says of days; what it leaves out is decided by the license model, or was decided when the line item was made. */
export type OrderTerms = Pick<AnnouncedLine, 'timeZone' | 'startsOn' | 'expiresOn' | 'permanent'>;
export const orderTermsOf = ({ timeZone, startsOn, expiresOn, permanent }: OrderTerms): OrderTerms => ({ timeZone, startsOn, expiresOn, permanent });

export const dayOf = (text: string | null): Day => (text === null ? null : Temporal.PlainDate.from(text));

/** The terms of a line item that an order line makes; it begins with the sale where nobody says otherwise. */
export const termsWanted = (line: AnnouncedLine): Unless<TermsWanted> => {
  const model = line.sold.licenseModel?.terms ?? null;
  const beginsWithSale = (model?.startRule ?? 'AT_SALE') === 'AT_SALE';
  return termsFrom(line, dayOf(line.startsOn) ?? (beginsWithSale ? Temporal.PlainDate.from(line.orderedOn) : null));
};

export const termsFrom = (line: AnnouncedLine, startsOn: Day): Unless<TermsWanted> => {
  const model = line.sold.licenseModel?.terms ?? null;
  const term = termOf({ timeZone: line.timeZone, startsOn, expiresOn: dayOf(line.expiresOn), permanent: line.permanent }, model);
  if (!term) return endMissing;
  if (isBackwards(term)) return endBeforeStart;
  const maintenance = maintenanceOf(line, startsOn);
  if (maintenance?.kind === 'refused') return maintenance;
  return { kind: 'terms', term, maintenance, versionDate: versionDateOf(model, term, maintenance?.term.expiresOn ?? null) };
};

/** The maintenance that is sold with a line item; none where nothing of it is left. */
export const maintenanceOf = (line: AnnouncedLine, startsOn: Day): Unless<MaintenanceWanted> | null =>
  line.maintenance && line.quantity > 0 ? maintenanceFrom(line.maintenance, line, startsOn) : null;

export const maintenanceFrom = ({ sold, startsOn, expiresOn, permanent }: SoldMaintenance, { timeZone, orderedOn }: AnnouncedLine, lineStartsOn: Day): Unless<MaintenanceWanted> => {
  const start = dayOf(startsOn) ?? lineStartsOn ?? Temporal.PlainDate.from(orderedOn);
  const term = termOf({ timeZone, startsOn: start, expiresOn: dayOf(expiresOn), permanent }, sold.licenseModel?.terms ?? null);
  if (!term || term.length) return endMissing;
  return isBackwards(term) ? endBeforeStart : { kind: 'wanted', sold, term: { ...term, startsOn: start } };
};

const isBackwards = (term: Term): boolean => {
  const { startsAt, expiresAt } = spanOf(term);
  return startsAt !== null && expiresAt !== perpetual && Temporal.Instant.compare(startsAt, expiresAt) >= 0;
};

const endMissing = refused('EXPIRATION_MISSING', 'It is said neither when it ends nor that it never does, and the license model names no term.');
const endBeforeStart = refused('EXPIRATION_BEFORE_START', 'The last day lies before the first.');

/** Builds up to that day may run; null where the version that was sold decides, or each activation does. */
const versionDateOf = (model: LicenseTerms | null, { startsOn }: Term, maintainedUntil: Day): Day => {
  if (model?.versionRule === 'START_DATE') return startsOn;
  return model?.versionRule === 'MAINTENANCE_END' ? maintainedUntil : null;
};
