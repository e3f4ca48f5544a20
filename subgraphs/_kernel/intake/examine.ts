import type { InboundContract } from './contract.ts';
import type { ParsedLine } from './parsed.ts';
import type { Validate } from './validate.ts';

/** A line as it can be judged by itself, before anything is looked up. */
export type ExaminedLine = ParsedLine & {
  /** Null where the record is not what the schema wants. */
  readonly key: string | null;
  /** Keys of what must come before it, if that is in the same document. */
  readonly dependsOn: readonly string[];
};

export const examine = (contract: InboundContract, validate: Validate, line: ParsedLine): ExaminedLine => {
  const problems = [...line.problems, ...validate(line.record)];
  if (problems.length > 0) return { ...line, problems, key: null, dependsOn: [] };
  const key = stored(contract.keyOf(line.record));
  const dependsOn = (contract.dependsOn?.(line.record) ?? []).map(stored).filter((other) => other !== key);
  return { ...line, problems, key, dependsOn };
};

/** PostgreSQL keeps neither a NUL nor half a surrogate pair in text. */
const stored = (key: string): string => key.toWellFormed().replaceAll('\0', '\uFFFD');
