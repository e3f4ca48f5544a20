import type { Columns, Problem } from './problem.ts';

export const mediaTypes = ['application/json', 'text/csv'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A JSON document is one value, which is read whole. */
export const maxLines: Readonly<Record<MediaType, number>> = { 'application/json': 5_000, 'text/csv': 100_000 };

export type ParsedLine = { readonly number: number; readonly record: unknown; readonly problems: readonly Problem[] };

/** Of a document that can be read line by line: `parts` are where its lines can be taken apart, from the first byte after the header to the end of the last line. */
export type Surveyed = { readonly kind: 'readable'; readonly columns: Columns | null; readonly lineCount: number; readonly parts: readonly number[] };
export type Unreadable = { readonly kind: 'unreadable'; readonly problem: Problem };
export type Survey = Surveyed | Unreadable;

export const unreadable = (code: string, message: string, path = ''): Unreadable => ({ kind: 'unreadable', problem: { path, code, message } });

export const tooManyLines = (mediaType: MediaType): Unreadable =>
  unreadable('TOO_MANY_LINES', `The document holds more than ${maxLines[mediaType]} lines; send it in parts${mediaType === 'text/csv' ? '' : ', or as CSV'}.`);
