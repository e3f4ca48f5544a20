export * from './ids.ts';
export * from './permissions.ts';
export * from './port.ts';
