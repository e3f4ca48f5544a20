/** A legal entity identifier, ISO 17442: 18 characters and two check digits by ISO 7064 mod 97-10. */
export const isLei = (text: string): boolean => /^[0-9A-Z]{18}[0-9]{2}$/.test(text) && remainder(text) === 1;

/** Letters count as 10 to 35; digit by digit, since the whole number is far beyond what a number holds. */
const remainder = (text: string): number => Array.from(text).reduce((rest, character) => append(rest, Number.parseInt(character, 36)), 0);

const append = (rest: number, value: number): number => (rest * (value > 9 ? 100 : 10) + value) % 97;
