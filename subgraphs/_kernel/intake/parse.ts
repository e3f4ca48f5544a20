import type { Bytes } from './bytes.ts';
import type { InboundContract } from './contract.ts';
import { linesOfCsv, surveyCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import { maxLines, tooManyLines, unreadable, type MediaType, type ParsedLine, type Survey } from './parsed.ts';
import { storable } from './storable.ts';

export type { MediaType } from './parsed.ts';

/** Whether the bytes can be read line by line, how many lines they hold, and where they can be taken apart. What cannot be read so is unreadable as a whole. */
export const survey = async (contract: InboundContract, mediaType: MediaType, bytes: Bytes): Promise<Survey> => {
  if (mediaType === 'text/csv' && contract.linesAt !== undefined) return unreadable('NOT_JSON', 'A document of this contract is JSON.');
  const found = mediaType === 'text/csv' ? await surveyCsv(contract, bytes) : await surveyJson(contract, bytes);
  if (found.kind === 'unreadable') return found;
  if (found.lineCount === 0) return unreadable('EMPTY_DOCUMENT', 'The document holds no records.');
  return found.lineCount > maxLines[mediaType] ? tooManyLines(mediaType) : found;
};

/** The lines of one part, which begin after so many others. */
export const linesOfPart = async (contract: InboundContract, mediaType: MediaType, bytes: Bytes, { parts, part, after }: Part): Promise<readonly ParsedLine[]> => {
  const lines = mediaType === 'text/csv' ? await linesOfCsv(contract, bytes, parts, part) : await linesOfJson(contract, bytes);
  return lines.map((line, place) => storable({ ...line, number: after + place + 1 }));
};
export type Part = { readonly parts: readonly number[]; readonly part: number; readonly after: number };

const surveyJson = async (contract: InboundContract, bytes: Bytes): Promise<Survey> => {
  const parsed = parseWhole(contract, await bytes.slice(0, bytes.size));
  return 'problem' in parsed ? parsed : { kind: 'readable', columns: null, lineCount: parsed.length, parts: [0, bytes.size] };
};

const linesOfJson = async (contract: InboundContract, bytes: Bytes): Promise<readonly Omit<ParsedLine, 'number'>[]> => {
  const parsed = parseWhole(contract, await bytes.slice(0, bytes.size));
  if ('problem' in parsed) throw new Error('A document that could be read cannot be read any more.');
  return parsed.map((record) => ({ record, problems: [] }));
};

const parseWhole = (contract: InboundContract, body: Uint8Array): ReturnType<typeof parseJson> => {
  const text = decoded(body);
  if (text === undefined) return unreadable('NOT_UTF8', 'The document is not valid UTF-8.');
  if (text.trim() === '') return unreadable('EMPTY_DOCUMENT', 'The document is empty.');
  return parseJson(contract, text);
};

/** A byte order mark is tolerated; any byte that is not UTF-8 is not guessed at. */
const decoded = (body: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
};
