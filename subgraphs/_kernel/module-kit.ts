import type { Surroundings } from './background/surroundings.ts';
import { openIntake } from './intake/open-intake.ts';
import { openJobs, type Jobs } from './jobs/jobs.ts';
import type { JobKind } from './jobs/kind.ts';
import type { ModulePersistence } from './persistence/persistence.ts';
import type { ModuleKit } from './subgraph.ts';

/** What a module is given, made for its own tables. All of its jobs have one runner, whatever they are for. */
export const moduleKit = (own: Surroundings & { readonly persistence: ModulePersistence }): ModuleKit => {
  const known: JobKind[] = [];
  const jobs = openJobs({ ...own, kinds: known });
  const withKinds = (kinds: readonly JobKind[]): Jobs => {
    known.push(...kinds);
    return jobs;
  };
  return {
    persistence: own.persistence,
    clock: own.clock,
    staff: own.staff,
    logError: own.logError,
    openIntake: (contracts) => openIntake({ ...own, contracts, openJobs: withKinds }),
    openJobs: withKinds,
  };
};
