import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clusterFolder } from './cluster.ts';
import { THROW_AWAY_PREFIX } from './data-dir.ts';
import { livingHolder } from './lock.ts';
import { stopOrphan } from './postmaster.ts';

/** A test run that was killed leaves a PostgreSQL and its folder behind: the next run of the same user clears them away. */
export async function sweepThrowAways(ours: string): Promise<void> {
  for (const name of readdirSync(dirname(ours))) {
    const folder = join(dirname(ours), name);
    if (!name.startsWith(THROW_AWAY_PREFIX) || name === basename(ours) || !isAbandoned(folder)) continue;
    await stopOrphan(clusterFolder(folder), () => undefined);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const TIME_TO_TAKE_THE_LOCK = 60_000;

function isAbandoned(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined || stats.uid !== process.getuid?.()) return false;
  const age = performance.timeOrigin + performance.now() - stats.mtimeMs;
  return age > TIME_TO_TAKE_THE_LOCK && livingHolder(join(folder, 'hub.lock')) === null;
}
