import type { Effect } from '#kernel/intake/contract';
import { hashOf } from '#kernel/persistence/once';
import type { Reader } from '#kernel/persistence/persistence';
import { readContent, type Content, type ContentType } from '../persistence/content.repository.ts';

/** What undoing an effect needs: what was there before, if anything, and what was left. */
export type Trace = { readonly was: Content | null; readonly is: Content };

/** Remembers an object before a line works on it, and tells afterwards what the line has done to it. */
export const watch = async (db: Reader, type: ContentType, id: string, isNew: boolean): Promise<() => Promise<Effect[]>> => {
  const was = isNew ? null : await readContent(db, type, id);
  return async () => {
    const is = await readContent(db, type, id);
    if (is === null) throw new Error('An object that a line worked on is gone.');
    if (was !== null && sameContent(was, is)) return [];
    return [{ change: was === null ? 'created' : 'changed', type, id, before: { was, is } satisfies Trace }];
  };
};

export const sameContent = (a: Content, b: Content): boolean => hashOf(a) === hashOf(b);
