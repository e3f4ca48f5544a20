import { isTimeZone } from '#kernel/values/period';
import type { Problem } from '#kernel/intake/problem';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { SoldMaintenance, SoldThing } from '../../contract/events.ts';
import type { Sold } from './look-up.ts';
import { problem } from './problems.ts';
import type { NativeLine } from './record.ts';

/** For how long, as it was ordered; the time zone is the customer's where none is named. */
export type Terms = { readonly timeZone: string | null; readonly startsOn: string | null; readonly expiresOn: string | null; readonly permanent: boolean };

const here = '/lines/0';

/** What the line names by its part number, as the catalog has it; null where it names nothing or something is wrong with it. */
export const soldOf = (line: NativeLine, answer: Sold | undefined, businessUnits: readonly BusinessUnitId[], problems: Problem[]): SoldThing | null => {
  if (line.partNumber === undefined) return null;
  const thing = thingOf(line.partNumber, answer, here, businessUnits, problems);
  const isMaintenance = thing?.productType === 'MAINTENANCE';
  if (thing && isMaintenance !== (line.action === 'MAINTAIN')) {
    problems.push(problem(`${here}/action`, 'ACTION_MISMATCH', isMaintenance ? `"${line.partNumber}" is maintenance, which a line of the action MAINTAIN orders.` : `"${line.partNumber}" maintains nothing.`));
  }
  return thing;
};

export const maintenanceOf = ({ maintenance }: NativeLine, answer: Sold | undefined, businessUnits: readonly BusinessUnitId[], problems: Problem[]): SoldMaintenance | null => {
  if (!maintenance) return null;
  const at = `${here}/maintenance`;
  const sold = thingOf(maintenance.partNumber, answer, at, businessUnits, problems);
  if (sold && sold.productType !== 'MAINTENANCE') problems.push(problem(`${at}/partNumber`, 'NOT_MAINTENANCE', `"${maintenance.partNumber}" is no maintenance.`));
  const fault = faultOf(maintenance, at);
  if (fault) problems.push(fault);
  const { startDate: startsOn = null, expirationDate: expiresOn = null, permanent = false } = maintenance;
  return sold && { sold, startsOn, expiresOn, permanent };
};

const thingOf = (partNumber: string, answer: Sold | undefined, at: string, businessUnits: readonly BusinessUnitId[], problems: Problem[]): SoldThing | null => {
  if (!answer) throw new Error(`Nobody asked the catalog for "${partNumber}".`);
  if (answer.kind === 'problem') {
    problems.push(problem(answer.about === 'licenseModel' ? `${at}/licenseModel` : `${at}/partNumber`, answer.problem, answer.message));
    return null;
  }
  if (!businessUnits.includes(answer.businessUnitId) || answer.partNumberId === null) throw new Error(`The catalog answered for another business unit than "${partNumber}" is of.`);
  if (answer.productState === 'OBSOLETE') {
    problems.push(problem(`${at}/partNumber`, 'PRODUCT_NOT_SOLD', `${answer.productName} ${answer.productVersion} is not sold any more.`));
    return null;
  }
  const { partNumberId, productId, productName, productVersion, productType, technology, licenseModel, copiesPerUnit } = answer;
  return { partNumber, partNumberId, productId, productName, productVersion, productType, technology, licenseModel, copiesPerUnit };
};

/** What the line says of its term; what it does not say is left out. */
export const termsOf = (line: NativeLine, problems: Problem[]): Partial<Terms> => {
  const fault = faultOf(line, here);
  if (fault) problems.push(fault);
  const { startDate, expirationDate, permanent, timeZone } = line;
  if (timeZone !== undefined && !isTimeZone(timeZone)) problems.push(problem(`${here}/timeZone`, 'UNKNOWN_TIME_ZONE', `"${timeZone}" is no IANA time zone.`));
  return {
    ...(timeZone !== undefined && { timeZone }),
    ...(startDate !== undefined && { startsOn: startDate }),
    ...(expirationDate !== undefined && { expiresOn: expirationDate, permanent: false }),
    ...(permanent === true && { expiresOn: null, permanent: true }),
  };
};

type Dates = Pick<NativeLine, 'startDate' | 'expirationDate' | 'permanent'>;

const faultOf = ({ startDate, expirationDate, permanent }: Dates, at: string): Problem | undefined => {
  if (expirationDate === undefined) return undefined;
  if (permanent) return problem(`${at}/permanent`, 'PERMANENT_WITH_EXPIRATION', 'What is permanent has no expiration date.');
  return startDate === undefined ? undefined : orderFault(startDate, expirationDate, at);
};

const orderFault = (startsOn: string, expiresOn: string, at: string): Problem | undefined =>
  expiresOn < startsOn ? problem(`${at}/expirationDate`, 'EXPIRATION_BEFORE_START', `The last day ${expiresOn} lies before the first day ${startsOn}.`) : undefined;

/** What is wrong with a term as a whole, when all that is known of it has been said. */
export const termFault = ({ licenseModel }: SoldThing, { startsOn, expiresOn, permanent }: Pick<Terms, 'startsOn' | 'expiresOn' | 'permanent'>): Problem | undefined => {
  if (licenseModel?.terms.term === 'FIXED_END' && expiresOn === null && !permanent) {
    return problem(`${here}/expirationDate`, 'EXPIRATION_MISSING', `The license model "${licenseModel.code}" ends on a day that the order names.`);
  }
  return startsOn !== null && expiresOn !== null ? orderFault(startsOn, expiresOn, here) : undefined;
};
