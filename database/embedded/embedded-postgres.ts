import { rmSync } from 'node:fs';
import { accountForPostgres } from './account.ts';
import { binariesFor } from './binaries.ts';
import { clusterFolder, openCluster } from './cluster.ts';
import { hubDataDir, openDataDir, throwAwayDataDir } from './data-dir.ts';
import { takeLock } from './lock.ts';
import { stopOrphan } from './postmaster.ts';
import { serve } from './server.ts';
import { sweepThrowAways } from './sweep.ts';

export type EmbeddedPostgresOptions = {
  /** The hub's data folder; null is the default place. */
  dataDir: string | null;
  /** A cluster for tests: in a temporary folder, without fsync, removed when stopped. */
  throwAway?: boolean;
  log?: (line: string) => void;
  /** Called once a process of PostgreSQL is at work beside ours: from now on we may be busy with something else. */
  onWorking?: () => void;
};

export type EmbeddedPostgres = {
  /** The superuser's connection string, on the loopback interface, with its password. */
  adminUrl: string;
  dataDir: string;
  firstStart: boolean;
  /** Tells a start of the same hub that it is worth waiting for this one to end. */
  draining(): void;
  stop(): Promise<void>;
};

/** Brings up a PostgreSQL of our own, from the npm package, on a free port of the loopback interface. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { throwAway = false, log = () => undefined, onWorking = () => undefined } = options;
  const { dataDir, account } = placeFor(options);
  const lock = await takeLock(dataDir, log);
  try {
    if (throwAway) await sweepThrowAways(dataDir);
    await stopOrphan(clusterFolder(dataDir), log);
    const binaries = await binariesFor(account);
    const cluster = await openCluster({ dataDir, binaries, account, throwAway, onWorking });
    const server = await serve({ cluster, dataDir, binaries, account, throwAway, log, onWorking });
    const stop = async () => {
      await server.stop();
      if (throwAway) rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
      lock.release();
    };
    return { adminUrl: server.adminUrl, dataDir, firstStart: cluster.firstStart, draining: lock.draining, stop };
  } catch (error) {
    lock.release();
    if (throwAway) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}

function placeFor({ dataDir, throwAway = false }: EmbeddedPostgresOptions) {
  const place = dataDir ?? (throwAway ? throwAwayDataDir(accountForPostgres()) : hubDataDir(null));
  const account = accountForPostgres(clusterFolder(place));
  return { dataDir: openDataDir(place, account), account };
}
