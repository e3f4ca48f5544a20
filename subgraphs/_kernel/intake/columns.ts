import type { InboundContract, PropertySchema } from './contract.ts';
import type { ParsedLine } from './parsed.ts';
import type { Columns } from './problem.ts';

/** A heading and the field it fills; a heading we do not know is kept as a field of its own name. */
type Column = { readonly heading: string; readonly field: string; readonly known: boolean };

/** Spreadsheets write the separator of their locale, so the header row decides between the three in use. */
export const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replaceAll(/"[^"]*"/g, '');
  const uses = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best));
};

export const columnsOf = ({ record, headings = {} }: InboundContract, header: readonly string[]): Column[] => {
  const fields = new Map(Object.keys(record.properties).flatMap((field) => [field, ...(headings[field] ?? [])].map((name) => [plain(name), field])));
  return header.map((heading) => {
    const field = fields.get(plain(heading));
    return { heading: heading.trim(), field: field ?? heading.trim(), known: field !== undefined };
  });
};

/** `Part Number`, `part_number` and `PartNumber` are one heading. */
const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

export const headerFault = ({ record }: InboundContract, columns: readonly Column[]): string | undefined => {
  const present = columns.map(({ field }) => field);
  const missing = (record.required ?? []).filter((field) => !present.includes(field));
  if (missing.length > 0) return `The header lacks ${quoted(missing)}; it has ${quoted(columns.map(({ heading }) => heading))}.`;
  const doubled = columns.filter(({ field }, index) => present.indexOf(field) !== index);
  if (doubled.length > 0) return `The header has more than one column for ${quoted(doubled.map(({ field }) => field))}.`;
  return undefined;
};

export const lineOf = (contract: InboundContract, columns: readonly Column[], row: readonly string[]): Omit<ParsedLine, 'number'> => {
  const cells = columns.flatMap(({ field, known }, index) => {
    const value = valueOf(known ? contract.record.properties[field] : undefined, row[index] ?? '');
    return value === undefined ? [] : [[field, value] as const];
  });
  const record = Object.fromEntries(cells);
  if (row.length === columns.length) return { record, problems: [] };
  const message = `The line has ${row.length} cells, the header ${columns.length}.`;
  return { record, problems: [{ path: '', code: 'WRONG_CELL_COUNT', message }] };
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

export const headingsByField = (columns: readonly Column[]): Columns => Object.fromEntries(columns.map(({ field, heading }) => [field, heading]));
const quoted = (names: readonly string[]): string => names.slice(0, 20).map((name) => `"${name.slice(0, 60)}"`).join(', ');
