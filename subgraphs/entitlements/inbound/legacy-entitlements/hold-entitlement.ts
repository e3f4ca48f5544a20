import { LockMode } from '@mikro-orm/postgresql';
import type { Problem } from '#kernel/intake/problem';
import type { Work } from '#kernel/persistence/persistence';
import { entitlementId } from '../../contract/ids.ts';
import { Entitlement } from '../../persistence/entitlement.entity.ts';
import { insertEntitlement, type NewEntitlement } from '../../persistence/insert.ts';
import type { Line } from './apply-line.ts';

type Held = { readonly entitlement: Entitlement; readonly isNew: boolean } | { readonly problem: Problem };

/** The entitlement of a line, locked: the one that is known, or a new one. What a record says of it must be what is known of it. */
export const holdEntitlement = async (work: Work, line: Line): Promise<Held> => {
  const known = (await findEntitlement(work, line)) ?? undefined;
  if (known) return agreed(known, line);
  const made = await insertEntitlement(work, newEntitlement(line));
  if (made) return { entitlement: made, isNew: true };
  // Another tenant has the number, or an organization of ours was faster.
  const entitlement = await findEntitlement(work, line);
  return entitlement ? agreed(entitlement, line) : { problem: differs('/soldTo', 'is held by another organization') };
};

const newEntitlement = ({ record, wanted, work }: Line): NewEntitlement => ({
  id: entitlementId.make(),
  tenantId: wanted.owner.tenantId,
  organizationId: wanted.owner.organizationId,
  partnerTenants: [...new Set(wanted.partners.map(({ tenantId }) => tenantId))],
  businessUnitId: wanted.businessUnitId,
  number: record.entitlementId,
  nonRevenueReason: record.nonRevenueReason ?? null,
  state: wanted.state === 'TEST' ? 'TEST' : 'DEPLOYED',
  dealTiers: wanted.dealTiers,
  description: record.description ?? null,
  orderId: null,
  now: work.clock.now(),
});

const findEntitlement = ({ em }: Work, { record, wanted }: Line): Promise<Entitlement | null> =>
  em.findOne(
    Entitlement,
    { tenantId: wanted.owner.tenantId, businessUnitId: wanted.businessUnitId, number: record.entitlementId, withdrawnAt: null, state: { $ne: 'OBSOLETE' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

const differs = (path: string, how: string): Problem => ({ path, code: 'ENTITLEMENT_DIFFERS', message: `The entitlement ${how}; an import does not change that.` });

/** What is left out says nothing. */
const agreed = (entitlement: Entitlement, { record, wanted }: Line): Held => {
  const channel = wanted.dealTiers.map(({ organizationId, currentOwner }) => [organizationId, currentOwner]);
  const knownChannel = entitlement.dealTiers.map(({ organizationId, currentOwner }) => [organizationId, currentOwner]);
  if (entitlement.organizationId !== wanted.owner.organizationId) return { problem: differs('/soldTo', 'is held by another organization') };
  if (record.channelPartners !== undefined && JSON.stringify(channel) !== JSON.stringify(knownChannel)) return { problem: differs('/channelPartners', 'was sold through others') };
  if ((record.nonRevenueReason ?? null) !== (entitlement.nonRevenueReason ?? null)) return { problem: differs('/nonRevenueReason', 'is of another kind') };
  if (record.description !== undefined && record.description !== entitlement.description) return { problem: differs('/description', 'is described otherwise') };
  if ((wanted.state === 'TEST') !== (entitlement.state === 'TEST')) return { problem: differs('/state', 'is, or is not, for trying') };
  return { entitlement, isNew: false };
};
