import { expect, test } from 'vitest';
import { decideTerms } from './terms.ts';

const paths = (terms: object): string[] => {
  const decision = decideTerms({ binding: 'FLOATING', term: 'PERPETUAL', ...terms });
  return decision.kind === 'terms' ? [] : decision.contradictions.map(({ path }) => path.join('.'));
};

test('what is left out of the terms has its usual value', () => {
  expect(decideTerms({ binding: 'FLOATING', term: 'PERPETUAL' })).toMatchObject({
    kind: 'terms',
    terms: { startRule: 'AT_SALE', overage: { rule: 'NONE' }, graceDays: 0, returnsCredit: true, returnLimit: null, attributes: [] },
  });
});

test('a term of a duration has a length, and no other term has', () => {
  expect(paths({ term: 'DURATION' })).toEqual(['termLength']);
  expect(paths({ term: 'DURATION', termLength: 'P1Y' })).toEqual([]);
  expect(paths({ termLength: 'P1Y' })).toEqual(['termLength']);
});

test.each(['P0D', '-P1D', 'PT5M', 'P1DT1H', 'a year'])('%s is no length of a term', (termLength) => {
  expect(paths({ term: 'DURATION', termLength })).toEqual(['termLength']);
});

test('each rule for overage has its own measure and no other', () => {
  expect(paths({ overage: { rule: 'OVERDRAFT' } })).toEqual(['overage.copies']);
  expect(paths({ overage: { rule: 'RATIO' } })).toEqual(['overage.percent']);
  expect(paths({ overage: { rule: 'NONE', copies: 1, percent: 150 } })).toEqual(['overage.copies', 'overage.percent']);
  expect(paths({ overage: { rule: 'RATIO', percent: 130 } })).toEqual(['overage.percent']);
  expect(paths({ overage: { rule: 'EXTRA_ACTIVATIONS', copies: 2 } })).toEqual([]);
});

test('a part of one machine cannot run', () => {
  expect(paths({ binding: 'NODE_LOCKED', overage: { rule: 'RATIO', percent: 125 } })).toEqual(['overage.rule']);
});

test('an attribute has one name and, where the model decides it and it is required, a value', () => {
  expect(paths({ attributes: [{ name: 'A', decidedAt: 'ENTITLEMENT' }, { name: 'A' }] })).toEqual(['attributes']);
  expect(paths({ attributes: [{ name: 'A', required: true }] })).toEqual(['attributes']);
});

test('an axis has no value that is not on it', () => {
  expect(paths({ binding: 'DONGLE' })).toEqual(['binding']);
  expect(paths({ graceDays: 367 })).toEqual(['graceDays']);
});
