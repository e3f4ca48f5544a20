import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { PartNumberId, ProductId } from '#catalog';
import type { Work } from '#kernel/persistence/persistence';
import { maintenanceLineId, type MaintenanceLineId } from '../contract/ids.ts';
import { MaintenanceLine } from './maintenance-line.entity.ts';
import type { Target } from './target.ts';
import type { TermColumns } from './term-columns.ts';

export type SoldMaintenance = { readonly productId: ProductId; readonly partNumberId: PartNumberId | null } & Omit<TermColumns<string>, 'term'>;

/** Lines of an entitlement with the same maintenance for the same days share one. */
export const maintenanceLineOf = async ({ em }: Work, target: Target, { productId, partNumberId, timeZone, startsOn, startsAt, expiresOn, expiresAt }: SoldMaintenance, now: Temporal.Instant): Promise<MaintenanceLine> => {
  const same = { entitlementId: target.entitlementId, tenantId: target.tenantId, productId, partNumberId, timeZone, startsOn, expiresOn };
  const known = await em.findOne(MaintenanceLine, { ...same, state: 'DEPLOYED' });
  if (known) return known;
  const line = em.create(MaintenanceLine, {
    ...same,
    id: maintenanceLineId.make(),
    organizationId: target.organizationId,
    partnerTenants: [...target.partnerTenants],
    state: 'DEPLOYED',
    startsAt,
    expiresAt,
    createdAt: now.toString(),
  });
  // A cover names it by its id alone, so MikroORM does not know which of the two comes first.
  await em.flush();
  return line;
};

export const coversNothing = sql`not exists (select from entitlements.maintenance_cover c where c.maintenance_line_id = m.id)`;

/** Maintenance that covers no line any more has ended. */
export const endUncovering = async ({ db }: Work, ids: readonly MaintenanceLineId[]): Promise<void> => {
  if (ids.length === 0) return;
  await sql`update entitlements.maintenance_line m set state = 'OBSOLETE', version = version + 1 where m.id = any(${ids}::uuid[]) and ${coversNothing}`.execute(db);
};
