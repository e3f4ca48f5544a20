/** The hub's modules, each a subgraph with a schema and roles of its own in the database. */
export const moduleNames = ['organizations', 'catalog', 'entitlements', 'fulfillment', 'orders'] as const;
export type ModuleName = (typeof moduleNames)[number];
