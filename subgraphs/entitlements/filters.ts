import { productId } from '#catalog';
import { HubError } from '#kernel/values/errors';
import { businessUnitId, organizationId } from '#kernel/values/ids';
import type { EntitlementFilter as EntitlementFilterInput, LineItemFilter as LineItemFilterInput } from './__generated__/types.ts';
import { activationKey } from './domain/activation-id.ts';
import type { EntitlementFilter } from './persistence/entitlement.list.ts';
import type { LineItemFilter } from './persistence/line-item.list.ts';

/** @throws BAD_ID, BAD_USER_INPUT */
export const lineItemFilterFrom = (input: LineItemFilterInput | null | undefined): LineItemFilter => {
  if (!input) return {};
  return {
    ...(input.organizationId != null && { organizationId: organizationId.parse(input.organizationId), includeDescendants: input.includeDescendants ?? false }),
    ...(input.state != null && { state: input.state }),
    ...(input.productId != null && { productId: productId.parse(input.productId) }),
    ...(input.expiresFrom != null && { expiresFrom: input.expiresFrom.toString() }),
    ...(input.expiresBefore != null && { expiresBefore: input.expiresBefore.toString() }),
    ...(input.activationIdPrefix != null && { activationKeyPrefix: prefixFrom(input.activationIdPrefix) }),
    ...(input.orderNumber != null && { orderNumber: input.orderNumber }),
  };
};

const prefixFrom = (text: string): string => {
  const prefix = activationKey(text);
  if (prefix.length < 4 || prefix.length > 255) throw new HubError('BAD_USER_INPUT', 'The beginning of an activation id has 4 to 255 characters.', { path: 'filter.activationIdPrefix' });
  return prefix;
};

/** @throws BAD_ID */
export const entitlementFilterFrom = (input: EntitlementFilterInput | null | undefined): EntitlementFilter => {
  if (!input) return {};
  return {
    ...(input.businessUnitId != null && { businessUnitId: businessUnitId.parse(input.businessUnitId) }),
    ...(input.state != null && { state: input.state }),
    ...(input.revenueClass != null && { revenueClass: input.revenueClass }),
    ...(input.numberPrefix != null && { numberPrefix: input.numberPrefix }),
  };
};
