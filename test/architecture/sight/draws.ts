import { Temporal } from 'temporal-polyfill';

const firstDay = Temporal.PlainDate.from('2025-01-01');
const days = Array.from({ length: 3_650 }, (_, day) => firstDay.add({ days: day }).toString());
const firstMillisecond = 0x019b_0000_0000;

/** Seeded chance, so that a run that failed can be run again. */
export class Draws {
  #state: number;
  #lines = 0;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** mulberry32 */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  below(limit: number): number {
    return this.#next() % limit;
  }

  /** A UUIDv7: its time part grows line by line, its last 48 bits are random. */
  lineId(): string {
    const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);
    const time = hex(firstMillisecond + this.#lines++, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(this.#next(), 3)}-8${hex(this.#next(), 3)}-${hex(this.#next(), 4)}${hex(this.#next(), 8)}`;
  }

  expiry(): string {
    return `${days[this.below(days.length)] ?? ''}T${String(this.below(24)).padStart(2, '0')}:00:00Z`;
  }

  shuffled<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [items[i], items[j]] = [items[j] as T, items[i] as T];
    }
    return items;
  }
}
