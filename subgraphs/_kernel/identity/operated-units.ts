import { HubError } from '../values/errors.ts';
import type { BusinessUnitId } from '../values/ids.ts';
import type { Principal } from './principal.ts';

/** The business units whose catalog and license technologies the caller works on; support of one sees them and changes nothing. */
export const operatedUnits = ({ memberships }: Principal): readonly BusinessUnitId[] =>
  memberships.flatMap((membership) => (membership.role === 'OPERATOR' ? [membership.businessUnitId] : []));

/** @throws FORBIDDEN */
export const demandOperatorOf = (principal: Principal, businessUnit: BusinessUnitId): void => {
  if (!operatedUnits(principal).includes(businessUnit)) throw new HubError('FORBIDDEN', 'You are no operator of this business unit.');
};
