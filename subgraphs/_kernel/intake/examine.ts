import type { InboundContract } from './contract.ts';
import type { ParsedLine } from './parsed.ts';
import type { Problem } from './problem.ts';
import type { Validate } from './validate.ts';

/** A line as it can be judged by the document alone, before anything is looked up. */
export type ExaminedLine = ParsedLine & {
  readonly key: string | null;
  /** 0 for lines that depend on no other line, 1 for those that depend on them, and so on. */
  readonly level: number;
};

/** `taken`: keys of lines of the same document that were decided before, by their numbers. */
export const examine = (
  contract: InboundContract,
  validate: Validate,
  lines: readonly ParsedLine[],
  taken: ReadonlyMap<string, number> = new Map(),
): readonly ExaminedLine[] => {
  const keys = new Map(taken);
  const examined = lines.map((line) => {
    const problems = [...line.problems, ...validate(line.record)];
    if (problems.length > 0) return { ...line, problems, key: null, level: 0 };
    const key = contract.keyOf(line.record);
    const twin = keys.get(key);
    if (twin !== undefined) return { ...line, problems: [duplicate(key, twin)], key, level: 0 };
    keys.set(key, line.number);
    return { ...line, problems, key, level: 0 };
  });
  return contract.dependsOn ? levelled(examined, (record) => contract.dependsOn?.(record) ?? []) : examined;
};

const duplicate = (key: string, twin: number): Problem => ({
  path: '',
  code: 'DUPLICATE_KEY',
  message: `Line ${twin} of this document has the key "${key.slice(0, 100)}" already.`,
});

/** Level by level: what depends on nothing open comes next. What is left over when nothing comes next depends on itself. */
const levelled = (lines: readonly ExaminedLine[], dependsOn: (record: unknown) => readonly string[]): readonly ExaminedLine[] => {
  const sound = lines.filter(({ problems }) => problems.length === 0);
  const open = new Map(sound.map((line) => [line.key, line.number]));
  const waitsFor = new Map(sound.map((line) => [line.number, dependsOn(line.record).filter((key) => key !== line.key && open.has(key))]));
  const levels = new Map<number, number>();
  for (let level = 0; open.size > 0; level++) {
    const ready = sound.filter(({ number, key }) => open.has(key) && waitsFor.get(number)?.every((other) => !open.has(other)));
    if (ready.length === 0) break;
    for (const { number, key } of ready) {
      levels.set(number, level);
      open.delete(key);
    }
  }
  return lines.map((line) => {
    if (line.problems.length > 0) return line;
    const level = levels.get(line.number);
    return level === undefined ? { ...line, problems: [circle] } : { ...line, level };
  });
};

const circle: Problem = { path: '', code: 'DEPENDS_ON_ITSELF', message: 'The line depends on lines of this document that depend on it.' };
