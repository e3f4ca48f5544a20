import type { RequestContext } from '#kernel/context';

export type ModuleContext = RequestContext;
