import { kept, quarantined, undone, unchanged, type AppliedLine, type InboundContract } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import { giveBackCopies, holdingCopies, takeCopies, tryCopies } from './copies.ts';
import { judge } from './judge.ts';
import { followersOf, lookUp, type Desk, type Found } from './look-up.ts';
import { legacyFulfillmentHeadings, legacyFulfillmentSchema, type LegacyFulfillment } from './record.ts';
import { createdBy, removeFulfillment, tenantsTouched } from './undo.ts';
import { writeFulfillment } from './write.ts';

/** `refusals`: in a dry run, the records that would be refused their copies, by old id. */
type Prepared = { readonly found: Found; readonly refusals: ReadonlyMap<string, Problem> };

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

  prepare: async (records, work) => {
    const found = await lookUp(desk, records, work);
    if (!work.dryRun) return { found, refusals: new Map() };
    const judged = records.map((record) => [record, judge(record, found, work.clock.now())] as const);
    return { found, refusals: await tryCopies(desk, judged.flatMap(([record, read]) => (read.kind === 'new' ? [[record, read] as const] : [])), work) };
  },

  apply: async (record, { found, refusals }, line) => {
    const read = judge(record, found, line.clock.now());
    if (read.kind === 'refused') return quarantined(read.problem);
    if (read.kind === 'known') return unchanged('ful', read.id);
    const tenants = [...new Set([read.line.tenantId, read.holder.tenantId])];
    const write = () => line.commit(tenants, (work) => writeFulfillment(work, record, read, line.onBehalfOf.principal.client));
    const refusal = line.dryRun ? refusals.get(record.fulfillmentId) : await takeCopies(desk, record, read, line);
    if (refusal) return quarantined(refusal);
    return line.dryRun ? write() : holdingCopies(desk, record.fulfillmentId, line, write);
  },

  obstacles: async (lines, work) => {
    const followed = await followersOf(desk, createdBy(lines, 'ful'), work);
    return lines
      .filter((line) => isAny(followed, line))
      .map(({ number }) => ({ lineNumber: number, ...followedBy }));
  },

  // The copies go back first: a crash in between leaves a line that is undone once more, and copies are given back once only.
  undo: async (line, work) => {
    if (isAny(await followersOf(desk, createdBy([line], 'ful'), work), line)) return kept(followedBy.code, followedBy.message);
    await giveBackCopies(desk, line.key, work);
    return work.commit(await tenantsTouched(desk, line, work), async ({ db }) => {
      await removeFulfillment(db, line);
      return undone;
    });
  },
});

const followedBy = { code: 'HAS_SUCCESSOR', message: 'Another fulfillment follows this one.' };
const isAny = (ids: ReadonlySet<string>, { effects }: AppliedLine): boolean => effects.some(({ id }) => ids.has(id));
