import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { PartnerSight } from '#kernel/identity/sight';
import { isAfter, keysOf, orderOf } from './keyset.ts';
import { limitOf, rowsAsked, type Asked, type Keys, type Listed } from './listed.ts';
import { all } from './shown.ts';

/** A list that partners read from a side table. */
export type ListedForPartners<Row> = Listed<Row> & Required<Pick<Listed<Row>, 'partners'>>;
export const isForPartners = <Row>(list: Listed<Row>): list is ListedForPartners<Row> => list.partners !== undefined;

/**
 * A partner's keys come in order from the side table. Two partners of one caller may stand in the same tier path,
 * so a key may come twice and is shown once.
 */
export const partnerKeys = <Row>(list: ListedForPartners<Row>, sight: PartnerSight, asked: Asked): Keys => {
  const { order } = list;
  return sql`
    select distinct ${keysOf(order, 'r')} from unnest(${sight.partners}::uuid[]) partner(id) cross join lateral (
      select ${keysOf(order, 'q')} from ${besideRows(list, asked)}
      where q.partner_tenant_id = partner.id and ${all([soldRows(list, sight, asked), isAfter(order, 'q', asked.page.after)])}
      order by ${orderOf(order, 'q')} limit ${limitOf(asked)}) r
    order by ${orderOf(order, 'r')} limit ${limitOf(asked)}`;
};

/** The ids of all that these partners sold. */
export const partnerIds = <Row>(list: ListedForPartners<Row>, sight: PartnerSight, asked: Asked): RawBuilder<unknown> => sql`
  select ${sight.partners.length > 1 ? sql`distinct ` : sql``}q.id from ${besideRows(list, asked)}
  where q.partner_tenant_id = any(${sight.partners}::uuid[]) and ${soldRows(list, sight, asked)}`;

/** The rows are looked at only for what the side table does not know. */
const besideRows = <Row>({ partners, from, alias }: ListedForPartners<Row>, { isKnownToPartners }: Asked): RawBuilder<unknown> =>
  isKnownToPartners ? sql`${partners} q` : sql`${partners} q join ${from} on ${sql.ref(`${alias}.id`)} = q.id`;

const soldRows = <Row>(list: Listed<Row>, sight: PartnerSight, asked: Asked): RawBuilder<SqlBool> =>
  all([...(asked.partnerConditions ?? []), !asked.isKnownToPartners && rowsAsked(list, sight, asked)]);
