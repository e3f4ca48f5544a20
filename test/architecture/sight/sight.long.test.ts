import { describe } from 'vitest';
import { sightHolds } from './sight.scenario.ts';

describe('sight over 1,000,000 lines in 20,000 tenants', () => sightHolds({ scale: 1, timed: true }));
