import { hubDataDir } from '../../database/embedded/data-dir.ts';
import { startEmbeddedPostgres } from '../../database/embedded/embedded-postgres.ts';
import { requireExternalPostgres } from '../../database/external-postgres.ts';
import type { Config } from '../config.ts';
import { say } from './steps.ts';

export type Database = {
  adminUrl: string;
  dataDir: string;
  description: string;
  draining(): void;
};

/** The server that DATABASE_URL names, or else a PostgreSQL of our own that stops with us, even if we stop while it starts. */
export async function openDatabase(config: Config, running: AsyncDisposableStack, onWorking: () => void): Promise<Database> {
  if (config.databaseUrl !== null) {
    onWorking();
    const version = await requireExternalPostgres(config.databaseUrl);
    return { adminUrl: config.databaseUrl, dataDir: hubDataDir(config.dataDir), description: `PostgreSQL ${version} of DATABASE_URL`, draining: () => undefined };
  }
  const starting = startEmbeddedPostgres({ dataDir: config.dataDir, log: say, onWorking });
  running.defer(async () => (await starting.catch(() => null))?.stop());
  const { adminUrl, dataDir, firstStart, draining } = await starting;
  return { adminUrl, dataDir, description: `PostgreSQL is up, ${firstStart ? 'with a new' : 'with the'} data folder ${dataDir}`, draining };
}
