import type { Callers } from './session.ts';
import { perpetual, type Line, type World } from './world.ts';
import { support } from './callers.ts';

/**
 * Eight callers that write all the time, each its own share of the lines, and tell the world what they committed.
 * `frozen` waits until none is inside a transaction, so that database and world can be compared.
 */
export class Writers {
  readonly #callers: Callers;
  readonly #world: World;
  readonly #leaveAlone: (line: Line) => boolean;
  readonly #running: Promise<void>[];
  #stopped = false;
  #gate: Promise<unknown> = Promise.resolve();
  #inside = new Set<Promise<void>>();
  written = 0;

  constructor(callers: Callers, world: World, leaveAlone: (line: Line) => boolean) {
    this.#callers = callers;
    this.#world = world;
    this.#leaveAlone = leaveAlone;
    const shares = Array.from({ length: 8 }, (_, share) => world.lines.filter((_line, index) => index % 8 === share));
    this.#running = shares.map((share) => this.#write(share));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running);
  }

  async frozen<T>(work: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#gate = promise;
    try {
      await Promise.all(this.#inside);
      return await work();
    } finally {
      resolve(undefined);
    }
  }

  async #write(share: Line[]): Promise<void> {
    while (!this.#stopped) {
      await this.#gate;
      const once = this.#writeOnce(share);
      this.#inside.add(once);
      await once.finally(() => this.#inside.delete(once));
      this.written++;
    }
  }

  async #writeOnce(share: Line[]): Promise<void> {
    const line = share[this.#world.draws.below(share.length)];
    const kind = this.#world.draws.below(4);
    if (line === undefined) return;
    if (kind === 0) return this.#insert(share, line);
    if (this.#leaveAlone(line)) return;
    if (kind === 1) return this.#renew(line);
    await this.#use(line, kind === 2 ? 'SUSPENDED' : line.state);
  }

  /** A document's line: a new row in the tenant at hand. */
  async #insert(share: Line[], like: Line): Promise<void> {
    const line = this.#world.draw(like.tenant, like.partners);
    await this.#callers.write({ kind: 'intake', client: 'erp', tenants: [line.tenant.id] }, (client) => client.query(insertLine, valuesOf(line)));
    this.#world.lines.push(line);
    share.push(line);
  }

  async #renew(line: Line): Promise<void> {
    const expiresAt = line.expiresAt === perpetual ? this.#world.draws.expiry() : perpetual;
    await this.#callers.write(support.sight, (client) => changedOne(client.query('update entitlements.line_item set expires_at = $2 where id = $1', [line.id, expiresAt])));
    line.expiresAt = expiresAt;
  }

  async #use(line: Line, state: string): Promise<void> {
    if (line.state === 'OBSOLETE') return;
    const sight = { kind: 'customer', tenants: [line.tenant.id], subtrees: [], organizations: [] } as const;
    await this.#callers.write(sight, (client) => changedOne(client.query('update entitlements.line_item set quantity = quantity + 1, state = $2 where id = $1', [line.id, state])));
    line.state = state;
    line.quantity++;
  }
}

/** Under a stale sight an update hits nothing and says so only by its count. */
export const changedOne = async (result: Promise<{ rowCount: number | null }>): Promise<void> => {
  const { rowCount } = await result;
  if (rowCount !== 1) throw new Error(`A write changed ${rowCount} rows.`);
};

export const insertLine = `
  insert into entitlements.line_item (id, tenant_id, organization_id, product_id, state, expires_at, activation_id, quantity, partner_tenants)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

export const valuesOf = (line: Line): unknown[] => [
  line.id, line.tenant.id, line.organization.id, line.product, line.state, line.expiresAt, line.activationId, line.quantity,
  line.partners.map((partner) => partner.id),
];
