import type { PortOf } from '#kernel/ports';
import { kept, quarantined, undone, unchanged, type InboundContract, type LineWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { TenantId } from '#kernel/values/ids';
import type { ClaimableLine, copiesPort } from '#entitlements';
import type { organizationsPort } from '#organizations';
import { legacyTerm, type Term } from '../../domain/legacy-term.ts';
import { known, prepare, type Known, type Prepared } from './prepare.ts';
import { legacyFulfillmentHeadings, legacyFulfillmentSchema, type LegacyFulfillment } from './record.ts';
import { followersOf, removeFulfillment } from './undo.ts';
import { writeFulfillment } from './write.ts';

export type Ports = { readonly organizations: PortOf<typeof organizationsPort>; readonly copies: PortOf<typeof copiesPort> };

/** Running licenses of an old system: each takes its copies from the ledger by its old id, and consumes no policy. */
export const legacyFulfillments = (ports: Ports): InboundContract<LegacyFulfillment, Prepared> => ({
  name: 'legacy-fulfillments',
  version: 1,
  module: 'fulfillment',
  title: 'Fulfillments of a legacy entitlement system',
  description: 'What runs, and where, as an entitlement system such as FlexNet Operations exports it. Load legacy-entitlements first.',
  record: legacyFulfillmentSchema,
  headings: legacyFulfillmentHeadings,
  keyOf: (record) => record.fulfillmentId,
  dependsOn: ({ parentFulfillmentId }) => (parentFulfillmentId === undefined ? [] : [parentFulfillmentId]),
  prepare: (records, work) => prepare(ports, records, work),

  apply: async (record, prepared, line) => {
    const found = known(record, prepared);
    if ('code' in found) return quarantined(found);
    const term = legacyTerm(record, found.line, line.clock.now());
    if ('code' in term) return quarantined(term);
    if (found.existing) return found.existing.same(record, term) ? unchanged('ful', found.existing.id) : quarantined(differs);
    const refused = await takeCopies(ports, record, found.line, term, line);
    if (refused) return quarantined(refused);
    return line.commit(tenantsOf(found), (work) => writeFulfillment(work, { record, term, found, source: line.onBehalfOf.principal.client }));
  },

  obstacles: async (lines, work) => {
    const followed = await followersOf(lines, work);
    return lines
      .filter(({ effects }) => effects.some(({ id }) => followed.has(id)))
      .map(({ number }) => ({ lineNumber: number, code: 'HAS_SUCCESSOR', message: 'Another fulfillment follows this one.' }));
  },

  // The copies go back first: a crash in between leaves a line that is undone once more, and copies are given back once only.
  undo: async (line, work) => {
    const source = work.onBehalfOf.principal.client;
    const { outcomes } = await ports.copies.giveBack(work.onBehalfOf, { items: [{ source, key: line.key }] });
    const [outcome] = outcomes;
    if (outcome?.kind === 'CopiesRefused' && outcome.code !== 'UNKNOWN_CLAIM') return kept(outcome.code, outcome.message);
    return work.commit(line.tenantId ? [line.tenantId] : [], async ({ db }) => {
      await removeFulfillment(db, line);
      return undone;
    });
  },
});

const differs: Problem = {
  path: '/fulfillmentId',
  code: 'ALREADY_TAKEN_OVER',
  message: 'This record was taken over before with other content; roll that document back first.',
};

const tenantsOf = ({ line, holder }: Known): readonly TenantId[] => [line.tenantId, ...(holder.tenantId === line.tenantId ? [] : [holder.tenantId])];

/** A trial may not take, so it asks what is left; history takes nothing. */
const takeCopies = async ({ copies }: Ports, record: LegacyFulfillment, line: ClaimableLine, term: Term, work: LineWork): Promise<Problem | undefined> => {
  const { fulfilledCount: count, overDraftCount: overdraftCount = 0, fulfillmentId: key, activationId } = record;
  if (count + overdraftCount === 0) return { path: '/fulfilledCount', code: 'NO_COPIES', message: 'It has no copies.' };
  if (record.state === 'OBSOLETE') return undefined;
  if (work.dryRun) return count > line.remaining ? insufficient(`Only ${line.remaining} copies are left.`) : undefined;
  const source = work.onBehalfOf.principal.client;
  const { outcomes } = await copies.take(work.onBehalfOf, {
    items: [{ source, key, activationId, count, overdraftCount, effectiveAt: term.activatedAt }],
  });
  const [outcome] = outcomes;
  return outcome?.kind === 'CopiesRefused' ? { path: '/fulfilledCount', code: outcome.code, message: outcome.message } : undefined;
};

const insufficient = (message: string): Problem => ({ path: '/fulfilledCount', code: 'INSUFFICIENT_QTY', message });

