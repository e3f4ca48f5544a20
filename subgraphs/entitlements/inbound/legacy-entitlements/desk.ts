import { LockMode, type FilterQuery } from '@mikro-orm/postgresql';
import type { Work } from '#kernel/persistence/persistence';
import type { Clock } from '#kernel/values/clock';
import type { LineItemId } from '../../contract/ids.ts';
import { activationKey } from '../../domain/activation-id.ts';
import { StandingBlock } from '../../persistence/block.entity.ts';
import { Entitlement } from '../../persistence/entitlement.entity.ts';
import { LineItem } from '../../persistence/line-item.entity.ts';
import { MaintenanceCover } from '../../persistence/maintenance-line.entity.ts';
import { book, type Booking } from '../../persistence/posting.repository.ts';
import type { Line } from './apply-line.ts';
import { importer } from './translate.ts';

/** A known line item with what stands on it. */
export type Known = { readonly item: LineItem; readonly blocks: readonly StandingBlock[]; readonly covers: readonly MaintenanceCover[] };

/** What the lines of one transaction work on, looked up and locked for all of them at once, and what they book, booked at once. */
export class Desk {
  readonly work: Work;
  readonly #clock: Clock;
  readonly #entitlements: Map<string, Entitlement>;
  readonly #items: ReadonlyMap<string, readonly Known[]>;
  #bookings: Booking[] = [];

  private constructor(work: Work, clock: Clock, entitlements: readonly Entitlement[], items: readonly Known[]) {
    this.work = work;
    this.#clock = clock;
    this.#entitlements = new Map(entitlements.map((entitlement) => [numberKey(entitlement), entitlement]));
    this.#items = Map.groupBy(items, ({ item }) => itemKey(item));
  }

  /** The entitlements are held first, so that lines of one entitlement come one after the other, whoever sends them. */
  static async open(work: Work, lines: readonly Line[], clock: Clock): Promise<Desk> {
    const entitlements = await lockEntitlements(work, lines);
    const keys = lines.flatMap(({ record: { activationId } }) => (activationId === undefined ? [] : [activationKey(activationId)]));
    return new Desk(work, clock, entitlements, await lockItems(work, { tenantId: { $in: tenantsOf(lines) }, withdrawnAt: null, activationKey: { $in: keys } }));
  }

  entitlementOf({ record, wanted }: Line): Entitlement | undefined {
    return this.#entitlements.get(numberKey({ tenantId: wanted.owner.tenantId, businessUnitId: wanted.businessUnitId, number: record.entitlementId }));
  }

  keep(entitlement: Entitlement): void {
    this.#entitlements.set(numberKey(entitlement), entitlement);
  }

  /**
   * By the activation id, or by the migration id within the entitlement; those that have ended are known too, but none that was withdrawn.
   * A line without an activation id may mean an item that was made or booked on in this transaction, so that is settled before.
   */
  async itemsOf({ record, wanted }: Line, { id: entitlementId }: Entitlement): Promise<readonly Known[]> {
    const { tenantId } = wanted.owner;
    if (record.activationId !== undefined) return this.#items.get(itemKey({ tenantId, activationKey: activationKey(record.activationId) })) ?? [];
    await this.settle();
    return lockItems(this.work, { tenantId, withdrawnAt: null, entitlementId, migrationId: record.migrationId ?? null });
  }

  book(booking: Booking): void {
    this.#bookings.push(booking);
  }

  async settle(): Promise<void> {
    await this.work.em.flush();
    await book(this.work, this.#bookings, this.#clock.now());
    this.#bookings = [];
  }
}

const numberKey = ({ tenantId, businessUnitId, number }: Pick<Entitlement, 'tenantId' | 'businessUnitId' | 'number'>): string => JSON.stringify([tenantId, businessUnitId, number]);
const itemKey = ({ tenantId, activationKey: key }: Pick<LineItem, 'tenantId' | 'activationKey'>): string => JSON.stringify([tenantId, key]);
const tenantsOf = (lines: readonly Line[]) => [...new Set(lines.map(({ wanted }) => wanted.owner.tenantId))];

/** In the order of their numbers, as the lines come. */
const lockEntitlements = ({ em }: Work, lines: readonly Line[]): Promise<readonly Entitlement[]> =>
  em.find(
    Entitlement,
    {
      tenantId: { $in: tenantsOf(lines) },
      businessUnitId: { $in: [...new Set(lines.map(({ wanted }) => wanted.businessUnitId))] },
      number: { $in: [...new Set(lines.map(({ record }) => record.entitlementId))] },
      withdrawnAt: null,
      state: { $ne: 'OBSOLETE' },
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { number: 'asc', id: 'asc' } },
  );

const lockItems = async ({ em }: Work, where: FilterQuery<LineItem>): Promise<readonly Known[]> => {
  const items = await em.find(LineItem, where, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true });
  const ids: readonly LineItemId[] = items.map(({ id }) => id);
  if (ids.length === 0) return [];
  const blocks = Map.groupBy(await em.find(StandingBlock, { lineItemId: { $in: ids }, owner: importer, liftedAt: null }), ({ lineItemId }) => lineItemId);
  const covers = Map.groupBy(await em.find(MaintenanceCover, { lineItemId: { $in: ids } }), ({ lineItemId }) => lineItemId);
  return items.map((item) => ({ item, blocks: blocks.get(item.id) ?? [], covers: covers.get(item.id) ?? [] }));
};
