import { Client } from 'pg';
import { HubStartError } from './start-error.ts';

const OLDEST = 16;

/** Answers the version of the server, or says in a sentence why the hub cannot use it; the address may hold a password and is not repeated. */
export async function requireExternalPostgres(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    const version = rows[0]?.version ?? '0';
    refuseTooOld(version);
    return version.split(' ')[0] ?? version;
  } catch (error) {
    throw error instanceof HubStartError ? error : unreachable(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function refuseTooOld(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new HubStartError('DATABASE_TOO_OLD', `DATABASE_URL names a PostgreSQL ${version}: the hub needs PostgreSQL ${OLDEST} or newer.`);
}

function unreachable(url: string, cause: unknown): HubStartError {
  const { host, pathname } = new URL(url);
  const why = cause instanceof AggregateError ? (cause.errors[0] as Error).message : (cause as Error).message;
  return new HubStartError('DATABASE_UNREACHABLE', `DATABASE_URL names the database ${host}${pathname}, which does not let us in: ${why}`, { cause });
}
