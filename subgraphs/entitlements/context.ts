import type { RequestContext } from '#kernel/context';
import type { StaffAccess } from '#kernel/identity/staff-access';
import type { Intake } from '#kernel/intake/intake';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import type { OrganizationReferences } from '#organizations';
import type { Reads } from './reads.ts';

export type ModuleContext = RequestContext & {
  readonly persistence: ModulePersistence;
  readonly staff: StaffAccess;
  readonly intake: Intake;
  readonly reads: Reads;
  readonly references: OrganizationReferences;
};
