import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ErrorLog } from '../graphql/mask.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { JobKind } from '../jobs/kind.ts';
import type { ModulePersistence } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import type { InboundContract } from './contract.ts';
import { documentJob } from './document-job.ts';
import type { Intake } from './intake.ts';
import { trialMemory } from './trial.ts';
import { validator } from './validate.ts';

export type IntakeOptions = {
  readonly persistence: ModulePersistence;
  readonly contracts: readonly InboundContract[];
  readonly clock: Clock;
  readonly logError: ErrorLog;
  readonly patienceMs?: number;
  openJobs(kinds: readonly JobKind[]): Jobs;
};

/** As many as are being judged at a time in one process, as a rule; another is read again. */
const documentsJudged = 4;

/** Below what proxies wait for an answer, and enough for some thousand lines. */
const usualPatienceMs = 20_000;

export const openIntake = ({ persistence, contracts, clock, logError, patienceMs = usualPatienceMs, openJobs }: IntakeOptions): Intake => {
  const kind = documentJob(() => intake);
  const intake: Intake = {
    module: persistence.module,
    persistence,
    contracts: new Map(contracts.map((contract) => [contract.name, { contract, validate: validator(contract) }])),
    clock,
    kind,
    jobs: openJobs([kind]),
    patienceMs,
    trials: trialMemory(),
    touched: new LRUCache({ max: documentsJudged }),
    report: (error, path) => {
      const errorId = randomUUID();
      logError({ errorId, error, path });
      return errorId;
    },
  };
  return intake;
};
