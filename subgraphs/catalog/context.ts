import type { RequestContext } from '#kernel/context';
import type { Intake } from '#kernel/intake/intake';
import type { StaffAccess } from '#kernel/identity/staff-access';
import type { Sight } from '#kernel/identity/sight';
import type { ModulePersistence } from '#kernel/persistence/persistence';

export type ModuleContext = RequestContext & {
  readonly persistence: ModulePersistence;
  readonly staff: StaffAccess;
  readonly intake: Intake;
};

/**
 * The catalog shows the same to every kind of caller but staff, and nobody is staff and something else,
 * so one of the caller's sights shows all that the others do.
 */
export const sightOf = ({ principal }: Pick<RequestContext, 'principal'>): Sight => principal.sights[0];
