import { quarantined, undone, unchanged, write, type AppliedLine, type InboundContract } from '#kernel/intake/contract';
import { giveBackCopies, noTakings, takeCopies, type Takings } from './copies.ts';
import { judge } from './judge.ts';
import { followersOf, hostKey, lookUp, type Desk, type Found } from './look-up.ts';
import { legacyFulfillmentHeadings, legacyFulfillmentSchema, type LegacyFulfillment } from './record.ts';
import { changedSince, changedSinceOf, createdBy, followedBy, removeFulfillment } from './undo.ts';
import { writeFulfillment } from './write.ts';

type Prepared = Takings & { readonly found: Found };

/** Running licenses of an old system: each takes its copies from the ledger by its old id, and consumes no policy. */
export const legacyFulfillments = (desk: Desk): InboundContract<LegacyFulfillment, Prepared> => ({
  name: 'legacy-fulfillments',
  version: 1,
  module: 'fulfillment',
  title: 'Fulfillments of a legacy entitlement system',
  description: 'What runs, and where, as an entitlement system such as FlexNet Operations exports it. Load legacy-entitlements first.',
  record: legacyFulfillmentSchema,
  headings: legacyFulfillmentHeadings,
  keyOf: (record) => record.fulfillmentId,
  dependsOn: ({ parentFulfillmentId }) => (parentFulfillmentId === undefined ? [] : [parentFulfillmentId]),

  prepare: async (records, work) => ({ found: await lookUp(desk, records, work), ...noTakings }),

  claims: {
    take: async (lines, { found }, work, before) => {
      const now = work.clock.now();
      const fresh = lines.flatMap((line) => {
        const read = judge(line.record, found, now);
        return read.kind === 'new' ? [{ ...line, read }] : [];
      });
      return { found, ...(await takeCopies(desk, fresh, work, before ?? noTakings)) };
    },
    giveBack: (lines, work) => giveBackCopies(desk, lines, work),
  },

  apply: (record, { found, refusals }, line) => {
    const read = judge(record, found, line.clock.now());
    if (read.kind === 'refused') return quarantined(read.problem);
    if (read.kind === 'known') return unchanged('ful', read.id);
    const refusal = refusals.get(record.fulfillmentId);
    if (refusal) return quarantined(refusal);
    const tenants = [...new Set([read.line.tenantId, read.holder.tenantId])];
    const locks = record.hostId === undefined ? '' : hostKey(read.holder.tenantId, record);
    return write(tenants, (work) => writeFulfillment(work, record, read, line.onBehalfOf.principal.client), { locks, isApart: true });
  },

  obstacles: async (lines, work, touched) => {
    const created = createdBy(lines, 'ful');
    const [followed, changed] = await Promise.all([followersOf(desk, created, touched, work), changedSinceOf(desk, lines, work)]);
    const why = ({ effects }: AppliedLine) => effects.flatMap(({ id }) => (followed.has(id) ? [followedBy] : changed.has(id) ? [changedSince] : []));
    return lines.flatMap((line) => why(line).slice(0, 1).map((obstacle) => ({ lineNumber: line.number, ...obstacle })));
  },

  // The copies go back when what held them is gone and before the line says so: a crash in between leaves a line that is undone once more.
  undo: async (line, work) => {
    const removed = await removeFulfillment(desk, line, work);
    if (removed.kind === 'kept') return removed;
    await giveBackCopies(desk, [{ record: line.record as LegacyFulfillment, holder: work.holder }], work);
    return work.commit(line.tenantId === null ? [] : [line.tenantId], () => Promise.resolve(undone));
  },
});
