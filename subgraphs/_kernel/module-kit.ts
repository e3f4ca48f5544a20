import type { Surroundings } from './background/surroundings.ts';
import { openIntake } from './intake/intake.ts';
import { openJobs } from './jobs/jobs.ts';
import type { ModulePersistence } from './persistence/persistence.ts';
import type { ModuleKit } from './subgraph.ts';

/** What a module is given, made for its own tables. */
export const moduleKit = (own: Surroundings & { readonly persistence: ModulePersistence }): ModuleKit => ({
  persistence: own.persistence,
  clock: own.clock,
  staff: own.staff,
  logError: own.logError,
  openIntake: (contracts) => openIntake({ ...own, contracts }),
  openJobs: (kinds) => openJobs({ ...own, kinds }),
});
