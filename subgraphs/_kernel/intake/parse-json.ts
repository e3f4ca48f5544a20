import type { InboundContract } from './contract.ts';
import { nestsDeeperThan } from './nesting.ts';
import { unreadable, type Unreadable } from './parsed.ts';
import { oneLineEach } from './one-line-each.ts';
import { repeatedName } from './repeated-name.ts';

/** Far deeper than any record: what nests beyond it is there to fill the memory. */
const maxNesting = 10_000;

/** Either the records as an array, or an object that has them under `records`; or one document, whose lines are its records. */
export const parseJson = ({ linesAt }: InboundContract, text: string): readonly unknown[] | Unreadable => {
  if (nestsDeeperThan(maxNesting, text)) return unreadable('WRONG_SHAPE', `The document nests deeper than ${maxNesting} levels.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return unreadable('NOT_JSON', `The document is not JSON: ${(error as Error).message.slice(0, 300)}.`);
  }
  const repeated = repeatedName(text);
  if (repeated !== undefined) return unreadable('REPEATED_NAME', `An object has the name "${repeated.slice(0, 60).toWellFormed()}" twice, so it says two things.`);
  if (linesAt !== undefined) return oneLineEach(value, linesAt);
  const records = Array.isArray(value) ? (value as readonly unknown[]) : recordsOf(value);
  return records ?? unreadable('WRONG_SHAPE', 'The document is neither an array of records nor an object with "records".', '/records');
};

const recordsOf = (value: unknown): readonly unknown[] | undefined => {
  if (value === null || typeof value !== 'object' || !('records' in value)) return undefined;
  return Array.isArray(value.records) ? value.records : undefined;
};
