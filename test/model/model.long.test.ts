import { test } from 'vitest';
import { playMany } from './model.scenario.ts';

test('1,000,000 histories keep every copy in one place', () => void playMany(1_000_000));
