import type { RequestContext } from '#kernel/context';
import type { Intake } from '#kernel/intake/intake';
import type { OrganizationReferences } from '#organizations';
import type { FulfillmentLoaders } from './persistence/loaders.ts';

export type ModuleContext = RequestContext & { readonly intake: Intake; readonly reads: FulfillmentLoaders; readonly references: OrganizationReferences };
