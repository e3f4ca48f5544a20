import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const maxEntries = 10_000;

/** Sessions, codes and refresh tokens of the development issuer: bounded, and forgotten with the process. Expiry is checked by the provider itself. */
export const memoryAdapter = (): AdapterFactory => {
  const entries = new Map<string, AdapterPayload>();
  return (model) => new MemoryAdapter(model, entries);
};

class MemoryAdapter implements Adapter {
  readonly #prefix: string;
  readonly #entries: Map<string, AdapterPayload>;

  constructor(model: string, entries: Map<string, AdapterPayload>) {
    this.#prefix = `${model}:`;
    this.#entries = entries;
  }

  upsert(id: string, payload: AdapterPayload): Promise<void> {
    this.#entries.delete(this.#prefix + id);
    this.#entries.set(this.#prefix + id, payload);
    if (this.#entries.size > maxEntries) this.#entries.delete(this.#entries.keys().next().value ?? '');
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#entries.get(this.#prefix + id));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.uid === uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) this.#entries.set(this.#prefix + id, { ...payload, consumed: true });
  }

  destroy(id: string): Promise<void> {
    this.#entries.delete(this.#prefix + id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of this.#entries) if (payload.grantId === grantId) this.#entries.delete(key);
    return Promise.resolve();
  }

  #first(matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    const found = [...this.#entries].find(([key, payload]) => key.startsWith(this.#prefix) && matches(payload));
    return Promise.resolve(found?.[1]);
  }
}
