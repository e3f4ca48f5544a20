import { describe, test } from 'vitest';
import { movesUnderWriters } from './moves.scenario.ts';
import { estateOf, sightHolds } from './sight.scenario.ts';
import { expectInTime } from './times.ts';

describe('sight over 1,000,000 lines in 20,000 tenants', () => {
  const estate = estateOf(1);
  sightHolds(estate);
  test('a page takes 10 ms and a count half a second at most', () => expectInTime(estate(), { runs: 7, vacuumed: true }));
  movesUnderWriters(estate);
  test('pages and counts keep their time after the writing', () => expectInTime(estate(), { runs: 5, vacuumed: false }));
});
