import { describe, expect, test } from 'vitest';
import { examine } from './examine.ts';
import { parseDocument } from './parse.ts';
import { maxLines, type MediaType, type Parsed } from './parsed.ts';
import { inColumn } from './problem.ts';
import { partsContract } from '../../../test/kit/intake/parts-contract.ts';
import { publishedSchema, validator } from './validate.ts';

const contract = partsContract();
const parse = (text: string | Uint8Array, mediaType: MediaType = 'text/csv'): Parsed =>
  parseDocument(contract, mediaType, typeof text === 'string' ? new TextEncoder().encode(text) : text);
const records = (parsed: Parsed): readonly unknown[] => (parsed.kind === 'readable' ? parsed.lines.map(({ record }) => record) : []);
const reason = (parsed: Parsed): string => (parsed.kind === 'unreadable' ? parsed.problem.code : 'readable');

describe('a CSV document', () => {
  test('is mapped by its headings, whatever their case, spaces and aliases', () => {
    expect(records(parse('PART-NUMBER,Description,list price\nA-1,Bolt,2.50\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt', listPrice: 2.5 }]);
  });

  test('keeps columns nobody knows, and cells that look like formulas, to the letter', () => {
    expect(records(parse('partNumber,name,Region\nA-1,"=HYPERLINK(""http://evil"")"," north "\n'))).toEqual([
      { partNumber: 'A-1', name: '=HYPERLINK("http://evil")', Region: ' north ' },
    ]);
  });

  test('may begin with a byte order mark and hold line breaks within quotes', () => {
    expect(records(parse('\uFEFFpartNumber,name\r\nA-1,"two\r\nlines, one cell"\r\n'))).toEqual([{ partNumber: 'A-1', name: 'two\r\nlines, one cell' }]);
  });

  test('may be separated by semicolons or tabs, as spreadsheets do elsewhere', () => {
    expect(records(parse('partNumber;name\nA-1;a, b\n'))).toEqual([{ partNumber: 'A-1', name: 'a, b' }]);
    expect(records(parse('partNumber\tname\nA-1\tBolt\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt' }]);
  });

  test('takes an empty cell as a field that was not given, and a list apart at its semicolons', () => {
    expect(records(parse('partNumber,name,tags,listPrice\nA-1,Bolt,steel; m8,\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt', tags: ['steel', 'm8'] }]);
  });

  test('leaves a cell that is no number as it is, so that the schema refuses it', () => {
    expect(records(parse('partNumber,name,listPrice\nA-1,Bolt,0x10\n'))).toEqual([{ partNumber: 'A-1', name: 'Bolt', listPrice: '0x10' }]);
  });

  test('with the wrong columns is unreadable, and the answer names those that lack and those that are there', () => {
    const parsed = parse('sku,colour\nA-1,red\n');
    expect(reason(parsed)).toBe('WRONG_COLUMNS');
    expect(parsed).toMatchObject({ problem: { message: 'The header lacks "name"; it has "sku", "colour".' } });
  });

  test('with two columns for one field is unreadable', () => {
    expect(reason(parse('partNumber,Part Number,name\nA,B,C\n'))).toBe('WRONG_COLUMNS');
  });

  test('with an open quote is unreadable', () => {
    expect(reason(parse('partNumber,name\nA-1,"Bolt\n'))).toBe('NOT_CSV');
  });

  test('with a cell too many is faulty in that line alone', () => {
    const parsed = parse('partNumber,name\nA-1,Bolt,more\nA-2,Nut\n');
    expect(parsed.kind === 'readable' && parsed.lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['WRONG_CELL_COUNT'], []]);
  });

  test('a field named like a part of every object is a field like any other', () => {
    const [record] = records(parse('partNumber,name,__proto__\nA-1,Bolt,x\n'));
    expect(Object.keys(record as object)).toContain('__proto__');
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
  });
});

describe('a JSON document', () => {
  test('is an array of records or an object with records', () => {
    expect(records(parse('[{"partNumber":"A-1"}]', 'application/json'))).toEqual([{ partNumber: 'A-1' }]);
    expect(records(parse('{"records":[{"partNumber":"A-1"}]}', 'application/json'))).toEqual([{ partNumber: 'A-1' }]);
  });

  test('that is neither is unreadable', () => {
    expect(reason(parse('{"partNumber":"A-1"}', 'application/json'))).toBe('WRONG_SHAPE');
    expect(reason(parse('{"records":', 'application/json'))).toBe('NOT_JSON');
    expect(reason(parse('['.repeat(9_000), 'application/json'))).toBe('NOT_JSON');
  });

  test('that says a name twice in one object is unreadable, however the name is spelt', () => {
    expect(parse('[{"name":"A"},{"name":"B","\\u006eame":"C"}]', 'application/json')).toMatchObject({ problem: { code: 'REPEATED_NAME', message: expect.stringContaining('"name"') as unknown } });
    expect(reason(parse('[{"name":"a:\\"name\\":b","x":{"name":1},"y":[{"name":1},{"name":2}]}]', 'application/json'))).toBe('readable');
  });

  test('with text that no database keeps is faulty in that line, which is kept as far as it can be', () => {
    const parsed = parse('[{"partNumber":"A\\u0000","name":"\\ud800"}]', 'application/json');
    expect(records(parsed)).toEqual([{ partNumber: 'A\uFFFD', name: '\uFFFD' }]);
    expect(parsed.kind === 'readable' && parsed.lines[0]?.problems).toMatchObject([{ path: '/partNumber', code: 'UNSUPPORTED_CHARACTER' }]);
  });

  test('with a record of absurd depth or size is faulty in that line', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    for (const value of [deep, `[${'1,'.repeat(20_000)}1]`]) {
      const parsed = parse(`[{"partNumber":"A","name":"B","x":${value}}]`, 'application/json');
      expect(parsed.kind === 'readable' && parsed.lines[0]?.problems).toMatchObject([{ code: 'RECORD_TOO_LARGE' }]);
    }
  });
});

