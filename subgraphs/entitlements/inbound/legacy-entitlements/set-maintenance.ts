import type { Temporal } from 'temporal-polyfill';
import type { Work } from '#kernel/persistence/persistence';
import { MaintenanceCover } from '../../persistence/maintenance-line.entity.ts';
import { endUncovering, maintenanceLineOf } from '../../persistence/maintenance.repository.ts';
import type { Target } from '../../persistence/target.ts';
import type { Trace } from './effects.ts';
import type { WantedMaintenance } from './translate.ts';

type Covers = Pick<Trace, 'coversAdded' | 'coversRemoved'>;

/**
 * The maintenance that covers the line: exactly the one that is wanted, or none. Lines of an entitlement with the same maintenance
 * for the same days share one; what covers no line any more ends.
 */
export const setMaintenance = async (work: Work, target: Target, wanted: WantedMaintenance | null, now: Temporal.Instant): Promise<Covers> => {
  const { em } = work;
  const covers = await em.find(MaintenanceCover, { lineItemId: target.id });
  const line = wanted && (await maintenanceLineOf(work, target, { ...wanted.product, ...wanted }, now));
  const removed = covers.filter(({ maintenanceLineId: id }) => id !== line?.id);
  for (const cover of removed) em.remove(cover);
  const isNew = line && !covers.some(({ maintenanceLineId: id }) => id === line.id);
  if (isNew) em.create(MaintenanceCover, { maintenanceLineId: line.id, lineItemId: target.id, tenantId: target.tenantId, partnerTenants: [...target.partnerTenants] });
  await em.flush();
  await endUncovering(work, removed.map(({ maintenanceLineId: id }) => id));
  return { coversAdded: isNew ? [line.id] : [], coversRemoved: removed.map(({ maintenanceLineId: id }) => id) };
};
