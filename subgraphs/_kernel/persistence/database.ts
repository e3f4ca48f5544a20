import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool, types, TypeOverrides, type PoolClient } from 'pg';

/** One pool per process, shared by every module; it logs in as a role that may do nothing until a transaction enters one. */
export type Database = {
  readonly kysely: Kysely<unknown>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  readonly maxConnections?: number;
  /** Sees the text of every statement; for counting and for the slow log, never for parameters. */
  readonly onStatement?: (sql: string, durationMs: number) => void;
  readonly onIdleError?: (error: Error) => void;
};

export const openDatabase = ({ url, maxConnections = 16, onStatement, onIdleError = () => undefined }: DatabaseOptions): Database => {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    types: textualTimes(),
    options: sessionSettings.map((setting) => `-c ${setting}`).join(' '),
  });
  pool.on('error', onIdleError);
  pool.on('connect', (client) => client.on('error', onIdleError));
  const clean: PostgresPool = { connect: () => connectClean(pool), end: () => pool.end(), options: pool.options };
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: clean }),
    log: (event) => onStatement?.(event.query.sql, event.queryDurationMillis),
  });
  return { kysely, close: () => kysely.destroy() };
};

const sessionSettings = [
  'statement_timeout=30s',
  'idle_in_transaction_session_timeout=60s',
  'timezone=UTC',
  // With the planner's defaults, pages of small tables were sorted instead of read in their order, and differently from run to run.
  'random_page_cost=1.1',
  'work_mem=16MB',
  'jit=off',
  'max_parallel_workers_per_gather=0',
];

/**
 * A connection that comes back inside a transaction would hand its role and settings to the next caller,
 * so it is destroyed instead of pooled. One that is lost comes back by itself: whoever has it cannot roll back, and then does not release it.
 */
const connectClean = async (pool: Pool): Promise<PoolClient> => {
  const client = await pool.connect();
  const release = client.release.bind(client);
  let isOut = true;
  const giveBack = (error?: Error | boolean): void => {
    if (!isOut) return;
    isOut = false;
    client.off('end', lost);
    release(error ?? (client as PoolClient & TransactionStatus).getTransactionStatus() !== 'I');
  };
  const lost = (): void => {
    giveBack(true);
  };
  client.once('end', lost);
  client.release = giveBack;
  return client;
};
type TransactionStatus = { getTransactionStatus(): 'I' | 'T' | 'E' | null };

// The type of this list names no arrays.
const textArrayOid = 1009 as never;

/** Dates and times stay text, as MikroORM expects them: they are parsed where a rule needs them, not for every row read. */
const textualTimes = (): TypeOverrides => {
  const overrides = new TypeOverrides();
  const text = (value: string): string => value;
  const textArray = types.getTypeParser(textArrayOid) as (value: string) => string[];
  for (const oid of [1082, 1114, 1184, 1186]) overrides.setTypeParser(oid, text);
  for (const oid of [1182, 1115, 1185, 1187]) overrides.setTypeParser(oid, textArray);
  return overrides;
};