test('a document is refused whole when it is not UTF-8, empty, or holds too many lines', () => {
  expect(reason(parse(new Uint8Array([0x70, 0xff, 0xfe])))).toBe('NOT_UTF8');
  expect(reason(parse(new TextEncoder().encode('partNumber,name\n').subarray(0, 0)))).toBe('EMPTY_DOCUMENT');
  expect(reason(parse('partNumber,name\n'))).toBe('EMPTY_DOCUMENT');
  expect(reason(parse('[]', 'application/json'))).toBe('EMPTY_DOCUMENT');
  const lines = (count: number): string => `partNumber,name\n${Array.from({ length: count }, (_, n) => `P${n},x`).join('\n')}`;
  expect(reason(parse(lines(maxLines)))).toBe('readable');
  expect(reason(parse(lines(maxLines + 1)))).toBe('TOO_MANY_LINES');
  expect(reason(parse(`[${'1,'.repeat(maxLines)}1]`, 'application/json'))).toBe('TOO_MANY_LINES');
});

test('a document that is made to wear the reader out is refused before it is taken apart', () => {
  const columns = Array.from({ length: 1_000 }, (_, n) => `column ${n}`).join(',');
  expect(reason(parse(`partNumber,name,${columns}\nA-1,Bolt\n`))).toBe('WRONG_COLUMNS');
  expect(reason(parse(`partNumber,name\nA-1,"${','.repeat(600_000)}"\n`))).toBe('readable');
  expect(reason(parse(`partNumber,name\nA-1,${','.repeat(600_000)}\n`))).toBe('TOO_MANY_CELLS');
  expect(reason(parse(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'application/json'))).toBe('WRONG_SHAPE');
});

describe('a record', () => {
  const judged = (...values: readonly object[]) =>
    examine(contract, validator(contract), values.map((record, index) => ({ number: index + 1, record, problems: [] })));

  test('is judged by the published schema, every fault with its path', () => {
    const [line] = judged({ partNumber: '', listPrice: 'dear', unit: 'kg' });
    expect(line?.problems).toEqual([
      { path: '/name', code: 'MISSING_VALUE', message: 'A value is missing.' },
      { path: '/partNumber', code: 'INVALID_VALUE', message: 'The value must NOT have fewer than 1 characters.' },
      { path: '/listPrice', code: 'WRONG_TYPE', message: 'The value must be number.' },
      { path: '/unit', code: 'UNKNOWN_VALUE', message: 'The value must be one of piece, metre.' },
    ]);
    expect(publishedSchema(contract)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:entitlement-hub:contract:parts:1' });
  });

  test('with the key of an earlier line is a duplicate and names that line', () => {
    const lines = judged({ partNumber: 'A', name: 'x' }, { partNumber: 'A', name: 'y' });
    expect(lines.map(({ problems }) => problems)).toMatchObject([[], [{ code: 'DUPLICATE_KEY', message: 'Line 1 of this document has the key "A" already.' }]]);
  });

  test('comes after the records of the document that it depends on', () => {
    const lines = judged({ partNumber: 'C', name: 'c', parent: 'B' }, { partNumber: 'B', name: 'b', parent: 'A' }, { partNumber: 'A', name: 'a', parent: 'elsewhere' });
    expect(lines.map(({ level }) => level)).toEqual([2, 1, 0]);
  });

  test('that waits for itself in a circle is refused, and nobody hangs', () => {
    const lines = judged({ partNumber: 'A', name: 'a', parent: 'B' }, { partNumber: 'B', name: 'b', parent: 'A' }, { partNumber: 'C', name: 'c' });
    expect(lines.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['DEPENDS_ON_ITSELF'], ['DEPENDS_ON_ITSELF'], []]);
  });
});

test('a problem names the column of the file that it was found in', () => {
  const columns = { listPrice: 'List Price', 'a/b': 'A/B' };
  expect(inColumn(columns, { path: '/listPrice', code: 'X', message: 'Too dear.' }).message).toBe('Column "List Price": Too dear.');
  expect(inColumn(columns, { path: '/a~1b/0', code: 'X', message: 'No.' }).message).toBe('Column "A/B": No.');
  expect(inColumn(null, { path: '/listPrice', code: 'X', message: 'Too dear.' }).message).toBe('Too dear.');
});
