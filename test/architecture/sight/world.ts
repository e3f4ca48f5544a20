import { organizationId, tenantId, territoryId, type OrganizationId, type TenantId } from '#kernel/values/ids';
import { Draws } from './draws.ts';

/**
 * The generated estate, held in memory: who stands under whom, and what every line says.
 * It is the oracle of this spike, so it knows parents and lines only: no closure, no span, no side table, no SQL.
 */
export type Tenant = { readonly id: TenantId; readonly root: Organization; readonly organizations: Organization[] };
export type Organization = { readonly id: OrganizationId; readonly tenant: Tenant; parent: Organization | null };
export type Line = {
  readonly id: string;
  readonly tenant: Tenant;
  readonly organization: Organization;
  readonly product: string;
  readonly activationId: string;
  state: string;
  expiresAt: string;
  quantity: number;
  partners: readonly Tenant[];
  /** Taken back: an import's mistake, which is nobody's but the vendor's own. */
  readonly isWithdrawn: boolean;
};
/** A set of whole tenants that no hierarchy explains: what a sales territory is. */
export type Territory = { readonly id: string; readonly tenants: ReadonlySet<Tenant> };

export const states = ['ACTIVE', 'SUSPENDED', 'DRAFT', 'OBSOLETE'] as const;
export const perpetual = 'infinity';

export class World {
  readonly scale: number;
  readonly draws = new Draws(20_261_124);
  readonly tenants: Tenant[] = [];
  readonly products: readonly string[];
  readonly territories: { readonly region: Territory; readonly continent: Territory };
  lines: Line[] = [];

  /** @param scale 1 is 1,000,000 lines in 20,000 tenants */
  constructor(scale: number) {
    this.scale = scale;
    this.products = Array.from({ length: 200 }, () => organizationId.make());
    this.#openTenants();
    const spread = (count: number) => new Set(Array.from({ length: count }, (_, i) => this.ordinary(i)));
    this.territories = {
      region: { id: territoryId.make(), tenants: spread(300) },
      continent: { id: territoryId.make(), tenants: spread(this.size(3_000, 300)) },
    };
    this.#writeLines();
  }

  size(atFullScale: number, least = 1): number {
    return Math.max(least, Math.round(atFullScale * this.scale));
  }

  tenant(index: number): Tenant {
    const found = this.tenants[index];
    if (found === undefined) throw new Error(`There is no tenant ${index}.`);
    return found;
  }

  /** One with 50,000 organizations and 300,000 lines, eight levels deep. */
  get giant(): Tenant { return this.tenant(0); }
  get distributor(): Tenant { return this.tenant(1); }
  reseller(index: number): Tenant { return this.tenant(2 + index); }
  /** Every deal of this partner expires after all others. */
  get lastPartner(): Tenant { return this.tenant(14); }
  /** Bought during the test, with 1,750 organizations. */
  get target(): Tenant { return this.tenant(15); }
  get buyer(): Tenant { return this.tenant(16); }
  /** Fifty tenants under one holding; the buyer is one of them. */
  get group(): Tenant { return this.tenant(17); }
  get groupTenants(): Tenant[] { return this.tenants.slice(16, 66); }
  /** The distributor's customers have 100 lines each. */
  get distributed(): Tenant[] { return this.tenants.slice(66, 66 + this.size(3_000)); }
  ordinary(index: number): Tenant {
    const first = 66 + this.size(3_000);
    return this.tenant(index < this.tenants.length - first ? first + index : index - (this.tenants.length - first));
  }

  #openTenants(): void {
    const sizes = new Map([[0, this.size(50_000)], [15, this.size(1_750)], [16, 40]]);
    for (let i = 0; i < this.size(20_000); i++) this.tenants.push(openTenant(sizes.get(i) ?? 1 + (i % 9)));
    for (const member of this.groupTenants) if (member !== this.group) member.root.parent = this.group.root;
  }

  #writeLines(): void {
    const owners = this.#owners();
    for (const owner of owners) this.lines.push(this.draw(owner, this.#tierPath(owner)));
    for (let i = 0; i < this.size(2_000, 150); i++) {
      this.lines.push({ ...this.draw(this.giant, [this.lastPartner]), expiresAt: perpetual });
    }
    this.lines = this.lines.map((line, index) => (index % 200 === 0 ? { ...line, state: 'OBSOLETE', partners: [], isWithdrawn: true } : line));
  }

  /** One entry a line, shuffled, so that a tenant's rows lie scattered over the table: the worst case. */
  #owners(): Tenant[] {
    const rest = this.tenants.filter((tenant) => tenant !== this.giant && !this.#distributed.has(tenant));
    const owners = Array.from({ length: this.size(300_000) }, () => this.giant);
    for (const tenant of this.distributed) owners.push(...Array.from({ length: 100 }, () => tenant));
    owners.push(...Array.from({ length: this.size(5_000) }, () => this.target));
    for (let i = 0; owners.length < this.size(1_000_000) - this.size(2_000, 150); i++) owners.push(rest[i % rest.length] ?? this.giant);
    return this.draws.shuffled(owners);
  }

  #tierPath(owner: Tenant): Tenant[] {
    if (this.#distributed.has(owner)) return [this.distributor, this.reseller(this.draws.below(10))];
    if (this.draws.below(10) < 3) return [this.reseller(this.draws.below(12))];
    return this.draws.below(10) === 0 ? [this.reseller(10), this.reseller(11)] : [];
  }

  #distributedSet: ReadonlySet<Tenant> | undefined;
  get #distributed(): ReadonlySet<Tenant> {
    return (this.#distributedSet ??= new Set(this.distributed));
  }

  /** A new line of this tenant; not yet in the estate. */
  draw(tenant: Tenant, partners: readonly Tenant[]): Line {
    const id = this.draws.lineId();
    return {
      id,
      tenant,
      organization: tenant.organizations[this.draws.below(tenant.organizations.length)] ?? tenant.root,
      product: this.products[this.draws.below(1_000) === 0 ? 0 : 1 + this.draws.below(199)] ?? '',
      activationId: `ACT-${id.slice(-12)}-${id.slice(9, 13)}`,
      state: states[Math.max(0, this.draws.below(20) - 16)] ?? 'ACTIVE',
      expiresAt: this.draws.below(12) === 0 ? perpetual : this.draws.expiry(),
      quantity: 1 + this.draws.below(100),
      partners,
      isWithdrawn: false,
    };
  }
}

/** A tree with four children a node: 50,000 organizations are eight levels deep. */
const openTenant = (size: number): Tenant => {
  const organizations: Organization[] = [];
  const tenant = { id: tenantId.make(), organizations } as unknown as { root: Organization } & Tenant;
  for (let i = 0; i < size; i++) {
    organizations.push({ id: organizationId.make(), tenant, parent: organizations[(i - 1) >> 2] ?? null });
  }
  tenant.root = organizations[0] as Organization;
  return tenant;
};

type Key = Pick<Line, 'expiresAt' | 'id'>;

export const isUnder = (organization: Organization, ancestor: Organization): boolean => {
  for (let at: Organization | null = organization; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
};

/** The order of every page. Text compares like the instants do, and `infinity` comes after every year. */
export const byExpiry = (a: Key, b: Key): number =>
  a.expiresAt < b.expiresAt ? -1 : a.expiresAt > b.expiresAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
