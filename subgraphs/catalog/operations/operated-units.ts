import type { Principal } from '#kernel/identity/principal';
import { HubError } from '#kernel/values/errors';
import type { BusinessUnitId } from '#kernel/values/ids';

/** The business units whose catalog the caller works on; support of one sees it and changes nothing. */
export const operatedUnits = ({ memberships }: Principal): readonly BusinessUnitId[] =>
  memberships.flatMap((membership) => (membership.role === 'OPERATOR' ? [membership.businessUnitId] : []));

/** @throws FORBIDDEN */
export const demandOperatorOf = (principal: Principal, businessUnit: BusinessUnitId): void => {
  if (!operatedUnits(principal).includes(businessUnit)) throw new HubError('FORBIDDEN', 'You are no operator of this business unit.');
};
