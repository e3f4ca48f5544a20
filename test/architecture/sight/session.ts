import { Pool, type Client, type PoolClient, type QueryResultRow } from 'pg';
import type { Sight } from '#kernel/identity/sight';
import { enter } from '#kernel/persistence/enter';
import type { Statement } from './queries.ts';

/** The hub's own opening, under the roles of this test: they are shared by the whole cluster. */
const opening = (sight: Sight): string => enter('entitlements', sight).replace('role entitlements_', 'role sight_');

/** What the hub's pool asks of the planner: indexes cost little to jump about in, a set of 300,000 ids fits in memory, and no short query is worth a compiler or a second process. */
const planner = '-c timezone=UTC -c random_page_cost=1.1 -c work_mem=16MB -c jit=off -c max_parallel_workers_per_gather=0';

/** Every caller comes through one login that may do nothing by itself. */
export class Callers {
  readonly #pool: Pool;
  constructor(loginUrl: string) {
    this.#pool = new Pool({ connectionString: loginUrl, max: 16, options: planner });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  read<T>(sight: Sight, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.#within(`begin read only; ${opening(sight)}`, work);
  }

  write<T>(sight: Sight, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.#within(`begin; ${opening(sight)}`, work);
  }

  async rows<Row extends QueryResultRow>(sight: Sight, { text, values }: Statement): Promise<Row[]> {
    const { rows } = await this.read(sight, (client) => client.query<Row>(text, values));
    return rows;
  }

  /** One answer, and the processor time it took in the database: on a busy machine that says what a clock cannot. */
  measured<Row extends QueryResultRow>(sight: Sight, { text, values }: Statement): Promise<{ rows: Row[]; processorMs: number }> {
    return this.#within(`begin read only; set local log_executor_stats = on; set local client_min_messages = log; ${opening(sight)}`, async (client) => {
      let processorMs = NaN;
      const listen = ({ detail }: { readonly detail: string | undefined }): void => {
        const [, user, system] = /([\d.]+) s user, ([\d.]+) s system/.exec(detail ?? '') ?? [];
        processorMs = 1_000 * (Number(user) + Number(system));
      };
      client.on('notice', listen);
      const { rows } = await client.query<Row>(text, values).finally(() => client.off('notice', listen));
      return { rows, processorMs };
    });
  }

  async #within<T>(begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
}

export const asOwner = async <T>(admin: Client, work: () => Promise<T>): Promise<T> => {
  await admin.query('begin; set local role sight_owner');
  try {
    const result = await work();
    await admin.query('commit');
    return result;
  } catch (error) {
    await admin.query('rollback');
    throw error;
  }
};
