import { CsvError, parse } from 'csv-parse/sync';
import type { InboundContract, PropertySchema } from './contract.ts';
import { maxLines, unreadable, type Parsed, type ParsedLine, type Unreadable } from './parsed.ts';
import type { Columns } from './problem.ts';

/** A heading and the field it fills; a heading we do not know is kept as a field of its own name. */
type Column = { readonly heading: string; readonly field: string; readonly known: boolean };

export const parseCsv = (contract: InboundContract, text: string): Parsed => {
  const delimiter = delimiterOf(text);
  const excess = excessOf(text, delimiter);
  if (excess) return excess;
  const rows = rowsOf(text, delimiter);
  if (rows instanceof CsvError) return unreadable('NOT_CSV', sentence(rows.message));
  const [header = [], ...cells] = rows;
  const columns = columnsOf(contract, header);
  const fault = headerFault(contract, columns);
  if (fault) return unreadable('WRONG_COLUMNS', fault);
  const lines = cells.map((row, index) => lineOf(contract, columns, row, index + 1));
  return { kind: 'readable', columns: headingsByField(columns), lines };
};

const maxColumns = 1_000;
const maxCells = 500_000;

/** Taking cells apart is slow and nothing else runs meanwhile, so they are counted first: separators that stand outside of quotes. */
const excessOf = (text: string, delimiter: string): Unreadable | undefined => {
  let isQuoted = false;
  let columns: number | undefined;
  let cells = 1;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted || (character !== delimiter && character !== '\n' && character !== '\r')) continue;
    else if (character === delimiter) cells++;
    else columns ??= cells;
    if (columns === undefined && cells > maxColumns) return unreadable('WRONG_COLUMNS', `The header has more than ${maxColumns} columns.`);
    if (cells > maxCells) return unreadable('TOO_MANY_CELLS', `The document holds more than ${maxCells} cells; send it in parts.`);
  }
  return undefined;
};

/** One row more than allowed is read, which tells that there are too many without reading them all. */
const rowsOf = (text: string, delimiter: string): string[][] | CsvError => {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, to: maxLines + 2 });
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
};

/** Spreadsheets write the separator of their locale, so the header row decides between the three in use. */
const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replaceAll(/"[^"]*"/g, '');
  const uses = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
};

const columnsOf = ({ record, headings = {} }: InboundContract, header: readonly string[]): Column[] => {
  const fields = new Map(Object.keys(record.properties).flatMap((field) => [field, ...(headings[field] ?? [])].map((name) => [plain(name), field])));
  return header.map((heading) => {
    const field = fields.get(plain(heading));
    return { heading: heading.trim(), field: field ?? heading.trim(), known: field !== undefined };
  });
};

/** `Part Number`, `part_number` and `PartNumber` are one heading. */
const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const headerFault = ({ record }: InboundContract, columns: readonly Column[]): string | undefined => {
  const present = columns.map(({ field }) => field);
  const missing = (record.required ?? []).filter((field) => !present.includes(field));
  if (missing.length > 0) return `The header lacks ${quoted(missing)}; it has ${quoted(columns.map(({ heading }) => heading))}.`;
  const doubled = columns.filter(({ field }, index) => present.indexOf(field) !== index);
  if (doubled.length > 0) return `The header has more than one column for ${quoted(doubled.map(({ field }) => field))}.`;
  return undefined;
};

const lineOf = (contract: InboundContract, columns: readonly Column[], row: readonly string[], number: number): ParsedLine => {
  const cells = columns.flatMap(({ field, known }, index) => {
    const value = valueOf(known ? contract.record.properties[field] : undefined, row[index] ?? '');
    return value === undefined ? [] : [[field, value] as const];
  });
  const record = Object.fromEntries(cells);
  if (row.length === columns.length) return { number, record, problems: [] };
  const message = `The line has ${row.length} cells, the header ${columns.length}.`;
  return { number, record, problems: [{ path: '', code: 'WRONG_CELL_COUNT', message }] };
};

/**
 * A cell as the schema wants it; text is kept to the letter, a cell that is not what the schema wants too, so that the schema refuses it.
 * An empty cell is a field that was not given.
 */
const valueOf = (property: PropertySchema | undefined, cell: string): unknown => {
  if (cell === '') return undefined;
  const types = [property?.type ?? 'string'].flat();
  const word = cell.trim();
  if (types.includes('array')) return word.split(';').map((item) => item.trim()).filter((item) => item !== '');
  if (types.includes('integer') && /^-?\d{1,15}$/.test(word)) return Number(word);
  if (types.includes('number') && /^-?\d{1,15}(\.\d{1,10})?$/.test(word)) return Number(word);
  if (types.includes('boolean') && /^(true|yes|false|no)$/i.test(word)) return /^(true|yes)$/i.test(word);
  return cell;
};

const headingsByField = (columns: readonly Column[]): Columns => Object.fromEntries(columns.map(({ field, heading }) => [field, heading]));
const quoted = (names: readonly string[]): string => names.slice(0, 20).map((name) => `"${name.slice(0, 60)}"`).join(', ');
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`).slice(0, 500);
