import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import type { InboundContract } from './contract.ts';
import { maxLines, tooManyLines, unreadable, type MediaType, type Parsed } from './parsed.ts';
import { storable } from './storable.ts';

export type { MediaType } from './parsed.ts';

/** From bytes to records; what cannot be read line by line is unreadable as a whole. */
export const parseDocument = (contract: InboundContract, mediaType: MediaType, body: Uint8Array): Parsed => {
  const text = decoded(body);
  if (text === undefined) return unreadable('NOT_UTF8', 'The document is not valid UTF-8.');
  if (text.trim() === '') return unreadable('EMPTY_DOCUMENT', 'The document is empty.');
  if (mediaType === 'text/csv' && contract.linesAt !== undefined) return unreadable('NOT_JSON', 'A document of this contract is JSON.');
  const parsed = mediaType === 'text/csv' ? parseCsv(contract, text) : parseJson(contract, text);
  if (parsed.kind === 'unreadable') return parsed;
  if (parsed.lines.length === 0) return unreadable('EMPTY_DOCUMENT', 'The document holds no records.');
  if (parsed.lines.length > maxLines) return tooManyLines;
  return { ...parsed, lines: parsed.lines.map(storable) };
};

/** A byte order mark is tolerated; any byte that is not UTF-8 is not guessed at. */
const decoded = (body: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
};
