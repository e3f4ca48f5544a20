import type { RequestContext } from '#kernel/context';
import type { Intake } from '#kernel/intake/intake';
import type { OrganizationReferences } from '#organizations';
import type { Reads } from './reads.ts';

export type ModuleContext = RequestContext & { readonly reads: Reads; readonly references: OrganizationReferences; readonly intake: Intake };
