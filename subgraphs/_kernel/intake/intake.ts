import { randomUUID } from 'node:crypto';
import type { ErrorLog } from '../graphql/mask.ts';
import type { IntakeSight } from '../identity/sight.ts';
import { principalOf } from '../identity/principal.ts';
import type { ModuleName } from '../modules.ts';
import type { ModulePersistence } from '../persistence/persistence.ts';
import type { Clock } from '../values/clock.ts';
import { documentId, type DocumentId, type TenantId } from '../values/ids.ts';
import type { InboundContract, IntakeWork } from './contract.ts';
import type { StoredDocument } from './documents.ts';
import { validator, type Validate } from './validate.ts';

/** A module's side of the intake: its contracts, and where their documents are kept. */
export type Intake = {
  readonly module: ModuleName;
  readonly persistence: ModulePersistence;
  readonly contracts: ReadonlyMap<string, Offer>;
  readonly clock: Clock;
  /** Logs a fault of ours once and answers the id under which it can be found. */
  report(error: unknown, path: string): string;
  /** Called after each chunk, and a place to stop between lines: what is decided stays, the rest is driven on later. */
  onProgress(progress: Progress): void | Promise<void>;
};
export type Offer = { readonly contract: InboundContract; readonly validate: Validate };
type Progress = { readonly documentId: DocumentId; readonly decided: number; readonly lines: number };

export type IntakeOptions = {
  readonly persistence: ModulePersistence;
  readonly contracts: readonly InboundContract[];
  readonly clock: Clock;
  readonly logError: ErrorLog;
  readonly onProgress?: Intake['onProgress'];
};

export const openIntake = ({ persistence, contracts, clock, logError, onProgress = () => undefined }: IntakeOptions): Intake => ({
  module: persistence.module,
  persistence,
  contracts: new Map(contracts.map((contract) => [contract.name, { contract, validate: validator(contract) }])),
  clock,
  report: (error, path) => {
    const errorId = randomUUID();
    logError({ errorId, error, path });
    return errorId;
  },
  onProgress,
});

/** A document runs as the client that sent it, never as whoever drives it again, and in the tenants of the line at hand. */
export const sightOf = ({ client }: Pick<StoredDocument, 'client'>, tenants: readonly TenantId[] = []): IntakeSight => ({ kind: 'intake', client, tenants });

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
