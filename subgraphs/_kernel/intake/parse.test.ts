import { describe, expect, test } from 'vitest';
import { examine } from './examine.ts';
import { levelsOf } from './levels.ts';
import { linesOfPart, survey } from './parse.ts';
import { maxLines, type MediaType, type ParsedLine, type Surveyed, type Unreadable } from './parsed.ts';
import { inColumn } from './problem.ts';
import { partsContract } from '../../../test/kit/intake/parts-contract.ts';
import { publishedSchema, validator } from './validate.ts';

const contract = partsContract();
type Parsed = Unreadable | (Surveyed & { readonly lines: readonly ParsedLine[] });

/** Surveyed, and then taken apart part by part. */
const parse = async (text: string | Uint8Array, mediaType: MediaType = 'text/csv'): Promise<Parsed> => {
  const body = Buffer.from(text);
  const bytes = { size: body.length, slice: (from: number, to: number) => Promise.resolve(body.subarray(from, to)) };
  const found = await survey(contract, mediaType, bytes);
  if (found.kind === 'unreadable') return found;
  const lines: ParsedLine[] = [];
  for (let part = 0; part + 1 < found.parts.length; part++) lines.push(...(await linesOfPart(contract, mediaType, bytes, { parts: found.parts, part, after: lines.length })));
  expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: found.lineCount }, (_, n) => n + 1));
  return { ...found, lines };
};
const records = (parsed: Parsed): readonly unknown[] => (parsed.kind === 'readable' ? parsed.lines.map(({ record }) => record) : []);
const reason = (parsed: Parsed): string => (parsed.kind === 'unreadable' ? parsed.problem.code : 'readable');

describe('a CSV document', () => {
  test('is mapped by its headings, whatever their case, spaces and aliases', async () => {
    expect(records(await parse('PART-NUMBER,Description,list price\nA-1,Bolt,2.50\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt', listPrice: 2.5 }]);
  });

  test('keeps columns nobody knows, and cells that look like formulas, to the letter', async () => {
    expect(records(await parse('partNumber,name,Region\nA-1,"=HYPERLINK(""http://evil"")"," north "\n'))).toEqual([
      { partNumber: 'A-1', name: '=HYPERLINK("http://evil")', Region: ' north ' },
    ]);
  });

  test('may begin with a byte order mark and hold line breaks within quotes', async () => {
    expect(records(await parse('\uFEFFpartNumber,name\r\nA-1,"two\r\nlines, one cell"\r\n'))).toEqual([{ partNumber: 'A-1', name: 'two\r\nlines, one cell' }]);
  });

  test('may be separated by semicolons or tabs, as spreadsheets do elsewhere', async () => {
    expect(records(await parse('partNumber;name\nA-1;a, b\n'))).toEqual([{ partNumber: 'A-1', name: 'a, b' }]);
    expect(records(await parse('partNumber\tname\nA-1\tBolt\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt' }]);
  });

  test('takes an empty cell as a field that was not given, and a list apart at its semicolons', async () => {
    expect(records(await parse('partNumber,name,tags,listPrice\nA-1,Bolt,steel; m8,\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt', tags: ['steel', 'm8'] }]);
  });

  test('leaves a cell that is no number as it is, so that the schema refuses it', async () => {
    expect(records(await parse('partNumber,name,listPrice\nA-1,Bolt,0x10\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt', listPrice: '0x10' }]);
  });

  test('with the wrong columns is unreadable, and the answer names those that lack and those that are there', async () => {
    const parsed = await parse('sku,colour\nA-1,red\n');
    expect(reason(parsed)).toBe('WRONG_COLUMNS');
    expect(parsed).toMatchObject({ problem: { message: 'The header lacks "name"; it has "sku", "colour".' } });
  });

  test('with two columns for one field is unreadable', async () => {
    expect(reason(await parse('partNumber,Part Number,name\nA,B,C\n'))).toBe('WRONG_COLUMNS');
  });

  test('is taken apart where its lines end, whatever ends them and however long they are', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = Array.from({ length: 2_500 }, (_, n) => `P${n},"${n} said ""€"",${end}and more"`);
      const parsed = await parse(`\uFEFF${end}partNumber,name${end}${rows.join(end)}`);
      expect(parsed).toMatchObject({ lineCount: 2_500, parts: { length: 4 } });
      expect(records(parsed)[1_000]).toEqual({ partNumber: 'P1000', name: `1000 said "€",${end}and more` });
    }
    const large = await parse(`partNumber,name\n${Array.from({ length: 5 }, (_, n) => `P${n},${'x'.repeat(700_000)}`).join('\n')}\n`);
    expect(large).toMatchObject({ lineCount: 5, parts: { length: 4 } });
  });

  test('with an open quote is unreadable', async () => {
    expect(reason(await parse('partNumber,name\nA-1,"Bolt\n'))).toBe('NOT_CSV');
  });

  test('with a cell too many is faulty in that line alone', async () => {
    const parsed = await parse('partNumber,name\nA-1,Bolt,more\nA-2,Nut\n');
    expect(parsed.kind === 'readable' && parsed.lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['WRONG_CELL_COUNT'], []]);
  });

  test('a field named like a part of every object is a field like any other', async () => {
    const [record] = records(await parse('partNumber,name,__proto__\nA-1,Bolt,x\n'));
    expect(Object.keys(record as object)).toContain('__proto__');
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });
});

