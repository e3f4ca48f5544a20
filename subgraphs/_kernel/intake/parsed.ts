import type { Columns, Problem } from './problem.ts';

export const mediaTypes = ['application/json', 'text/csv'] as const;
export type MediaType = (typeof mediaTypes)[number];

export const maxLines = 5_000;

export type ParsedLine = { readonly number: number; readonly record: unknown; readonly problems: readonly Problem[] };
type Readable = { readonly kind: 'readable'; readonly columns: Columns | null; readonly lines: readonly ParsedLine[] };
export type Unreadable = { readonly kind: 'unreadable'; readonly problem: Problem };
export type Parsed = Readable | Unreadable;

export const unreadable = (code: string, message: string, path = ''): Unreadable => ({ kind: 'unreadable', problem: { path, code, message } });

export const tooManyLines = unreadable('TOO_MANY_LINES', `The document holds more than ${maxLines} lines; send it in parts.`);
