export * from './claims-port.ts';
export * from './copies-port.ts';
export * from './events.ts';
export * from './ids.ts';
export * from './permissions.ts';
export type { ClaimableLine, CopiesCause, CopiesRefusal } from './shapes.ts';
