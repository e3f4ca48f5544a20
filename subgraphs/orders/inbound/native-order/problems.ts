import type { Problem } from '#kernel/intake/problem';

export const problem = (path: string, code: string, message: string): Problem => ({ path, code, message });
