import { endOfString } from './repeated-name.ts';

/** Looks at the text alone, before anything is made of it; of a text that is not JSON it may say either. */
export const nestsDeeperThan = (levels: number, text: string): boolean => {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > levels) return true;
  }
  return false;
};
