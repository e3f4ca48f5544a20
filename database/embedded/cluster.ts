import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HubStartError } from '../start-error.ts';
import type { Account } from './account.ts';
import { type Binaries, environmentOfPostgres, program } from './binaries.ts';

/** PostgreSQL's own data folder, and the password of its superuser `postgres`. */
export type Cluster = { folder: string; password: string; firstStart: boolean };

type ClusterRequest = { dataDir: string; binaries: Binaries; account: Account; throwAway: boolean; onWorking: () => void };

export async function openCluster(request: ClusterRequest): Promise<Cluster> {
  const folder = clusterFolder(request.dataDir);
  const passwordFile = join(request.dataDir, 'postgres.password');
  const firstStart = !existsSync(folder);
  if (firstStart) await makeCluster(request, folder, passwordFile);
  else requireSameVersion(folder, request.binaries);
  return { folder, password: readFileSync(passwordFile, 'utf8'), firstStart };
}

export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** Made under another name and renamed when whole, so that a cluster which is there is a whole one, whoever was killed when. */
async function makeCluster({ dataDir, binaries, account, throwAway, onWorking }: ClusterRequest, folder: string, passwordFile: string): Promise<void> {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith('postgres.tmp-')) rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
  }
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const half = `${folder}.tmp-${randomBytes(4).toString('hex')}`;
  mkdirSync(half, { mode: 0o700 });
  if (account !== null) [passwordFile, half].forEach((path) => { chownSync(path, account.uid, account.gid); });

  const made = initdb(binaries, account, half, passwordFile, throwAway);
  onWorking();
  await made;
  renameSync(half, folder);
}

async function initdb(binaries: Binaries, account: Account, folder: string, passwordFile: string, throwAway: boolean): Promise<void> {
  const settings = [
    `--pgdata=${folder}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions',
    // Text sorts the same on every machine, whatever its C library and language are.
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
  ];
  try {
    await promisify(execFile)(program(binaries, 'initdb'), [...settings, ...(throwAway ? ['--no-sync'] : [])], { ...account, env: environmentOfPostgres(), cwd: folder });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error);
    throw new HubStartError('POSTGRES_NOT_STARTED', `PostgreSQL could not make its data folder "${folder}": ${said}`, { cause: error });
  }
}

function requireSameVersion(folder: string, binaries: Binaries): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  const runs = binaries.version.split('.')[0];
  if (made === runs) return;
  throw new HubStartError(
    'DATA_DIR_OTHER_VERSION',
    `The data folder "${folder}" was made by PostgreSQL ${made} and this hub brings PostgreSQL ${runs}: set HUB_DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL ${made} that has the data.`,
  );
}
