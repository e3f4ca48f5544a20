import type { RequestContext } from '#kernel/context';
import type { StaffAccess } from '#kernel/identity/staff-access';
import type { Intake } from '#kernel/intake/intake';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OrganizationReferences } from '#organizations';
import type { FulfillmentLoaders } from './persistence/loaders.ts';
import type { SigningKeyLoaders } from './persistence/signing-key.loaders.ts';
import type { SigningKeys } from './technologies/signed-file/signing-keys.ts';

export type ModuleContext = RequestContext & {
  readonly persistence: ModulePersistence;
  readonly staff: StaffAccess;
  readonly intake: Intake;
  readonly reads: FulfillmentLoaders & SigningKeyLoaders;
  readonly references: OrganizationReferences;
  readonly signingKeys: Pick<SigningKeys, 'makeFor'>;
};
