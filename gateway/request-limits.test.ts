import { readFileSync, globSync } from 'node:fs';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { requestLimits, withinLimits } from './request-limits.ts';

const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
const problemsOf = (query: string): string[] => validate(schema, parse(query, { maxLexicalTokens: requestLimits.tokens }), [withinLimits]).map(({ message }) => message);

const parents = (depth: number): string => (depth === 0 ? 'name' : `parent { ${parents(depth - 1)} }`);

test('a request may be as deep as the limit and no deeper', () => {
  expect(problemsOf(`{ viewer { organization { ${parents(requestLimits.depth - 3)} } } }`)).toEqual([]);
  expect(problemsOf(`{ viewer { organization { ${parents(requestLimits.depth - 2)} } } }`)).toEqual(['A request is at most 30 fields deep.']);
});

test('depth is not hidden in fragments, not even in those that double each other', () => {
  const doubling = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Organization { a: parent { ...f${n + 1} } b: parent { ...f${n + 1} } }`);
  expect(problemsOf(`{ viewer { organization { ...f0 } } } ${doubling.join(' ')} fragment f40 on Organization { name }`)).toEqual(['A request is at most 30 fields deep.']);
});

test('a fragment that spreads itself does not hang the measure', () => {
  expect(problemsOf('{ viewer { organization { ...f } } } fragment f on Organization { name ...f }')).toEqual([]);
});

test('aliases side by side are counted, within fragments too', () => {
  const many = Array.from({ length: requestLimits.rootFields + 1 }, (_, n) => `a${n}: viewer { subject }`).join(' ');
  expect(problemsOf(`{ ${many} }`)).toEqual(['A request has at most 50 fields at its root.']);
  expect(problemsOf(`{ ...all } fragment all on Query { ${many} }`)).toEqual(['A request has at most 50 fields at its root.']);
});

test('what clients and explorers ask is far within', () => {
  const asked = globSync('schema/operations/**/*.graphql').map((file) => readFileSync(file, 'utf8'));
  expect(asked.length).toBeGreaterThan(10);
  expect([...asked, getIntrospectionQuery()].flatMap(problemsOf)).toEqual([]);
});
