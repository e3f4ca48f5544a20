import { keyOf } from '../model/books.ts';
import { emit } from './outbox.ts';
import type { Store } from './store.ts';

/** What the model tells of claims goes out as the events that the hub has for it. */
export const publishFacts = (store: Store): void => {
  const { facts, lines } = store.world.books;
  for (const queue of facts.values()) {
    for (const fact of queue.splice(0)) {
      for (const { terms, claims } of lines.values()) {
        const claim = claims.get(keyOf(fact.of));
        if (claim) emit(store, terms.id, fact, claim);
      }
    }
  }
};
