import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Caller } from '../identity/principal.ts';
import type { ModuleName } from '../modules.ts';
import { HubError } from '../values/errors.ts';
import type { Work } from './persistence.ts';

export type Command = {
  readonly caller: Pick<Caller, 'client' | 'subject'>;
  readonly operation: string;
  /** Chosen by the caller: 1 to 255 printable characters; kept for 30 days. */
  readonly key: string;
  readonly input: unknown;
};

/**
 * Runs the effect once per (caller, operation, key); a repeat gets the stored outcome.
 * The outcome is stored in the effect's own transaction, so there is never one without the other.
 * The second of two callers at once waits on the unique key until the first has committed.
 * @throws IDEMPOTENCY_KEY_REUSED when the key was used with another input
 */
export const once = async <T>(module: ModuleName, { db }: Work, command: Command, effect: () => Promise<T>): Promise<T> => {
  const { operation, key } = command;
  const client = chooserOf(command);
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) throw new HubError('BAD_USER_INPUT', 'An idempotency key has 1 to 255 printable characters.', { path: 'idempotencyKey' });
  const table = sql.table(`${module}.idempotency`);
  const inputHash = hashOf(command.input);
  const claimed = await sql`
    insert into ${table} (client, operation, key, input_hash) values (${client}, ${operation}, ${key}, ${inputHash})
    on conflict do nothing returning key`.execute(db);
  if (claimed.rows.length === 0) return repeat<T>(table, db, command, inputHash);
  const outcome = await effect();
  await sql`
    update ${table} set outcome = ${JSON.stringify(outcome)}::jsonb
    where client = ${client} and operation = ${operation} and key = ${key}`.execute(db);
  return outcome;
};

/** Who chooses keys: a program by itself; of the people who share a client (a portal) each by itself. */
const chooserOf = ({ caller: { client, subject } }: Command): string => (client === subject ? client : `${client} ${subject}`);

type Stored = { readonly input_hash: string; readonly outcome: unknown };

const repeat = async <T>(table: ReturnType<typeof sql.table>, db: Work['db'], command: Command, inputHash: string): Promise<T> => {
  const { operation, key } = command;
  const { rows } = await sql<Stored>`
    select input_hash, outcome from ${table} where client = ${chooserOf(command)} and operation = ${operation} and key = ${key}`.execute(db);
  const stored = rows[0];
  if (stored?.input_hash !== inputHash) {
    throw new HubError('IDEMPOTENCY_KEY_REUSED', 'This idempotency key was used before with another input.', { path: 'idempotencyKey' });
  }
  return stored.outcome as T;
};

/** Equal inputs have equal hashes whatever the order of their fields; what has a form of its own in JSON (an instant, a duration) counts by it. */
export const hashOf = (input: unknown): string => createHash('sha256').update(canonical(input)).digest('hex');

const canonical = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if ('toJSON' in value) return canonical((value as { toJSON(): unknown }).toJSON());
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
};
