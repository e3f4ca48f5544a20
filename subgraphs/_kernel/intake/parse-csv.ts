import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { slicesOf, type Bytes } from './bytes.ts';
import { cellCounter } from './cells.ts';
import type { InboundContract } from './contract.ts';
import { columnsOf, delimiterOf, headerFault, headingsByField, lineOf } from './columns.ts';
import { maxLines, tooManyLines, unreadable, type ParsedLine, type Survey, type Unreadable } from './parsed.ts';

/** A part is cut after so many lines, or bytes: as many as are taken in by one step. */
const linesPerPart = 1_000;
const bytesPerPart = 1024 * 1024;

const options = { relax_column_count: true, skip_empty_lines: true } as const;

/** Reads all of it once and keeps nothing but the header and where it can be taken apart. */
export const surveyCsv = async (contract: InboundContract, bytes: Bytes): Promise<Survey> => {
  const start = await startOf(bytes);
  const delimiter = delimiterOf((await bytes.slice(start, Math.min(bytes.size, start + bytesPerPart))).toString('utf8'));
  const parts: number[] = [];
  let header: readonly string[] | undefined;
  let [lineCount, inPart] = [0, 0];
  const take = ({ record, info }: Row): void => {
    const end = start + info.bytes;
    if (!header) {
      header = record;
      parts.push(end);
      return;
    }
    lineCount++;
    if (inPart === 0) parts.push(end);
    else parts[parts.length - 1] = end;
    const isFull = ++inPart === linesPerPart || end - (parts.at(-2) ?? end) >= bytesPerPart;
    if (isFull) inPart = 0;
  };
  const refusal = await refusalOf(async () => {
    await pipeline(checked(slicesOf(bytes, start), delimiter), parse({ ...options, delimiter, info: true }), async (rows: AsyncIterable<Row>) => {
      for await (const row of rows) {
        take(row);
        // One more than allowed tells that there are too many, without reading them all.
        if (lineCount > maxLines['text/csv']) throw new Refused(tooManyLines('text/csv'));
      }
    });
  });
  if (refusal) return refusal;
  const columns = columnsOf(contract, header ?? []);
  const fault = headerFault(contract, columns);
  return fault ? unreadable('WRONG_COLUMNS', fault) : { kind: 'readable', columns: headingsByField(columns), lineCount, parts };
};

type Row = { readonly record: readonly string[]; readonly info: Info };

/** The lines between two of the places where the survey said that it can be taken apart. */
export const linesOfCsv = async (contract: InboundContract, bytes: Bytes, parts: readonly number[], part: number): Promise<readonly Omit<ParsedLine, 'number'>[]> => {
  const [from, to] = [parts[part], parts[part + 1]];
  const [afterHeader] = parts;
  if (afterHeader === undefined || from === undefined || to === undefined) throw new Error(`The document has no part ${part}.`);
  const start = await startOf(bytes);
  const [head, body] = [await bytes.slice(start, afterHeader), await bytes.slice(from, to)].map((slice) => slice.toString('utf8')) as [string, string];
  const settings = { ...options, delimiter: delimiterOf(head), record_delimiter: /\r\n$|[\r\n]$/.exec(head)?.[0] ?? '\n' };
  const columns = columnsOf(contract, parseWhole(head, settings)[0] ?? []);
  return parseWhole(body, settings).map((row) => lineOf(contract, columns, row));
};

/** After the byte order mark, if there is one. */
const startOf = async (bytes: Bytes): Promise<number> => ((await bytes.slice(0, Math.min(3, bytes.size))).equals(byteOrderMark) ? byteOrderMark.length : 0);
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

class Refused extends Error {
  readonly refusal: Unreadable;

  constructor(refusal: Unreadable) {
    super(refusal.problem.message);
    this.refusal = refusal;
  }
}

const refusalOf = async (work: () => Promise<void>): Promise<Unreadable | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    if (error instanceof CsvError) return unreadable('NOT_CSV', sentence(error.message));
    throw error;
  }
};

/** Any byte that is not UTF-8 is not guessed at, and what has more cells than we take apart is not taken apart. */
async function* checked(slices: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<Buffer> {
  const [decoder, cells] = [new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }), cellCounter(delimiter)];
  const decode = (slice: Buffer, stream: boolean): string => {
    try {
      return decoder.decode(slice, { stream });
    } catch {
      throw new Refused(unreadable('NOT_UTF8', 'The document is not valid UTF-8.'));
    }
  };
  let isEmpty = true;
  for await (const slice of slices) {
    const text = decode(slice, true);
    isEmpty &&= text.trim() === '';
    const excess = cells.excessIn(text);
    if (excess) throw new Refused(excess);
    yield slice;
  }
  decode(Buffer.alloc(0), false);
  if (isEmpty) throw new Refused(unreadable('EMPTY_DOCUMENT', 'The document is empty.'));
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`).slice(0, 500);
