import { describe, vi } from 'vitest';
import { sightHolds } from './sight.scenario.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
describe('sight over 20,000 lines in 400 tenants', () => sightHolds({ scale: 1 / 50, timed: false }));
