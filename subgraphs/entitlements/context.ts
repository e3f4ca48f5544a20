import type { RequestContext } from '#kernel/context';
import type { Intake } from '#kernel/intake/intake';
import type { Reads } from './reads.ts';

export type ModuleContext = RequestContext & { readonly reads: Reads; readonly intake: Intake };
