import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../database/embedded/embedded-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
    /** Whether the law of sight is held against every caller behind each wall, or one of each kind. */
    everyCaller: boolean;
  }
}

/** One throw-away PostgreSQL for the whole run; every test file makes databases of its own in it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await startEmbeddedPostgres({ dataDir: null, throwAway: true });
  project.provide('adminUrl', postgres.adminUrl);
  return () => postgres.stop();
};
