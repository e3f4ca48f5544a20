import type { Principal } from '#kernel/identity/principal';
import { HubError, notFound } from '#kernel/values/errors';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { ClaimableLine, LineItemId } from '#entitlements';
import type { ModuleContext } from '../context.ts';

/** The line item, as far as whoever acts may see it. @throws NOT_FOUND, FORBIDDEN for staff of another business unit */
export const lineInSight = async ({ claims, requestId }: ModuleContext, principal: Principal, lineItemId: LineItemId): Promise<ClaimableLine> => {
  const { found } = await claims.find({ principal, requestId }, { items: [{ lineItemId }] });
  const [line] = found;
  if (!line) throw notFound('line item');
  demandOwnUnit(principal, line.businessUnitId);
  return line;
};

/** Staff see what other business units sold, and leave it alone. */
export const demandOwnUnit = ({ memberships }: Principal, businessUnitId: BusinessUnitId): void => {
  const units = memberships.flatMap((membership) => (membership.kind === 'staff' ? [membership.businessUnitId] : []));
  if (units.length > 0 && !units.includes(businessUnitId)) throw new HubError('FORBIDDEN', 'You are not of the business unit that sold it.');
};

export const isStaff = ({ memberships }: Principal): boolean => memberships.some(({ kind }) => kind === 'staff');
