import { Temporal } from 'temporal-polyfill';
import type { LicenseTerms } from '#catalog';
import { lastDayOf, type Term } from './term.ts';

/** What was said of a term when it was sold. */
export type TermSaid = Omit<Term, 'length'> & { readonly permanent: boolean };

/** What was said counts; where it was said neither when it ends nor that it never does, the license model decides. Null where that names no term either. */
export const termOf = ({ permanent, ...said }: TermSaid, model: LicenseTerms | null): Term | null => {
  if (said.expiresOn !== null || permanent || model?.term === 'PERPETUAL') return { ...said, length: null };
  if (model?.term !== 'DURATION' || model.termLength === null) return null;
  const length = Temporal.Duration.from(model.termLength);
  const { startsOn } = said;
  return startsOn !== null && model.startRule !== 'AT_EACH_ACTIVATION' ? { ...said, expiresOn: lastDayOf(startsOn, length), length: null } : { ...said, length };
};

/** Copies beyond what was bought, as the license model puts them for so many; null without a limit. */
export const overdraftOf = (model: LicenseTerms | null, copies: number): number | null => {
  const overage = model?.overage;
  if (!overage || overage.rule === 'NONE') return 0;
  if (overage.rule === 'UNLIMITED') return null;
  if (overage.rule === 'RATIO') return Math.floor((copies * ((overage.percent ?? 100) - 100)) / 100);
  return overage.copies ?? 0;
};
