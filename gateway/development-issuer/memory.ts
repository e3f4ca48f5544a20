import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const maxEntries = 10_000;

/** Sessions, codes and refresh tokens of the development issuer: bounded, and forgotten with the process. Expiry is checked by the provider itself. */
export const memoryAdapter = (): AdapterFactory => {
  const entries = new Map<string, AdapterPayload>();
  return (model) => adapterFor(model, entries);
};

const adapterFor = (model: string, entries: Map<string, AdapterPayload>): Adapter => {
  const keyOf = (id: string): string => `${model}:${id}`;
  const find = async (matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> =>
    [...entries].find(([key, payload]) => key.startsWith(keyOf('')) && matches(payload))?.[1];
  return {
    upsert: async (id, payload) => {
      entries.delete(keyOf(id));
      entries.set(keyOf(id), payload);
      if (entries.size > maxEntries) entries.delete(entries.keys().next().value ?? '');
    },
    find: async (id) => entries.get(keyOf(id)),
    findByUid: (uid) => find((payload) => payload.uid === uid),
    findByUserCode: (userCode) => find((payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = entries.get(keyOf(id));
      if (payload) entries.set(keyOf(id), { ...payload, consumed: true });
    },
    destroy: async (id) => void entries.delete(keyOf(id)),
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  };
};
