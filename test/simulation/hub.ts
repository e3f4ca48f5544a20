import { z } from 'zod';
import type { JobKind } from '#kernel/jobs/kind';
import { openJobs } from '#kernel/jobs/jobs';
import { openRelay } from '#kernel/events/relay';
import { DeadlinePassed } from '#kernel/background/deadline';
import type { LicenseJobBody } from '../../subgraphs/fulfillment/jobs/body.ts';
import { licenseJob } from '../../subgraphs/fulfillment/jobs/license-job.ts';
import { DeadlineExceeded } from '../../subgraphs/fulfillment/technologies/deadline.ts';
import { Declined, Unreachable } from '../../subgraphs/fulfillment/technologies/fault.ts';
import { claimsOf } from './claims.ts';
import { Mishap } from './mishap.ts';
import { persistenceOf } from './persistence.ts';
import { readersOf } from './readers.ts';
import { openProcess, runAs, type Process } from './scheduler.ts';
import { instantAt, nextDueEvent, nextDueJob, type Store } from './store.ts';
import { technologiesOf } from './technology.ts';

export type Hub = { readonly process: Process; readonly tables: ReturnType<typeof tablesOf> };

const tablesOf = (store: Store, process: Process) => ({
  fulfillment: persistenceOf(store, process, 'fulfillment'),
  entitlements: persistenceOf(store, process, 'entitlements'),
  orders: persistenceOf(store, process, 'orders'),
});

/** A hub's process: the runner of its jobs and the relays of its events, as they are. */
export const openHub = (store: Store, name: string): Hub => {
  const process = openProcess(name);
  const tables = tablesOf(store, process);
  const surroundings = {
    clock: { now: () => instantAt(store.scheduler.now()) },
    staff: async () => undefined,
    logError: ({ error }: { readonly error: unknown }) => noteUnlessExpected(store, error),
    chance: () => store.dice.roll(1_000) / 1_000,
  };
  runAs(process, () => {
    const readers = readersOf(store, tables);
    const kind = asStored(licenseJob({ persistence: tables.fulfillment, claims: claimsOf(store, tables.entitlements), technologies: technologiesOf(store), logError: surroundings.logError }));
    runAs(process, openJobs({ ...surroundings, persistence: tables.fulfillment, kinds: [kind] }).start, () => nextDueJob(store));
    for (const module of ['orders', 'entitlements'] as const) {
      const subscriptions = readers.filter(({ to }) => to.module === module);
      runAs(process, openRelay({ ...surroundings, publisher: tables[module], subscriptions }).start, () => nextDueEvent(store, module));
    }
  });
  return { process, tables };
};

/** Nothing is lost on the way to the store and back, so there is nothing to be read anew. */
const asStored = (kind: JobKind<LicenseJobBody>): JobKind<LicenseJobBody> => ({ ...kind, body: z.custom<LicenseJobBody>() });

const expected = [Mishap, Declined, Unreachable, DeadlineExceeded, DeadlinePassed];
const noteUnlessExpected = (store: Store, error: unknown): void => {
  if (!expected.some((kind) => error instanceof kind)) store.broken ??= error instanceof Error ? error : new Error(String(error));
};
