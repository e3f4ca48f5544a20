import type { Sight } from '#kernel/identity/sight';
import type { Shape } from './queries.ts';
import { isUnder, type Line, type Organization, type Tenant, type World } from './world.ts';

/** One who asks: what is handed to the database, and what the oracle says of every line. */
export type Caller = {
  readonly name: string;
  readonly sight: Sight;
  /** The shape the hub chooses first; the others must give the same answer. */
  readonly shapes: readonly [Shape, ...Shape[]];
  readonly mayRead: (line: Line) => boolean;
  /** What is let through when a query forgets its own predicate. */
  readonly wall: (line: Line) => boolean;
};

/** Up to so many organizations or tenants are merged as streams; beyond it one index is walked. At 50,000 organizations both cost the same here. */
const streamLimit = 700;
/** A set of more organizations costs more to make than it saves. */
const setLimit = 5_000;
const shapesOfOrganizations = (count: number): [Shape, ...Shape[]] =>
  count > setLimit ? ['probe', 'set', 'streams'] : count > streamLimit ? ['set', 'probe', 'streams'] : ['streams', 'set', 'probe'];
const shapesOfTenants = (count: number): [Shape, ...Shape[]] => (count > streamLimit ? ['probe', 'streams'] : ['streams', 'probe']);

/** What was taken back is shown to staff and integrations alone; it has no partners any more. */
const stands = ({ isWithdrawn }: Line): boolean => !isWithdrawn;

export const administrator = (name: string, tenants: readonly Tenant[], tops: readonly Organization[]): Caller => {
  const organizations = tenants.flatMap((tenant) => tenant.organizations).filter((one) => tops.some((top) => isUnder(one, top)));
  return {
    name: `${name}, ${organizations.length} organizations`,
    sight: { kind: 'customer', tenants: tenants.map((tenant) => tenant.id), subtrees: tops.map((top) => top.id), organizations: [] },
    shapes: shapesOfOrganizations(organizations.length),
    mayRead: (line) => stands(line) && tenants.includes(line.tenant) && tops.some((top) => isUnder(line.organization, top)),
    wall: (line) => stands(line) && tenants.includes(line.tenant),
  };
};

const user = (organization: Organization): Caller => ({
  name: 'customer user',
  sight: { kind: 'customer', tenants: [organization.tenant.id], subtrees: [], organizations: [organization.id] },
  shapes: ['streams', 'set', 'probe'],
  mayRead: (line) => stands(line) && line.organization === organization,
  wall: (line) => stands(line) && line.tenant === organization.tenant,
});

export const partner = (name: string, ...tenants: readonly Tenant[]): Caller => {
  const mayRead = (line: Line): boolean => tenants.some((tenant) => line.partners.includes(tenant));
  return { name, sight: { kind: 'partner', partners: tenants.map((tenant) => tenant.id) }, shapes: ['streams'], mayRead, wall: mayRead };
};

/** An owner of many tenants, seen from one organization at its top. */
export const holding = (name: string, top: Organization, tenants: readonly Tenant[]): Caller => ({
  name: `${name}, ${tenants.length} tenants`,
  sight: { kind: 'wide', anchors: [top.id] },
  shapes: ['streams', 'probe'],
  mayRead: (line) => stands(line) && isUnder(line.organization, top),
  wall: (line) => stands(line) && tenants.includes(line.tenant),
});

const sales = (name: string, territory: World['territories']['region']): Caller => {
  const mayRead = (line: Line): boolean => stands(line) && territory.tenants.has(line.tenant);
  return { name: `${name}, ${territory.tenants.size} tenants`, sight: { kind: 'wide', anchors: [territory.id] }, shapes: shapesOfTenants(territory.tenants.size), mayRead, wall: mayRead };
};

const job = (name: string, tenant: Tenant): Caller => ({
  name,
  sight: { kind: 'intake', client: 'erp', tenants: [tenant.id] },
  shapes: ['probe'],
  mayRead: (line) => line.tenant === tenant,
  wall: (line) => line.tenant === tenant,
});

export const support: Caller = {
  name: 'support', sight: { kind: 'staff', businessUnits: [], reason: 'a test' }, shapes: ['probe'], mayRead: () => true, wall: () => true,
};

const stranger: Caller = {
  name: 'stranger', sight: { kind: 'customer', tenants: [], subtrees: [], organizations: [] }, shapes: ['streams', 'set', 'probe'], mayRead: () => false, wall: () => false,
};

export const allCallers = (world: World): Caller[] => {
  const { giant } = world;
  const ordinary = world.ordinary(5);
  const linked = world.groupTenants.slice(2, 18);
  return [
    ...[0, 1, 5, 21, 85, 341, 1_365].flatMap((index) => {
      const top = giant.organizations[index];
      return top === undefined ? [] : [administrator('administrator', [giant], [top])];
    }),
    administrator('administrator of a small tenant', [ordinary], [ordinary.root]),
    administrator('administrator of 2 tenants', [giant, ordinary], [giant.root, ordinary.root]),
    administrator('administrator of 16 tenants', linked, linked.map((tenant) => tenant.root)),
    user(giant.organizations[giant.organizations.length >> 1] ?? giant.root),
    partner('reseller', world.reseller(0)),
    partner('reseller of the largest tenant', world.reseller(10)),
    partner('distributor', world.distributor),
    partner('distributor with its reseller', world.distributor, world.reseller(0)),
    partner('partner whose deals expire last', world.lastPartner),
    holding('holding', world.group.root, world.groupTenants),
    sales('territory', world.territories.region),
    sales('territory', world.territories.continent),
    job('job for the largest tenant', giant),
    job('job for a small tenant', ordinary),
    support,
    stranger,
  ];
};
