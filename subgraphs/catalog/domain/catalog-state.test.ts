import { expect, test } from 'vitest';
import { allowedFrom, decideState, type CatalogState } from './catalog-state.ts';

const complete = { type: 'LICENSED_PRODUCT', technology: 'flexlm', featureCount: 1, licenseModelCount: 1 } as const;
const decide = (state: CatalogState, wanted: CatalogState, content: object = {}) => decideState({ ...complete, ...content, state }, wanted);

test('a product is released, paused, released again and ended', () => {
  expect(decide('DRAFT', 'DEPLOYED')).toEqual({ kind: 'set', previous: 'DRAFT' });
  expect(decide('DEPLOYED', 'INACTIVE')).toEqual({ kind: 'set', previous: 'DEPLOYED' });
  expect(decide('INACTIVE', 'DEPLOYED')).toEqual({ kind: 'set', previous: 'INACTIVE' });
  expect(decide('INACTIVE', 'OBSOLETE')).toEqual({ kind: 'set', previous: 'INACTIVE' });
});

test.each(['OBSOLETE', 'TEST'] as const)('nothing leads out of %s', (state) => {
  expect(allowedFrom(state)).toEqual([]);
  expect(decide(state, 'DEPLOYED')).toEqual({ kind: 'refused', allowed: [] });
});

test('nothing becomes a draft or a trial again', () => {
  for (const state of ['DEPLOYED', 'INACTIVE', 'OBSOLETE'] as const) {
    expect(decide(state, 'DRAFT').kind).toBe('refused');
    expect(decide(state, 'TEST').kind).toBe('refused');
  }
});

test('a state that it has already is answered as set', () => {
  expect(decide('OBSOLETE', 'OBSOLETE')).toEqual({ kind: 'set', previous: 'OBSOLETE' });
});

test('a product is not released without a feature, a license model and a technology', () => {
  const bare = { technology: null, featureCount: 0, licenseModelCount: 0 };
  expect(decide('DRAFT', 'DEPLOYED', bare)).toMatchObject({ kind: 'incomplete', missing: [{ what: 'features' }, { what: 'licenseModels' }, { what: 'technology' }] });
  expect(decide('DRAFT', 'DEPLOYED', { ...bare, type: 'MAINTENANCE' })).toEqual({ kind: 'set', previous: 'DRAFT' });
});
