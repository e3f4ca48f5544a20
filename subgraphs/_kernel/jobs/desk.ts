import { randomUUID } from 'node:crypto';
import type { Chance } from '../background/back-off.ts';
import { crashPoint } from '../background/crash-point.ts';
import { openSlots } from '../background/slots.ts';
import type { ErrorLog } from '../graphql/mask.ts';
import type { StaffSight } from '../identity/sight.ts';
import type { ModulePersistence } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import type { TenantId } from '../values/ids.ts';
import type { HeldJob, JobId } from './job.ts';
import type { JobKind } from './kind.ts';
import { buryLost, claimInTurn, renewLeases } from './queue.ts';
import { runJob } from './run.ts';

/** What runs in this process: so many jobs at a time, and so many of one tenant. */
type Desk = {
  /** Takes as many jobs as there are slots, tenant by tenant, and begins them. */
  begin(): Promise<readonly Running[]>;
  run(job: HeldJob): Running;
  running(id: JobId): Running | undefined;
  renew(): Promise<void>;
  stop(): void;
  isStopping(): boolean;
  idle(): Promise<void>;
};
type Running = { readonly job: HeldJob; readonly lost: AbortController; readonly ended: Promise<void> };

type DeskOptions = {
  readonly persistence: ModulePersistence;
  readonly kinds: readonly JobKind[];
  readonly clock: Clock;
  readonly chance: Chance;
  readonly logError: ErrorLog;
  asStaff(): Promise<StaffSight>;
  onFree(): void;
  onError(error: unknown): void;
};

/** Calls wait for others most of the time, and transactions are short. */
const slotCount = 12;
/** So that a tenant whose calls take long leaves room for the others. */
const slotsOfOneTenant = 9;

export const openDesk = ({ persistence, kinds, clock, chance, logError, asStaff, onFree, onError }: DeskOptions): Desk => {
  const { module } = persistence;
  const slots = openSlots({ count: slotCount, onFree, onError });
  const all = new Set<Running>();
  let lastServed: TenantId | null = null;
  let isStopping = false;

  const run = (job: HeldJob): Running => {
    crashPoint('job.claimed', [job.step]);
    const lost = new AbortController();
    const kind = kinds.find(({ name, version }) => name === job.kind && version === job.version);
    if (!kind) throw new Error(`Nobody here knows the job ${job.kind} ${job.version}.`);
    const ended = slots.run(() => runJob({ persistence, kind, clock, chance, logError, lost: lost.signal, isStopping: () => isStopping }, job)).finally(() => all.delete(running));
    const running = { job, lost, ended };
    all.add(running);
    return running;
  };

  const claim = async (limit: number): Promise<readonly HeldJob[]> => {
    const perTenant = Map.groupBy([...all], ({ job }) => job.tenantId);
    const without = [...perTenant].filter(([, jobs]) => jobs.length >= slotsOfOneTenant).map(([tenant]) => tenant);
    const turn = { kinds, owner: randomUUID(), now: clock.now(), after: lastServed, without, limit };
    return persistence.writeWithin(await asStaff(), (work) => claimInTurn(module, work, turn));
  };

  const begin = async (): Promise<readonly Running[]> => {
    const begun: Running[] = [];
    await persistence.writeWithin(await asStaff(), (work) => buryLost(module, work, clock.now()));
    while (!isStopping && slots.free() > 0) {
      const limit = slots.free();
      const claimed = await claim(limit);
      begun.push(...claimed.map(run));
      const hasBegunWithTheFirst = lastServed === null;
      lastServed = claimed.length === limit ? lastOf(claimed) : null;
      if (claimed.length === 0 && hasBegunWithTheFirst) break;
    }
    return begun;
  };

  const renew = async (): Promise<void> => {
    const runs = [...all];
    if (runs.length === 0) return;
    const kept = await persistence.writeWithin(await asStaff(), (work) => renewLeases(module, work, runs.map(({ job }) => job), clock.now()));
    for (const { job, lost } of runs) if (!kept.has(job.id)) lost.abort();
  };

  return {
    begin,
    run,
    running: (id) => [...all].find(({ job }) => job.id === id),
    renew,
    stop: () => {
      isStopping = true;
    },
    isStopping: () => isStopping,
    idle: slots.idle,
  };
};

const lastOf = (jobs: readonly HeldJob[]): TenantId | null => jobs.map(({ tenantId }) => tenantId).sort().at(-1) ?? null;
