import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Keyset } from '#kernel/persistence/paging';
import { HubError } from '#kernel/values/errors';
import { isUuid } from '#kernel/values/ids';
import { instantFrom } from '#kernel/values/instant';
import type { DescendantRow, MembershipRow, OrganizationRow } from './rows.ts';

/** Where a row stands in its list, and what comes after that place: one pair for each order that lists have. */
export const nameKeyset = ({ nameKey, id }: OrganizationRow): Keyset => [nameKey, id];
export const afterName = (after: Keyset | null): RawBuilder<SqlBool> => {
  if (!after) return sql<SqlBool>`true`;
  const [name, id] = after;
  if (name === undefined || name.includes('\0')) throw foreign();
  return sql<SqlBool>`(o.name_key, o.id) > (${name}, ${uuid(id)}::uuid)`;
};

export const depthKeyset = ({ depth, id }: DescendantRow): Keyset => [String(depth), id];
export const afterDepth = (after: Keyset | null): RawBuilder<SqlBool> => {
  if (!after) return sql<SqlBool>`true`;
  const [depth, id] = after;
  if (depth === undefined || !/^\d{1,2}$/.test(depth)) throw foreign();
  return sql<SqlBool>`(k.depth, k.descendant) > (${depth}::smallint, ${uuid(id)}::uuid)`;
};

export const grantedKeyset = ({ grantedAt, id }: MembershipRow): Keyset => [grantedAt, id];
export const afterGranted = (after: Keyset | null): RawBuilder<SqlBool> => {
  if (!after) return sql<SqlBool>`true`;
  const [grantedAt, id] = after;
  return sql<SqlBool>`(m.granted_at, m.id) > (${instant(grantedAt)}::timestamptz, ${uuid(id)}::uuid)`;
};

/** The order of texts in PostgreSQL under collate "C", which is that of their bytes. */
export const compareTexts = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const uuid = (text: string | undefined): string => {
  if (text === undefined || !isUuid(text)) throw foreign();
  return text;
};

const instant = (text: string | undefined): string => {
  try {
    instantFrom(text ?? '');
    return text ?? '';
  } catch {
    throw foreign();
  }
};

const foreign = (): HubError => new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
