/** What is wrong with a document or a line: where (JSON Pointer into the record, '' for the whole), which rule, and why in a sentence. */
export type Problem = { readonly path: string; readonly code: string; readonly message: string };

export const maxProblemsPerLine = 20;

/** One segment of a JSON Pointer (RFC 6901). */
export const pointer = (field: string): string => `/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Which heading each field of the record came from; null for JSON, whose fields bear their own names. */
export type Columns = Readonly<Record<string, string>>;

/** Names the column as it stands in the sender's file, for that is where the sender will look. */
export const inColumn = (columns: Columns | null, problem: Problem): Problem => {
  const field = problem.path.split('/')[1]?.replaceAll('~1', '/').replaceAll('~0', '~');
  const heading = field === undefined ? undefined : columns?.[field];
  return heading === undefined ? problem : { ...problem, message: `Column "${heading}": ${problem.message}` };
};
