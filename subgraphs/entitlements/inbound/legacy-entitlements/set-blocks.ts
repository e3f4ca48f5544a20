import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/persistence/persistence';
import type { Block } from '../../domain/block.ts';
import { StandingBlock } from '../../persistence/block.entity.ts';
import type { Trace } from './effects.ts';
import type { Target } from '../../persistence/target.ts';
import { importer } from './translate.ts';

/** Sets and lifts the importer's own reasons; those of others are not its business. */
export const setBlocks = async ({ em }: Work, target: Target, wanted: readonly Block[], now: Temporal.Instant): Promise<Pick<Trace, 'blocksSet' | 'blocksLifted'>> => {
  const standing = await em.find(StandingBlock, { lineItemId: target.id, owner: importer, liftedAt: null });
  const lifted = standing.filter(({ reason }) => !wanted.some((block) => block.reason === reason));
  for (const block of lifted) block.liftedAt = now.toString();
  const set = wanted
    .filter(({ reason }) => !standing.some((block) => block.reason === reason))
    .map(({ actions, ...block }) =>
      em.create(StandingBlock, {
        id: randomUUID(),
        tenantId: target.tenantId,
        partnerTenants: [...target.partnerTenants],
        entitlementId: target.entitlementId,
        lineItemId: target.id,
        ...block,
        actions: [...actions],
        since: now.toString(),
      }),
    );
  await em.flush();
  return { blocksSet: set.map(({ id }) => id), blocksLifted: lifted.map(({ id }) => id) };
};
