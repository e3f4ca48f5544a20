/**
 * The first name that one object of a valid JSON text has twice. `JSON.parse` keeps the last of the two without a word,
 * and another reader of the same document might keep the first.
 */
export const repeatedName = (text: string): string | undefined => {
  const open: Set<string>[] = [];
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      last = text.slice(at, end + 1);
      at = end;
    } else if (character === '{' || character === '[') open.push(new Set());
    else if (character === '}' || character === ']') open.pop();
    else if (character === ':') {
      const name = JSON.parse(last) as string;
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
};

/** Where the string that starts here ends. */
export const endOfString = (text: string, start: number): number => {
  for (let at = start + 1; ; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"' || at >= text.length) return at;
  }
};
