import type { EntitlementId, LineItemId } from '#entitlements';
import type { RequestContext } from '#kernel/context';
import type { Sight } from '#kernel/identity/sight';
import { inboundDocumentsByIds, type InboundDocumentConnectionMapper, type InboundDocumentMapper } from '#kernel/intake/graph';
import type { Intake } from '#kernel/intake/intake';
import { groupedInOrder } from '#kernel/loaders';
import { hashOf } from '#kernel/persistence/once';
import { pageOf, type Connection, type PageArguments, type PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { firstFound, merged } from '#kernel/persistence/sights';
import type { BusinessUnitId, DocumentId, OrganizationId } from '#kernel/values/ids';
import type { OrderId, OrderLineId } from '../contract/ids.ts';
import { firstRules, type OrderRules } from '../domain/rules.ts';
import { idPage, placePage } from './keyset.ts';
import { orderLineRepository, type DocumentRef, type LineItemRef, type LineOfLineItem } from './order-line.repository.ts';
import { orderRepository, type OrderFilter } from './order.repository.ts';
import { orderRules } from './order-rules.repository.ts';
import type { Count, HoldRow, OrderLineRow, OrderRow } from './rows.ts';

type ById = { readonly id: string };
const idOf = ({ id }: ById): string => id;
const newestFirst = (a: ById, b: ById): number => (a.id < b.id ? 1 : -1);
const oldestFirst = (a: ById, b: ById): number => (a.id < b.id ? -1 : 1);
const byNumber = (a: OrderLineRow, b: OrderLineRow): number => (a.place === b.place ? oldestFirst(a, b) : a.place < b.place ? -1 : 1);
const lineKey = ({ place, id }: OrderLineRow): readonly string[] => [place, id];
const all = Number.MAX_SAFE_INTEGER;

/** Reads of one request: what several parents ask for becomes one statement. */
export const orderReads = (persistence: ModulePersistence, intake: Intake, request: RequestContext) => {
  const { principal, loaders, clock } = request;
  const { sights } = principal;
  const orders = orderRepository(persistence);
  const lines = orderLineRepository(persistence);
  /** A count over two sights would count twice what both see. */
  const countedBelow = <Id extends string>(name: string, counts: (sight: Sight, ids: readonly Id[]) => Promise<readonly Count[]>, id: Id) => (): Promise<number | null> =>
    loaders
      .of<Id, number | null>(`orders.${name}`, async (ids) => {
        if (sights.length > 1) return ids.map(() => null);
        const found = new Map((await counts(sights[0], ids)).map((count) => [count.id, count.n]));
        return ids.map((each) => found.get(each) ?? 0);
      })
      .load(id);
  /** Each sight gives a whole page of each parent, and none may be cut off for the sake of another. */
  const rowsBelow = (ids: readonly string[], { first }: PageRequest): number => sights.length * ids.length * (first + 1);
  const one = <Id extends string, Row extends ById>(name: string, read: (sight: Sight, ids: readonly Id[]) => Promise<readonly Row[]>) =>
    loaders.of<Id, Row | null>(`orders.${name}`, (ids) => firstFound<Id, Row>(sights, ids, idOf, read));
  const below = <Id extends string, Row extends ById>(name: string, of: { read(sight: Sight, ids: readonly Id[]): Promise<readonly Row[]>; parentOf(row: Row): string; inOrder(a: Row, b: Row): number; limit(ids: readonly Id[]): number }) =>
    loaders.of<Id, Row[]>(`orders.${name}`, async (ids) => {
      const rows = await merged(sights, { limit: of.limit(ids), idOf, inOrder: of.inOrder }, (sight) => of.read(sight, ids));
      return groupedInOrder(ids, rows, of.parentOf);
    });
  const documents = below<OrderId, DocumentRef>('documents', { read: lines.documentsOf, parentOf: ({ orderId }) => orderId, inOrder: oldestFirst, limit: () => all });
  const document = loaders.of<DocumentId, InboundDocumentMapper | null>('orders.document', (ids) => inboundDocumentsByIds(intake, principal, ids));

  return {
    order: one<OrderId, OrderRow>('order', orders.byIds),
    line: one<OrderLineId, OrderLineRow>('line', lines.byIds),

    orderByNumber: async (system: string, number: string): Promise<OrderRow | null> => {
      const [newest] = await merged(sights, { limit: 1, idOf, inOrder: newestFirst }, (sight) => orders.byNumber(sight, system, number));
      return newest ?? null;
    },

    orders: async (filter: OrderFilter, page: PageArguments): Promise<Connection<OrderRow>> => {
      const wanted = idPage(page, 'orders', 50);
      const rows = await merged(sights, { limit: wanted.first + 1, idOf, inOrder: newestFirst }, (sight) => orders.page(sight, filter, wanted));
      return { ...pageOf(rows, wanted, ({ id }) => [id]), totalCount: async () => (sights.length === 1 ? orders.count(sights[0], filter) : null) };
    },

    ordersOf: async (organization: OrganizationId, filter: OrderFilter, page: PageArguments): Promise<Connection<OrderRow>> => {
      const wanted = idPage(page, 'orders', 50);
      const loader = below<OrganizationId, OrderRow>(`ordersOf ${hashOf([filter, wanted])}`, {
        read: (sight, ids) => orders.ofOrganizations(sight, ids, filter, wanted),
        parentOf: ({ organizationId }) => organizationId,
        inOrder: newestFirst,
        limit: (ids) => rowsBelow(ids, wanted),
      });
      const totalCount = countedBelow(`orderCount ${hashOf(filter)}`, (sight, ids: readonly OrganizationId[]) => orders.countsOfOrganizations(sight, ids, filter), organization);
      return { ...pageOf(await loader.load(organization), wanted, ({ id }) => [id]), totalCount };
    },

    linesOf: async (order: OrderId, page: PageArguments): Promise<Connection<OrderLineRow>> => {
      const wanted = placePage(page, 'order lines', 50);
      const loader = below<OrderId, OrderLineRow>(`linesOf ${hashOf(wanted)}`, {
        read: (sight, ids) => lines.ofOrders(sight, ids, wanted),
        parentOf: ({ orderId }) => orderId,
        inOrder: byNumber,
        limit: (ids) => rowsBelow(ids, wanted),
      });
      return { ...pageOf(await loader.load(order), wanted, lineKey), totalCount: countedBelow('lineCount', lines.countsOfOrders, order) };
    },

    /** Documents are shown as documents are: to staff, and to whoever sent them. */
    documentsOf: async (order: OrderId, page: PageArguments): Promise<InboundDocumentConnectionMapper> => {
      const wanted = idPage(page, 'order documents', 20);
      const ids = (await documents.load(order)).map(({ id }) => id);
      const found = (await document.loadMany(ids)).flatMap((each, place) => (each === null || each instanceof Error ? [] : [{ each, id: ids[place] ?? '' }]));
      const rest = found.filter(({ id }) => wanted.after === null || id > (wanted.after[0] ?? ''));
      const { edges, nodes, pageInfo } = pageOf(rest, wanted, ({ id }) => [id]);
      return { edges: edges.map(({ cursor, node }) => ({ cursor, node: node.each })), nodes: nodes.map(({ each }) => each), pageInfo, totalCount: () => Promise.resolve(found.length) };
    },

    holdsOf: below<OrderId, HoldRow>('holds', { read: lines.holdsOf, parentOf: ({ orderId }) => orderId, inOrder: (a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : oldestFirst(a, b)), limit: () => all }),
    lineItemsOf: below<OrderLineId, LineItemRef>('lineItems', { read: lines.lineItemsOf, parentOf: ({ orderLineId }) => orderLineId, inOrder: oldestFirst, limit: () => all }),

    lineOfLineItem: loaders.of<LineItemId, LineOfLineItem | null>('orders.lineOfLineItem', (ids) =>
      firstFound<LineItemId, LineOfLineItem>(sights, ids, ({ lineItemId }) => lineItemId, lines.ofLineItems),
    ),

    ordersOfEntitlement: loaders.of<EntitlementId, OrderRow[]>('orders.ofEntitlement', async (ids) => {
      const found = new Map<string, OrderRow & { readonly entitlementId: EntitlementId }>();
      for (const sight of sights) for (const row of await orders.ofEntitlements(sight, ids)) found.set(`${row.entitlementId} ${row.id}`, row);
      return groupedInOrder(ids, [...found.values()].sort(oldestFirst), ({ entitlementId }) => entitlementId);
    }),

    /** Today's; what nobody has said is said to everybody. */
    rules: loaders.of<BusinessUnitId, OrderRules>('orders.rules', async (units) => {
      const rules = await persistence.readWithin(sights[0], (db) => orderRules.at(db, sights[0], units, clock.now()));
      return units.map((unit) => rules.get(unit) ?? firstRules);
    }),
  };
};
export type OrderReads = ReturnType<typeof orderReads>;
