import type { ModuleContext } from './context.ts';
import type { EntitlementId } from './contract/ids.ts';
import { statusOf, type Status } from './domain/status.ts';
import { spanFrom, type BlockRow, type EntitlementRow, type LineItemRow } from './persistence/rows.ts';
import type { Reads } from './reads.ts';

/** A line is seen by whoever sees its entitlement, so there always is one. */
export const entitlementOf = async ({ entitlementId }: { readonly entitlementId: EntitlementId }, reads: Reads): Promise<EntitlementRow> => {
  const entitlement = await reads.entitlement(entitlementId);
  if (!entitlement) throw new Error(`The entitlement ${entitlementId} of a line in sight is out of sight.`);
  return entitlement;
};

/** Its own and its entitlement's. */
export const blocksOfLine = ({ id, entitlementId }: LineItemRow, reads: Reads): Promise<BlockRow[]> => reads.blocksOf({ entitlementId, lineItemId: id });

export const statusToday = async (line: LineItemRow, { reads, clock }: Pick<ModuleContext, 'reads' | 'clock'>): Promise<Status> => {
  const [entitlement, blocks] = await Promise.all([entitlementOf(line, reads), blocksOfLine(line, reads)]);
  const together = blocks.map(({ actionsTogether }) => ({ actions: actionsTogether }));
  return statusOf({ state: line.state, entitlementState: entitlement.state, blocks: together, ...spanFrom(line) }, clock.now());
};
