import type { Standing } from '#kernel/identity/principal';
import type { Clock } from '#kernel/values/clock';

export type MembershipsLookup = (subject: string, client: string) => Promise<Standing>;

const maxEntries = 10_000;

type Entry = { readonly standing: Promise<Standing>; readonly until: number };

/** Remembers an answer for `cacheMs`, which therefore is how long a revocation may take; callers who ask at once share one look-up. */
export const cachedMemberships = (lookup: MembershipsLookup, clock: Clock, cacheMs: number): MembershipsLookup => {
  const entries = new Map<string, Entry>();

  const forget = (key: string, entry: Entry): void => {
    if (entries.get(key) === entry) entries.delete(key);
  };

  return (subject, client) => {
    const key = JSON.stringify([subject, client]);
    const now = clock.now().epochMilliseconds;
    const known = entries.get(key);
    entries.delete(key);
    const entry = known && known.until > now ? known : { standing: lookup(subject, client), until: now + cacheMs };
    entries.set(key, entry);
    if (entries.size > maxEntries) entries.delete(entries.keys().next().value ?? '');
    if (entry !== known) entry.standing.catch(() => forget(key, entry));
    return entry.standing;
  };
};
