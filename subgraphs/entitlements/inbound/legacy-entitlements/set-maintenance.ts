import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/persistence/persistence';
import { maintenanceLineId } from '../../contract/ids.ts';
import { MaintenanceCover, MaintenanceLine } from '../../persistence/maintenance-line.entity.ts';
import type { Trace } from './effects.ts';
import type { Target } from './target.ts';
import type { WantedMaintenance } from './translate.ts';
import { endUncovering } from './withdraw.ts';

type Covers = Pick<Trace, 'coversAdded' | 'coversRemoved'>;

/**
 * The maintenance that covers the line: exactly the one that is wanted, or none. Lines of an entitlement with the same maintenance
 * for the same days share one; what covers no line any more ends.
 */
export const setMaintenance = async (work: Work, target: Target, wanted: WantedMaintenance | null, now: Temporal.Instant): Promise<Covers> => {
  const { em } = work;
  const covers = await em.find(MaintenanceCover, { lineItemId: target.id });
  const line = wanted && (await maintenanceLine(work, target, wanted, now));
  const removed = covers.filter(({ maintenanceLineId: id }) => id !== line?.id);
  for (const cover of removed) em.remove(cover);
  const isNew = line && !covers.some(({ maintenanceLineId: id }) => id === line.id);
  if (isNew) em.create(MaintenanceCover, { maintenanceLineId: line.id, lineItemId: target.id, tenantId: target.tenantId, partnerTenants: [...target.partnerTenants] });
  await em.flush();
  await endUncovering(work, removed.map(({ maintenanceLineId: id }) => id));
  return { coversAdded: isNew ? [line.id] : [], coversRemoved: removed.map(({ maintenanceLineId: id }) => id) };
};

const maintenanceLine = async ({ em }: Work, target: Target, { product, ...days }: WantedMaintenance, now: Temporal.Instant): Promise<MaintenanceLine> => {
  const sold = { productId: product.productId, partNumberId: product.partNumberId };
  const same = { entitlementId: target.entitlementId, tenantId: target.tenantId, ...sold, timeZone: days.timeZone, startsOn: days.startsOn, expiresOn: days.expiresOn };
  const known = await em.findOne(MaintenanceLine, { ...same, state: 'DEPLOYED' });
  if (known) return known;
  const line = em.create(MaintenanceLine, {
    ...same,
    id: maintenanceLineId.make(),
    organizationId: target.organizationId,
    partnerTenants: [...target.partnerTenants],
    state: 'DEPLOYED',
    startsAt: days.startsAt,
    expiresAt: days.expiresAt,
    createdAt: now.toString(),
  });
  // A cover names it by its id alone, so MikroORM does not know which of the two comes first.
  await em.flush();
  return line;
};
