import { unreadable, type Unreadable } from './parsed.ts';

const maxColumns = 1_000;
/** Fifty for each of the lines that a document may have. */
const maxCells = 5_000_000;

/** Taking cells apart is slow and needs memory for each, so they are counted before: separators that stand outside of quotes. Text comes piece by piece. */
export const cellCounter = (delimiter: string): { excessIn(text: string): Unreadable | undefined } => {
  let isQuoted = false;
  let columns: number | undefined;
  let cells = 1;
  return {
    excessIn: (text) => {
      for (const character of text) {
        if (character === '"') isQuoted = !isQuoted;
        else if (isQuoted || (character !== delimiter && character !== '\n' && character !== '\r')) continue;
        else if (character === delimiter) cells++;
        else columns ??= cells;
        if (columns === undefined && cells > maxColumns) return unreadable('WRONG_COLUMNS', `The header has more than ${maxColumns} columns.`);
        if (cells > maxCells) return unreadable('TOO_MANY_CELLS', `The document holds more than ${maxCells} cells; send it in parts.`);
      }
      return undefined;
    },
  };
};
