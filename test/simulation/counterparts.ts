import { vi } from 'vitest';

// What is SQL has a counterpart over the store; all that calls it is the hub's own.
vi.mock('../../subgraphs/_kernel/background/hint.ts', () => import('./tables/hint.ts'));
vi.mock('../../subgraphs/_kernel/jobs/queue.ts', () => import('./tables/queue.ts'));
vi.mock('../../subgraphs/_kernel/jobs/writes.ts', () => import('./tables/writes.ts'));
vi.mock('../../subgraphs/_kernel/jobs/breaker.ts', () => import('./tables/breaker.ts'));
vi.mock('../../subgraphs/_kernel/events/deliveries.ts', () => import('./tables/deliveries.ts'));
vi.mock('../../subgraphs/fulfillment/persistence/claim-division.ts', () => import('./tables/claim-division.ts'));
vi.mock('../../subgraphs/fulfillment/persistence/fulfillment.writes.ts', () => import('./tables/fulfillments.ts'));
vi.mock('../../subgraphs/fulfillment/persistence/license.writes.ts', () => import('./tables/fulfillments.ts'));
vi.mock('../../subgraphs/fulfillment/persistence/host.writes.ts', () => ({ runOnHosts: async () => undefined, retireHost: async () => undefined }));
