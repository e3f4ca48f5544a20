import { maxLines, tooManyLines, unreadable, type Unreadable } from './parsed.ts';
import { pointer } from './problem.ts';

/** Everything beside the lines is kept with each of them. */
const maxHeadCharacters = 16_384;

/** A document that is one thing with lines, as its records: the document with one line each, and as it is where it has none. */
export const oneLineEach = (document: unknown, linesAt: string): readonly unknown[] | Unreadable => {
  if (document === null || typeof document !== 'object' || Array.isArray(document)) return unreadable('WRONG_SHAPE', 'The document is no object.');
  const { [linesAt]: lines = [], ...head } = document as Readonly<Record<string, unknown>>;
  if (!Array.isArray(lines)) return unreadable('WRONG_SHAPE', `What is named "${linesAt}" is no array.`, pointer(linesAt));
  if (JSON.stringify(head).length > maxHeadCharacters) return unreadable('RECORD_TOO_LARGE', `Beside its lines a document has at most ${maxHeadCharacters} characters.`);
  if (lines.length > maxLines['application/json']) return tooManyLines('application/json');
  return lines.length === 0 ? [document] : lines.map((line: unknown) => ({ ...head, [linesAt]: [line] }));
};
