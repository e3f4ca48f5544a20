import { sql, type RawBuilder } from 'kysely';

/** The rows of an insert. */
export const valuesOf = <T>(items: readonly T[], row: (item: T) => RawBuilder<unknown>): RawBuilder<unknown> => sql.join(items.map((item) => sql`(${row(item)})`));
