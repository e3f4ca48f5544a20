import type { RequestContext } from '#kernel/context';
import type { Sight } from '#kernel/identity/sight';
import { groupedInOrder } from '#kernel/loaders';
import type { PageArguments } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { firstFound } from '#kernel/persistence/sights';
import type { BusinessUnitId, OrganizationId } from '#kernel/values/ids';
import type { EntitlementId, LineItemId, MaintenanceLineId } from './contract/ids.ts';
import { activationKey } from './domain/activation-id.ts';
import { firstRules, type EntitlementRules } from './domain/rules.ts';
import { blockedKey, blocksOf, type Blocked } from './persistence/block.repository.ts';
import * as byKey from './persistence/by-key.repository.ts';
import { connectionInSight, connectionOfParent, type Children, type Connection } from './persistence/connection.loader.ts';
import { entitlementRules } from './persistence/entitlement-rules.repository.ts';
import { askedOfEntitlements, entitlementList, type EntitlementFilter } from './persistence/entitlement.list.ts';
import { byExpiry, compareIn, newest, newestBooking, oldestBlock, pageIn } from './persistence/keyset.ts';
import { asOfKey, countsAsOf, ledgerList, type LineAsOf } from './persistence/ledger.repository.ts';
import type { Asked } from './persistence/listed.ts';
import { standingsOf, type LineStanding } from './persistence/line-on-sale.repository.ts';
import { askedOfLineItems, lineItemList, type LineItemFilter } from './persistence/line-item.list.ts';
import { coveredLineItemList, maintenanceLineList } from './persistence/maintenance-line.list.ts';
import type { BlockRow, Counts, EntitlementRow, LedgerEntryRow, LineItemRow, MaintenanceLineRow } from './persistence/rows.ts';

type ById = { readonly id: string };
type Load<K, Row> = (persistence: ModulePersistence, sight: Sight, keys: readonly K[]) => Promise<readonly Row[]>;

/** All that one request reads of this module: each level of a query is one statement, however many parents it has. */
export class Reads {
  readonly #persistence: ModulePersistence;
  readonly #request: RequestContext;

  constructor(persistence: ModulePersistence, request: RequestContext) {
    this.#persistence = persistence;
    this.#request = request;
  }

  entitlement(id: EntitlementId): Promise<EntitlementRow | null> {
    return this.#entitlements().load(id);
  }
  lineItem(id: LineItemId): Promise<LineItemRow | null> {
    return this.#one('lineItem', id, byKey.lineItemsByIds, (row) => row.id);
  }
  lineItemByActivationId(activationId: string): Promise<LineItemRow | null> {
    return this.#one('lineItemByActivationId', activationKey(activationId), byKey.lineItemsByActivationKeys, (row) => activationKey(row.activationId));
  }
  maintenanceLine(id: MaintenanceLineId): Promise<MaintenanceLineRow | null> {
    return this.#one('maintenanceLine', id, byKey.maintenanceLinesByIds, (row) => row.id);
  }
  standingOf(id: LineItemId): Promise<LineStanding | null> {
    return this.#one('standing', id, standingsOf, (row) => row.id);
  }
  countsAsOf(point: LineAsOf): Promise<Counts | null> {
    return this.#one('countsAsOf', asOfKey(point), countsAsOf, asOfKey);
  }

  async entitlements(filter: EntitlementFilter, args: PageArguments): Promise<Connection<EntitlementRow>> {
    return this.#remembered(await this.#inSight(entitlementList, askedOfEntitlements(filter, pageIn('entitlements', newest, args))));
  }
  async entitlementsOfOrganization(id: OrganizationId, filter: EntitlementFilter, args: PageArguments): Promise<Connection<EntitlementRow>> {
    return this.#remembered(await this.#below(children.entitlementsOfOrganization, id, askedOfEntitlements(filter, pageIn('entitlements', newest, args)), { filter, args }));
  }

  lineItems(filter: LineItemFilter, args: PageArguments): Promise<Connection<LineItemRow>> {
    return this.#inSight(lineItemList, askedOfLineItems(filter, pageIn('line items', byExpiry, args)));
  }
  lineItemsOfOrganization(id: OrganizationId, filter: LineItemFilter, args: PageArguments): Promise<Connection<LineItemRow>> {
    return this.#below(children.lineItemsOfOrganization, id, askedOfLineItems(filter, pageIn('line items', byExpiry, args)), { filter, args });
  }
  lineItemsOfEntitlement(id: EntitlementId, filter: LineItemFilter, args: PageArguments): Promise<Connection<LineItemRow>> {
    return this.#below(children.lineItemsOfEntitlement, id, askedOfLineItems(filter, pageIn('line items', byExpiry, args)), { filter, args });
  }
  lineItemsOfMaintenanceLine(id: MaintenanceLineId, args: PageArguments): Promise<Connection<LineItemRow>> {
    return this.#below(children.lineItemsOfMaintenanceLine, id, askedOfLineItems({}, pageIn('line items', byExpiry, args)), { args });
  }

