import type { RequestContext } from '#kernel/context';
import type { Sight } from '#kernel/identity/sight';
import { groupedInOrder } from '#kernel/loaders';
import { hashOf } from '#kernel/persistence/once';
import { pageOf, pageRequest, type Connection, type PageArguments, type PageRequest } from '#kernel/persistence/paging';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { firstFound, merged } from '#kernel/persistence/sights';
import { HubError } from '#kernel/values/errors';
import type { OrganizationId } from '#kernel/values/ids';
import { compareInstants } from '#kernel/values/instant';
import type { FulfillmentId, HostId, LicenseId } from '#fulfillment';
import { fulfillmentKey, fulfillmentRepository, type FulfillmentFilter, type Parent } from './fulfillment.repository.ts';
import { hostKey, hostRepository, type HostFilter } from './host.repository.ts';
import type { Count, FulfillmentRow, HostRow } from './rows.ts';

const byIdentifier = (a: HostRow, b: HostRow): number => (a.identifier < b.identifier ? -1 : a.identifier > b.identifier ? 1 : a.id < b.id ? -1 : 1);
const newestFirst = (a: FulfillmentRow, b: FulfillmentRow): number => compareInstants(b.activatedAt, a.activatedAt) || (b.id < a.id ? -1 : 1);
const idOf = ({ id }: { readonly id: string }): string => id;

/** A megabyte each. */
const mostContents = 20;

/** Reads of one request: what several parents ask for becomes one statement. */
export const fulfillmentLoaders = (persistence: ModulePersistence, { principal: { sights }, loaders }: RequestContext) => {
  const hosts = hostRepository(persistence);
  const fulfillments = fulfillmentRepository(persistence);
  /** A count over two sights would count twice what both see. */
  const counted = (count: (sight: Sight) => Promise<number>) => async (): Promise<number | null> => (sights.length === 1 ? count(sights[0]) : null);
  const countedBelow = <Id extends string>(name: string, counts: (sight: Sight, ids: readonly Id[]) => Promise<readonly Count[]>, id: Id) => (): Promise<number | null> =>
    loaders
      .of<Id, number | null>(name, async (ids) => {
        if (sights.length > 1) return ids.map(() => null);
        const found = new Map((await counts(sights[0], ids)).map((count) => [count.id, count.n]));
        return ids.map((each) => found.get(each) ?? 0);
      })
      .load(id);
  /** Each sight gives a whole page of each parent, and none may be cut off for the sake of another. */
  const rowsBelow = (ids: readonly string[], { first }: PageRequest): number => sights.length * ids.length * (first + 1);

  return {
    hostById: loaders.of('fulfillment.host', (ids: readonly HostId[]) => firstFound(sights, ids, idOf, hosts.byIds)),
    fulfillmentById: loaders.of('fulfillment.fulfillment', (ids: readonly FulfillmentId[]) => firstFound(sights, ids, idOf, fulfillments.byIds)),
    /** Contents are large, and read by nobody who lists licenses. */
    licenseContent: loaders.of('fulfillment.licenseContent', async (ids: readonly LicenseId[]) => {
      if (ids.length > mostContents) throw new HubError('BAD_USER_INPUT', `The content of at most ${mostContents} licenses can be asked for at once.`);
      return firstFound(sights, ids, idOf, fulfillments.contentsOfLicenses);
    }),
    licenseById: loaders.of('fulfillment.license', (ids: readonly LicenseId[]) => firstFound(sights, ids, idOf, fulfillments.licensesByIds)),

    hosts: async (filter: HostFilter, page: PageArguments): Promise<Connection<HostRow>> => {
      const wanted = pageRequest(page, 'hosts', hostKeyLength, 50);
      const rows = await merged(sights, { limit: wanted.first + 1, idOf, inOrder: byIdentifier }, (sight) => hosts.page(sight, filter, wanted));
      return { ...pageOf(rows, wanted, hostKey), totalCount: counted((sight) => hosts.count(sight, filter)) };
    },

    hostsOf: async (organization: OrganizationId, filter: HostFilter, page: PageArguments): Promise<Connection<HostRow>> => {
      const wanted = pageRequest(page, 'hosts', hostKeyLength, 50);
      const loader = loaders.of(`fulfillment.hostsOf ${hashOf([filter, wanted])}`, async (ids: readonly OrganizationId[]) => {
        const rows = await merged(sights, { limit: rowsBelow(ids, wanted), idOf, inOrder: byIdentifier }, (sight) => hosts.ofOrganizations(sight, ids, filter, wanted));
        return groupedInOrder(ids, rows, ({ organizationId }) => organizationId);
      });
      const rows = await loader.load(organization);
      const totalCount = countedBelow(`fulfillment.hostCount ${hashOf(filter)}`, (sight, ids) => hosts.countsOfOrganizations(sight, ids, filter), organization);
      return { ...pageOf(rows, wanted, hostKey), totalCount };
    },

    fulfillments: async (filter: FulfillmentFilter, page: PageArguments): Promise<Connection<FulfillmentRow>> => {
      const wanted = pageRequest(page, 'fulfillments', fulfillmentKeyLength, 50);
      const rows = await merged(sights, { limit: wanted.first + 1, idOf, inOrder: newestFirst }, (sight) => fulfillments.page(sight, filter, wanted));
      return { ...pageOf(rows, wanted, fulfillmentKey), totalCount: counted((sight) => fulfillments.count(sight, filter)) };
    },

    fulfillmentsOf: async (parent: Parent, id: string, filter: FulfillmentFilter, page: PageArguments): Promise<Connection<FulfillmentRow>> => {
      const wanted = pageRequest(page, 'fulfillments', fulfillmentKeyLength, 50);
      const loader = loaders.of(`fulfillment.fulfillmentsOf ${parent} ${hashOf([filter, wanted])}`, async (ids: readonly string[]) => {
        const rows = await merged(sights, { limit: rowsBelow(ids, wanted), idOf, inOrder: newestFirst }, (sight) => fulfillments.ofParents(sight, parent, ids, filter, wanted));
        return groupedInOrder(ids, rows, (row) => (parent === 'host_id' ? row.hostId : row.lineItemId) ?? '');
      });
      const rows = await loader.load(id);
      const totalCount = countedBelow(`fulfillment.fulfillmentCount ${parent} ${hashOf(filter)}`, (sight, ids) => fulfillments.countsOfParents(sight, parent, ids, filter), id);
      return { ...pageOf(rows, wanted, fulfillmentKey), totalCount };
    },
  };
};
const hostKeyLength = 2;
const fulfillmentKeyLength = 2;
export type FulfillmentLoaders = ReturnType<typeof fulfillmentLoaders>;
