import { endFromSql } from '#kernel/values/period';
import type { ClaimableLine } from '../contract/index.ts';
import { remainingOf } from '../domain/ledger.ts';
import type { LineOnSale } from '../persistence/line-on-sale.repository.ts';
import { balanceFrom, instantFrom } from '../persistence/rows.ts';

/** A line as siblings are told of it. */
export const claimableLine = (line: LineOnSale): ClaimableLine => {
  const end = endFromSql(line.expiresAt);
  return {
    lineItemId: line.id,
    entitlementId: line.entitlementId,
    tenantId: line.tenantId,
    organizationId: line.organizationId,
    businessUnitId: line.businessUnitId,
    partnerTenants: [...line.partnerTenants],
    activationId: line.activationId,
    productId: line.productId,
    licenseModelVersionId: line.licenseModelVersionId,
    technology: line.technology,
    state: line.state,
    timeZone: line.timeZone,
    startsOn: line.startsOn,
    startsAt: line.startsAt === null ? null : instantFrom(line.startsAt).toString(),
    expiresOn: line.expiresOn,
    expiresAt: end === null ? null : instantFrom(end).toString(),
    versionDate: line.versionDate,
    remaining: remainingOf(balanceFrom(line)),
  };
};
