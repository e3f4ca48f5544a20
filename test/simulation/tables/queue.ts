import { maxAttempts } from '#kernel/background/back-off';
import type { HeldJob, JobId } from '#kernel/jobs/job';
import type * as Real from '../../../subgraphs/_kernel/jobs/queue.ts';
import { isOpen, msOf, storeOf, type JobRow, type Store } from '../store.ts';

/** Stands for `_kernel/jobs/queue.ts`. */
const leaseMs = 30_000;

export const heldFrom = (row: JobRow): HeldJob => ({ ...row, state: 'RUNNING', owner: row.owner ?? '', isResumed: row.isBegun || row.claims > 1 });

const isDue = (row: JobRow, now: number): boolean => isOpen(row) && row.dueAt <= now && row.claims < maxAttempts;

const lease = ({ jobs }: Store, row: JobRow, owner: string, now: number): HeldJob => {
  const leased: JobRow = { ...row, state: 'RUNNING', owner, dueAt: now + leaseMs, claims: row.claims + 1 };
  jobs.set(row.id, leased);
  return heldFrom(leased);
};

export const claimInTurn: typeof Real.claimInTurn = async (_module, { db }, turn) => {
  const store = storeOf(db);
  const now = msOf(turn.now);
  const due = [...store.jobs.values()].filter((row) => isDue(row, now) && !turn.without.includes(row.tenantId) && (turn.after === null || row.tenantId > turn.after));
  const tenants = [...new Set(due.map(({ tenantId }) => tenantId))].sort().slice(0, turn.limit);
  return tenants.flatMap((tenant) => {
    const [oldest] = due.filter(({ tenantId }) => tenantId === tenant).sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
    return oldest ? [lease(store, oldest, turn.owner, now)] : [];
  });
};

export const renewLeases: typeof Real.renewLeases = async (_module, { db }, held, now) => {
  const { jobs } = storeOf(db);
  const kept = new Set<JobId>();
  for (const { id, owner } of held) {
    const row = jobs.get(id);
    if (row?.state !== 'RUNNING' || row.owner !== owner) continue;
    jobs.set(id, { ...row, dueAt: msOf(now) + leaseMs });
    kept.add(id);
  }
  return kept;
};

export const buryLost: typeof Real.buryLost = async (_module, { db }, now) => {
  const { jobs } = storeOf(db);
  for (const row of jobs.values()) {
    if (!isOpen(row) || row.dueAt > msOf(now) || row.claims < maxAttempts) continue;
    jobs.set(row.id, { ...row, state: 'AWAITING_MANUAL', owner: null, problem: { path: '', code: 'LEASE_RAN_OUT', message: '' } });
  }
};
