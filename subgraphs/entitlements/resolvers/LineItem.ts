import { licenseModelVersionId, partNumberId, productId } from '#catalog';
import { endFromSql, perpetual } from '#kernel/values/period';
import { lineItemId } from '../contract/ids.ts';
import { allowancesOf } from '../allowances.ts';
import { blocksOfLine, entitlementOf, statusToday } from '../owned.ts';
import { quantitiesAsOf } from '../quantities.ts';
import type { LineItemResolvers } from './../__generated__/types.ts';

export const LineItem: LineItemResolvers = {
  id: ({ id }) => lineItemId.show(id),
  entitlement: (line, _arg, { reads }) => entitlementOf(line, reads),
  product: (line) => ({ id: productId.show(line.productId) }),
  partNumber: (line) => line.partNumberId && { id: partNumberId.show(line.partNumberId) },
  licenseModel: (line) => line.licenseModelVersionId && { id: licenseModelVersionId.show(line.licenseModelVersionId) },
  status: (line, _arg, context) => statusToday(line, context),
  blocks: (line, _arg, { reads }) => blocksOfLine(line, reads),
  allowed: (line, _arg, context) => allowancesOf(line, context),
  parent: ({ parentId }, _arg, { reads }) => parentId && reads.lineItem(parentId),
  transferredFrom: ({ transferredFromId }, _arg, { reads }) => transferredFromId && reads.lineItem(transferredFromId),
  splitFrom: ({ splitFromId }, _arg, { reads }) => splitFromId && reads.lineItem(splitFromId),
  quantities: (line, { asOf }, context) => quantitiesAsOf(line, asOf, context),
  perpetual: ({ expiresAt, term }) => expiresAt === perpetual && term === null,
  expiresAt: ({ expiresAt }) => endFromSql(expiresAt),
  maintenanceLines: ({ id }, _arg, { reads }) => reads.maintenanceLinesOfLineItem(id),
  ledger: ({ id }, page, { reads }) => reads.ledgerOfLineItem(id, page),
};
