import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Sight } from '#kernel/identity/sight';
import type { Keyset, PageRequest } from '#kernel/persistence/paging';
import { underAny } from '#kernel/persistence/predicate';
import type { OrganizationId } from '#kernel/values/ids';
import type { Order } from './keyset.ts';
import { all, shown, type Condition } from './shown.ts';

/** A table as the lists read it; `alias` is the name it goes by in the columns and the conditions. */
export type Listed<Row> = {
  readonly alias: string;
  readonly from: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  readonly order: Order;
  readonly keyOf: (row: Row) => Keyset;
  /** Where partners' pages are read from: a table of (partner_tenant_id, the row's id, the order's instant). */
  readonly partners?: RawBuilder<unknown>;
  /** The alias that says whose a row is, where that is another table's. */
  readonly ownedBy?: string;
};

/** What is asked of a list: conditions on its rows, and the organizations it is confined to, if it is. */
export type Asked = {
  readonly conditions: readonly Condition[];
  /** The same conditions on the partners' table (alias `q`), as far as it has the columns: it narrows before rows are fetched. */
  readonly partnerConditions?: readonly Condition[];
  /** Whether the partners' table alone can tell what is asked for. */
  readonly isKnownToPartners?: boolean;
  readonly within: Scope | null;
  readonly page: PageRequest;
};
export type Scope = { readonly subtrees: readonly OrganizationId[]; readonly organizations: readonly OrganizationId[] };

/** A statement that gives the keys of one page: the order's instant, if it has one, and the id. */
export type Keys = RawBuilder<unknown>;

/** One more than asked tells whether another page follows. */
export const limitOf = ({ page }: Asked): number => page.first + 1;

/** What is said of each row: that it was asked for, and may be shown. */
export const rowsAsked = <Row>(list: Listed<Row>, sight: Sight, asked: Asked): RawBuilder<SqlBool> =>
  all([...asked.conditions, asked.within && heldWithin(asked.within, list.alias), shown(sight, list.ownedBy ?? list.alias)]);

const heldWithin = ({ subtrees, organizations }: Scope, alias: string): RawBuilder<SqlBool> => {
  const column = `${alias}.organization_id`;
  if (subtrees.length === 0) return sql<SqlBool>`${sql.ref(column)} = any(${organizations}::uuid[])`;
  return sql<SqlBool>`(${sql.ref(column)} = any(${organizations}::uuid[]) or ${underAny(subtrees, column)})`;
};

/** A scope as a set of organizations. */
export const organizationsOf = (scope: Scope): RawBuilder<unknown> => joined(scope, sql`union`);

/** The same without making it a set first: where subtrees overlap an organization comes twice. */
export const membersOf = (scope: Scope): RawBuilder<unknown> => joined(scope, sql`union all`);

const joined = ({ subtrees, organizations }: Scope, union: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select k.descendant as id from organizations.closure k where k.kind = 'OWNERSHIP' and k.ancestor = any(${subtrees}::uuid[])
  ${union} select unnest(${organizations}::uuid[])`;
