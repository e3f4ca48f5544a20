import type { LRUCache } from 'lru-cache';
import type { IntakeSight } from '../identity/sight.ts';
import { principalOf } from '../identity/principal.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { JobKind } from '../jobs/kind.ts';
import type { ModuleName } from '../modules.ts';
import type { ModulePersistence } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import { documentId, noTenant, type DocumentId, type TenantId } from '../values/ids.ts';
import type { InboundContract, IntakeWork, Touched } from './contract.ts';
import type { Course } from './course.ts';
import type { StoredDocument } from './documents.ts';
import type { TrialMemory } from './trial.ts';
import type { Validate } from './validate.ts';

/** A module's side of the intake: its contracts, and where their documents are kept. */
export type Intake = {
  readonly module: ModuleName;
  readonly persistence: ModulePersistence;
  readonly contracts: ReadonlyMap<string, Offer>;
  readonly clock: Clock;
  /** What is done to a document. */
  readonly kind: JobKind<Course>;
  /** The module's jobs, which are run beside the requests. */
  readonly jobs: Jobs;
  /** How long whoever sends, or drives again, waits for what comes of it. */
  readonly patienceMs: number;
  readonly trials: TrialMemory;
  /** What documents that are being judged have touched. */
  readonly touched: LRUCache<DocumentId, Touched>;
  /** Logs a fault of ours once and answers the id under which it can be found. */
  report(error: unknown, path: string): string;
};
export type Offer = { readonly contract: InboundContract; readonly validate: Validate };

/** A document runs as the client that sent it, never as whoever drives it again, and in the tenants of the line at hand. */
export const sightOf = ({ client }: Pick<StoredDocument, 'client'>, tenants: readonly TenantId[] = []): IntakeSight => ({ kind: 'intake', client, tenants });

/** The same, and the document's job, which is about no tenant. */
export const sightWithJob = (document: Pick<StoredDocument, 'client'>): IntakeSight => sightOf(document, [noTenant]);

export const offerOf = (intake: Intake, { contract }: StoredDocument): Offer => {
  const offer = intake.contracts.get(contract);
  if (!offer) throw new Error(`The contract ${contract} of a stored document is not served any more.`);
  return offer;
};

export const workFor = (intake: Intake, document: StoredDocument, dryRun: boolean): IntakeWork => {
  const { subject, client, businessUnits } = document;
  const memberships = businessUnits.map((businessUnitId) => ({ kind: 'integration', role: 'INTEGRATOR', businessUnitId }) as const);
  return {
    onBehalfOf: {
      principal: principalOf({ subject, client, scopes: [] }, { memberships, administeredTenants: [] }),
      requestId: documentId.show(document.id),
    },
    document: { id: document.id, contentHash: document.contentHash },
    businessUnits,
    clock: intake.clock,
    dryRun,
    read: (tenants, work) => intake.persistence.readWithin(sightOf(document, tenants), work),
  };
};
