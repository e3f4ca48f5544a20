import { describe, vi } from 'vitest';
import { movesUnderWriters } from './moves.scenario.ts';
import { estateOf, sightHolds } from './sight.scenario.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
describe('sight over 20,000 lines in 400 tenants', () => {
  const estate = estateOf(1 / 50);
  sightHolds(estate);
  movesUnderWriters(estate);
});
