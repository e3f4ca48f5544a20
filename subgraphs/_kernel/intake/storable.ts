import type { ParsedLine } from './parsed.ts';
import { pointer, type Problem } from './problem.ts';

const maxDepth = 16;
const maxValues = 10_000;

/**
 * PostgreSQL keeps neither a NUL nor half a surrogate pair in text, and nothing should follow a record into any depth.
 * Such a line is quarantined with a record that can be kept; the bytes as received are in the document.
 */
export const storable = (line: ParsedLine): ParsedLine => {
  const walk = { values: 0, problems: [] as Problem[] };
  const record = kept(line.record, '', 0, walk);
  return walk.problems.length === 0 ? line : { ...line, record, problems: [...line.problems, ...walk.problems] };
};

type Walk = { values: number; readonly problems: Problem[] };

const kept = (value: unknown, path: string, depth: number, walk: Walk): unknown => {
  walk.values++;
  if (walk.values > maxValues || depth > maxDepth) return refuse(walk, path, 'RECORD_TOO_LARGE', `A record has at most ${maxValues} values, ${maxDepth} deep.`);
  if (typeof value === 'string') return text(value, path, walk);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.slice(0, maxValues).map((item: unknown, index) => kept(item, `${path}/${index}`, depth + 1, walk));
  return Object.fromEntries(
    Object.entries(value).slice(0, maxValues).map(([field, item]) => [text(field, path, walk), kept(item, path + pointer(field), depth + 1, walk)]),
  );
};

const text = (value: string, path: string, walk: Walk): string => {
  if (value.isWellFormed() && !value.includes('\0')) return value;
  refuse(walk, path, 'UNSUPPORTED_CHARACTER', 'Text holds a NUL character or half a surrogate pair.');
  return value.toWellFormed().replaceAll('\0', '\uFFFD');
};

const refuse = (walk: Walk, path: string, code: string, message: string): null => {
  if (!walk.problems.some((problem) => problem.code === code)) walk.problems.push({ path: path.slice(0, 200).toWellFormed().replaceAll('\0', ''), code, message });
  return null;
};
