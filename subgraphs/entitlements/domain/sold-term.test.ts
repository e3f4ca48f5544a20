import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { licenseTerms } from '#catalog';
import { overdraftOf, termOf } from './sold-term.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const model = (terms: object) => licenseTerms.parse({ binding: 'FLOATING', term: 'PERPETUAL', ...terms });
const aYear = model({ term: 'DURATION', termLength: 'P1Y' });
const said = { timeZone: 'UTC', startsOn: day('2026-03-01'), expiresOn: null, permanent: false };
const shown = (term: ReturnType<typeof termOf>): unknown => term && [term.startsOn?.toString() ?? null, term.expiresOn?.toString() ?? null, term.length?.toString() ?? null];

test.each([
  ['an end that was said counts, whatever the model says', { ...said, expiresOn: day('2026-05-31') }, aYear, ['2026-03-01', '2026-05-31', null]],
  ['that it is permanent counts too', { ...said, permanent: true }, aYear, ['2026-03-01', null, null]],
  ['what nothing was said of has the length of the model, from its first day', said, aYear, ['2026-03-01', '2027-02-28', null]],
  ['or once an activation has begun it', { ...said, startsOn: null }, aYear, [null, null, 'P1Y']],
  ['or from each activation on', said, { ...aYear, startRule: 'AT_EACH_ACTIVATION' as const }, ['2026-03-01', null, 'P1Y']],
  ['or no end, by a perpetual model', said, model({}), ['2026-03-01', null, null]],
  ['or none that can be told, by a model with fixed ends', said, model({ term: 'FIXED_END' }), null],
  ['nor without a model', said, null, null],
])('%s', (_rule, given, by, term) => {
  expect(shown(termOf(given, by))).toEqual(term);
});

test.each([
  [null, 0],
  [model({}), 0],
  [model({ overage: { rule: 'OVERDRAFT', copies: 3 } }), 3],
  [model({ overage: { rule: 'RATIO', percent: 125 } }), 2],
  [model({ overage: { rule: 'UNLIMITED' } }), null],
])('ten copies of %o may be exceeded by %o', (by, copies) => {
  expect(overdraftOf(by, 10)).toBe(copies);
});