describe('a JSON document', () => {
  test('is an array of records or an object with records', async () => {
    expect(records(await parse('[{"partNumber":"A-1"}]', 'application/json'))).toEqual([{ partNumber: 'A-1' }]);
    expect(records(await parse('{"records":[{"partNumber":"A-1"}]}', 'application/json'))).toEqual([{ partNumber: 'A-1' }]);
  });

  test('that is neither is unreadable', async () => {
    expect(reason(await parse('{"partNumber":"A-1"}', 'application/json'))).toBe('WRONG_SHAPE');
    expect(reason(await parse('{"records":', 'application/json'))).toBe('NOT_JSON');
    expect(reason(await parse('['.repeat(9_000), 'application/json'))).toBe('NOT_JSON');
  });

  test('that says a name twice in one object is unreadable, however the name is spelt', async () => {
    expect(await parse('[{"name":"A"},{"name":"B","\\u006eame":"C"}]', 'application/json')).toMatchObject({ problem: { code: 'REPEATED_NAME', message: expect.stringContaining('"name"') as unknown } });
    expect(reason(await parse('[{"name":"a:\\"name\\":b","x":{"name":1},"y":[{"name":1},{"name":2}]}]', 'application/json'))).toBe('readable');
  });

  test('with text that no database keeps is faulty in that line, which is kept as far as it can be', async () => {
    const parsed = await parse('[{"partNumber":"A\\u0000","name":"\\ud800"}]', 'application/json');
    expect(records(parsed)).toEqual([{ partNumber: 'A\uFFFD', name: '\uFFFD' }]);
    expect(parsed.kind === 'readable' && parsed.lines[0]?.problems).toMatchObject([{ path: '/partNumber', code: 'UNSUPPORTED_CHARACTER' }]);
  });

  test('with a record of absurd depth or size is faulty in that line', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    for (const value of [deep, `[${'1,'.repeat(20_000)}1]`]) {
      const parsed = await parse(`[{"partNumber":"A","name":"B","x":${value}}]`, 'application/json');
      expect(parsed.kind === 'readable' && parsed.lines[0]?.problems).toMatchObject([{ code: 'RECORD_TOO_LARGE' }]);
    }
  });
});

