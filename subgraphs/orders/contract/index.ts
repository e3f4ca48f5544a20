export * from './events.ts';
export * from './ids.ts';
export { orderPermissions, type OrderPermission } from './permissions.ts';
