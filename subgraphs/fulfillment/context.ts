import type { RequestContext } from '#kernel/context';
import type { StaffAccess } from '#kernel/identity/staff-access';
import type { Intake } from '#kernel/intake/intake';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { Jobs } from '#kernel/jobs/jobs';
import type { CatalogPort } from '#catalog';
import type { ClaimsPort } from '#entitlements';
import type { OrganizationReferences } from '#organizations';
import type { LicenseJobKind } from './jobs/license-job.ts';
import type { FulfillmentLoaders } from './persistence/loaders.ts';
import type { SigningKeyLoaders } from './persistence/signing-key.loaders.ts';
import type { JobLoaders } from './persistence/job.loaders.ts';
import type { Technologies } from './technologies/registry.ts';
import type { SigningKeys } from './technologies/signed-file/signing-keys.ts';

export type ModuleContext = RequestContext & {
  readonly persistence: ModulePersistence;
  readonly staff: StaffAccess;
  readonly intake: Intake;
  readonly reads: FulfillmentLoaders & SigningKeyLoaders & JobLoaders;
  readonly references: OrganizationReferences;
  readonly claims: Pick<ClaimsPort, 'find' | 'claim' | 'permit'>;
  readonly catalog: Pick<CatalogPort, 'describe'>;
  readonly technologies: Technologies;
  readonly jobs: Pick<Jobs, 'enqueue' | 'runWithin' | 'amend' | 'redrive'>;
  readonly licenseJob: LicenseJobKind;
  readonly signingKeys: Pick<SigningKeys, 'makeFor'>;
};
