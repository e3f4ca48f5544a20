const digits = 10;

/** By what lines are put in order: 2 before 10, whatever stands around the digits. */
export const lineOrder = (number: string): string => number.replace(/\d+/g, (run) => run.padStart(digits, '0'));