test('a document is refused whole when it is not UTF-8, empty, or holds too many lines', async () => {
  expect(reason(await parse(new Uint8Array([0x70, 0xff, 0xfe])))).toBe('NOT_UTF8');
  expect(reason(await parse(new TextEncoder().encode('partNumber,name\n').subarray(0, 0)))).toBe('EMPTY_DOCUMENT');
  expect(reason(await parse('partNumber,name\n'))).toBe('EMPTY_DOCUMENT');
  expect(reason(await parse('[]', 'application/json'))).toBe('EMPTY_DOCUMENT');
  const lines = (count: number): string => `partNumber,name\n${Array.from({ length: count }, (_, n) => `P${n},x`).join('\n')}`;
  expect(reason(await parse(lines(maxLines['text/csv'])))).toBe('readable');
  expect(reason(await parse(lines(maxLines['text/csv'] + 1)))).toBe('TOO_MANY_LINES');
  expect(reason(await parse(`[${'1,'.repeat(maxLines['application/json'])}1]`, 'application/json'))).toBe('TOO_MANY_LINES');
});

test('a document that is made to wear the reader out is refused before it is taken apart', async () => {
  const columns = Array.from({ length: 1_000 }, (_, n) => `column ${n}`).join(',');
  expect(reason(await parse(`partNumber,name,${columns}\nA-1,Bolt\n`))).toBe('WRONG_COLUMNS');
  expect(reason(await parse(`partNumber,name\nA-1,"${','.repeat(5_100_000)}"\n`))).toBe('readable');
  expect(reason(await parse(`partNumber,name\nA-1,${','.repeat(5_100_000)}\n`))).toBe('TOO_MANY_CELLS');
  expect(reason(await parse(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'application/json'))).toBe('WRONG_SHAPE');
});

describe('a record', () => {
  test('is judged by the published schema, every fault with its path', () => {
    const line = examine(contract, validator(contract), { number: 1, record: { partNumber: '', listPrice: 'dear', unit: 'kg' }, problems: [] });
    expect(line).toMatchObject({ key: null, dependsOn: [] });
    expect(line.problems).toEqual([
      { path: '/name', code: 'MISSING_VALUE', message: 'A value is missing.' },
      { path: '/partNumber', code: 'INVALID_VALUE', message: 'The value must NOT have fewer than 1 characters.' },
      { path: '/listPrice', code: 'WRONG_TYPE', message: 'The value must be number.' },
      { path: '/unit', code: 'UNKNOWN_VALUE', message: 'The value must be one of piece, metre.' },
    ]);
    expect(publishedSchema(contract)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:entitlement-hub:contract:parts:1' });
  });

  test('is known by its key, and names what comes before it', () => {
    const line = examine(contract, validator(contract), { number: 1, record: { partNumber: 'B', name: 'b', parent: 'A' }, problems: [] });
    expect(line).toMatchObject({ key: 'B', dependsOn: ['A'], problems: [] });
  });
});

describe('what depends on another', () => {
  const levels = (...dependencies: readonly (readonly [number, number])[]) => {
    const found = levelsOf(dependencies.map(([number, on]) => ({ number, on })));
    return { levels: Object.fromEntries(found.levels), circular: found.circular };
  };

  test('comes after it, and after all of them where it depends on several', () => {
    expect(levels([1, 2], [2, 3], [1, 3], [4, 3])).toEqual({ levels: { 3: 0, 2: 1, 4: 1, 1: 2 }, circular: [] });
  });

  test('in a circle has no place, nor has what depends on the circle, and nobody hangs', () => {
    expect(levels([1, 2], [2, 1], [3, 1], [5, 4])).toEqual({ levels: { 4: 0, 5: 1 }, circular: [1, 2, 3] });
  });

  test('is put in order in no time, however long the chain', () => {
    const chain = levelsOf(Array.from({ length: 100_000 }, (_, n) => ({ number: n + 1, on: n })));
    expect([chain.levels.get(100_000), chain.circular]).toEqual([100_000, []]);
  });
});

test('a problem names the column of the file that it was found in', () => {
  const columns = { listPrice: 'List Price', 'a/b': 'A/B' };
  expect(inColumn(columns, { path: '/listPrice', code: 'X', message: 'Too dear.' }).message).toBe('Column "List Price": Too dear.');
  expect(inColumn(columns, { path: '/a~1b/0', code: 'X', message: 'No.' }).message).toBe('Column "A/B": No.');
  expect(inColumn(null, { path: '/listPrice', code: 'X', message: 'Too dear.' }).message).toBe('Too dear.');
});
