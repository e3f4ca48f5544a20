import { describe } from 'vitest';
import { sightHolds } from './sight.scenario.ts';

describe('sight over 20,000 lines in 400 tenants', () => sightHolds({ scale: 1 / 50, timed: false }));
