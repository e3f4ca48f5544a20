import { test } from 'vitest';
import { playSeeds } from './simulation.scenario.ts';

test('20,000 seeds come to rest with every copy in one place', () => playSeeds(20_000).then(() => undefined));