  maintenanceLinesOfEntitlement(id: EntitlementId, args: PageArguments): Promise<Connection<MaintenanceLineRow>> {
    return this.#below(children.maintenanceLinesOfEntitlement, id, everything(pageIn('maintenance lines', byExpiry, args)), { args });
  }
  maintenanceLinesOfLineItem(id: LineItemId): Promise<MaintenanceLineRow[]> {
    const { order, keyOf } = maintenanceLineList;
    return this.#few('maintenanceLinesOfLineItem', id, byKey.maintenanceLinesOfLineItems, (row) => row.lineItemId, compareIn(order, keyOf));
  }
  ledgerOfLineItem(id: LineItemId, args: PageArguments): Promise<Connection<LedgerEntryRow>> {
    return this.#below(children.ledgerOfLineItem, id, everything(pageIn('ledger', newestBooking, args)), { args });
  }
  /** Oldest first. */
  blocksOf(blocked: Blocked): Promise<BlockRow[]> {
    return this.#few('blocks', blockedKey(blocked), blocksOf, blockedKey, compareIn(oldestBlock, ({ since, id }) => [since, id]));
  }

  /** Today's; what nobody has said is said to everybody. */
  rules(unit: BusinessUnitId): Promise<EntitlementRules> {
    const { loaders, principal, clock } = this.#request;
    const [sight] = principal.sights;
    const batch = async (units: readonly BusinessUnitId[]): Promise<EntitlementRules[]> => {
      const rules = await this.#persistence.readWithin(sight, (db) => entitlementRules.at(db, sight, units, clock.now()));
      return units.map((each) => rules.get(each) ?? firstRules);
    };
    return loaders.of<BusinessUnitId, EntitlementRules>('entitlements.rules', batch).load(unit);
  }

  /** Lines below a list of entitlements ask for their entitlement again. */
  #remembered(entitlements: Connection<EntitlementRow>): Connection<EntitlementRow> {
    for (const row of entitlements.nodes) this.#entitlements().prime(row.id, row);
    return entitlements;
  }

  #entitlements() {
    return this.#loader('entitlement', byKey.entitlementsByIds, (row) => row.id);
  }

  #one<K extends string, Row>(name: string, key: K, load: Load<K, Row>, keyOf: (row: Row) => string): Promise<Row | null> {
    return this.#loader(name, load, keyOf).load(key);
  }

  #loader<K extends string, Row>(name: string, load: Load<K, Row>, keyOf: (row: Row) => string) {
    const { loaders, principal } = this.#request;
    const batch = (keys: readonly K[]) => firstFound(principal.sights, keys, keyOf, (sight, some) => load(this.#persistence, sight, some));
    return loaders.of<K, Row | null>(`entitlements.${name}`, batch, manyKeys);
  }

  /** Few rows below each key. Sights may overlap: a row is shown once. */
  #few<K extends string, Row extends ById>(name: string, key: K, load: Load<K, Row>, keyOf: (row: Row) => string, inOrder: (a: Row, b: Row) => number): Promise<Row[]> {
    const { loaders, principal } = this.#request;
    const batch = async (keys: readonly K[]): Promise<Row[][]> => {
      const found = new Map<string, Row>();
      for (const sight of principal.sights) for (const row of await load(this.#persistence, sight, keys)) found.set(`${keyOf(row)} ${row.id}`, row);
      return groupedInOrder(keys, [...found.values()].sort(inOrder), keyOf).map((rows) => rows.slice(0, byKey.mostBelow));
    };
    return loaders.of<K, Row[]>(`entitlements.${name}`, batch, manyKeys).load(key);
  }

  #inSight<Row extends ById>(list: Parameters<typeof connectionInSight<Row>>[1], asked: Asked): Promise<Connection<Row>> {
    return connectionInSight({ persistence: this.#persistence, request: this.#request }, list, asked);
  }

  #below<Row extends ById>(of: Children<Row>, parentId: string, asked: Asked, args: unknown): Promise<Connection<Row>> {
    return connectionOfParent({ persistence: this.#persistence, request: this.#request }, of, { parentId, asked, argumentsHash: JSON.stringify(args) });
  }
}

const manyKeys = { maxBatchSize: 10_000 };
const everything = (page: Asked['page']): Asked => ({ conditions: [], within: null, page });

const children = {
  entitlementsOfOrganization: { name: 'entitlementsOfOrganization', list: entitlementList, column: 'e.organization_id' },
  lineItemsOfOrganization: { name: 'lineItemsOfOrganization', list: lineItemList, column: 'l.organization_id' },
  lineItemsOfEntitlement: { name: 'lineItemsOfEntitlement', list: lineItemList, column: 'l.entitlement_id' },
  lineItemsOfMaintenanceLine: { name: 'lineItemsOfMaintenanceLine', list: coveredLineItemList, column: 'c.maintenance_line_id' },
  maintenanceLinesOfEntitlement: { name: 'maintenanceLinesOfEntitlement', list: maintenanceLineList, column: 'm.entitlement_id' },
  ledgerOfLineItem: { name: 'ledgerOfLineItem', list: ledgerList, column: 'b.line_item_id' },
} as const;
