import type { CustomerSight, PartnerSight, Sight, WideSight } from '#kernel/identity/sight';

export type Statement = { readonly text: string; readonly values: unknown[] };
export type Cursor = { readonly expiresAt: string; readonly id: string };
export type Page = { readonly after: Cursor; readonly state?: string; readonly product?: string };
/** `streams` merges one ordered read per organization or tenant; the others walk one long index: `set` looks each row up in a set of organizations, `probe` asks the closure. */
export type Shape = 'streams' | 'set' | 'probe';

export const pageLength = 50;
export const beginning: Cursor = { expiresAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
const columns = 'l.id, l.tenant_id, l.organization_id, l.product_id, l.state, l.expires_at, l.activation_id, l.quantity';
const keys = 'expires_at, id';

/** Collects parameters in the order in which they are first written. */
class Parameters {
  readonly values: unknown[] = [];
  $(value: unknown, type: string): string {
    const known = this.values.indexOf(value);
    return `$${known >= 0 ? known + 1 : this.values.push(value)}::${type}`;
  }
  ids(value: readonly string[]): string { return this.$(value, 'uuid[]'); }
  /** Behind sub-selects, which hide the cursor from the planner: after a line that never ends it would expect no rows, and take the wrong index. */
  after(page: Page): string { return `((select ${this.$(page.after.expiresAt, 'timestamptz')}), (select ${this.$(page.after.id, 'uuid')}))`; }
  filter(page: Page): string {
    const state = page.state === undefined ? '' : ` and l.state = ${this.$(page.state, 'text')}`;
    return page.product === undefined ? state : `${state} and l.product_id = ${this.$(page.product, 'uuid')}`;
  }
}

/** Fifty lines in order of expiry, for the kind of caller. */
export const pageOf = (sight: Sight, page: Page, shape: Shape): Statement => {
  const p = new Parameters();
  const text = pageText(p, sight, page, shape);
  return { text, values: p.values };
};

const pageText = (p: Parameters, sight: Sight, page: Page, shape: Shape): string => {
  switch (sight.kind) {
    case 'customer':
      return shape === 'streams'
        ? mergedStreams(p, page, organizationsOf(p, sight), 'l.organization_id = stream.id', `l.tenant_id = any(${p.ids(sight.tenants)}) and ${stands}`)
        : scanTenants(p, page, sight.tenants, withinCustomer(p, sight, shape));
    case 'intake':
      return scanTenants(p, page, sight.tenants, 'true');
    case 'partner':
      return partnerPage(p, page, sight);
    case 'wide':
      return shape === 'streams'
        ? mergedStreams(p, page, tenantsOf(p, sight), 'l.tenant_id = stream.id', `(stream.whole or ${probe(p, sight.anchors)}) and ${stands}`)
        : walk(p, page, withinWide(p, sight));
    case 'staff':
      return walk(p, page, 'true');
  }
};

/** What was taken back is shown to staff and integrations alone. */
const stands = 'l.withdrawn_at is null';

/** A scalar, so that it is asked row by row in index order; as `exists` the planner turns it into a join and sorts. */
const probe = (p: Parameters, ancestors: readonly string[]): string =>
  `coalesce((select true from organizations.closure k where k.kind = 'OWNERSHIP' and k.ancestor = any(${p.ids(ancestors)}) and k.descendant = l.organization_id limit 1), false)`;

const withinCustomer = (p: Parameters, sight: CustomerSight, shape: 'set' | 'probe'): string =>
  `${shape === 'set' ? inSet(p, sight) : `(l.organization_id = any(${p.ids(sight.organizations)})${sight.subtrees.length === 0 ? '' : ` or ${probe(p, sight.subtrees)}`})`} and ${stands}`;

/** Inside a `coalesce` it is made once; bare the planner turns it into a join and sorts. */
const inSet = (p: Parameters, sight: CustomerSight): string => `coalesce(l.organization_id in (${organizationsOf(p, sight)}), false)`;

const withinWide = (p: Parameters, sight: WideSight): string =>
  `coalesce((select bool_or(s.whole) from organizations.tenant_span s where s.ancestor = any(${p.ids(sight.anchors)}) and s.tenant_id = l.tenant_id) or ${probe(p, sight.anchors)}, false) and ${stands}`;

const organizationsOf = (p: Parameters, sight: CustomerSight): string =>
  `select k.descendant as id from organizations.closure k where k.kind = 'OWNERSHIP' and k.ancestor = any(${p.ids(sight.subtrees)}) union select unnest(${p.ids(sight.organizations)})`;

const tenantsOf = (p: Parameters, sight: WideSight): string =>
  `select s.tenant_id as id, bool_or(s.whole) as whole from organizations.tenant_span s where s.ancestor = any(${p.ids(sight.anchors)}) group by s.tenant_id`;

/**
 * The first keys of every stream give a bound that at least fifty rows lie under; the second read takes what lies under it.
 * Work grows with the number of streams and never with the rows in them. The bound is never absent, for a `coalesce` around it
 * is not taken for leakproof: under row-level security the comparison would then not reach the index.
 */
const mergedStreams = (p: Parameters, page: Page, streams: string, join: string, within: string): string => {
  const rows = (what: string, more: string, limit: string): string =>
    `select ${what} from entitlements.line_item l where ${join} and ${within} and (l.expires_at, l.id) > ${p.after(page)}${p.filter(page)}${more} order by l.expires_at, l.id limit ${limit}`;
  return `
  with stream as materialized (${streams}),
    heads as (select 1 + ${4 * pageLength} / greatest(count(*), 1) as n from stream),
    head as (select h.* from stream cross join lateral (${rows('l.expires_at, l.id', '', '(select n from heads)')}) h),
    bound as (
      (select ${keys} from head order by ${keys} offset ${pageLength - 1} limit 1)
      union all select 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff' order by ${keys} limit 1)
  select l.* from stream cross join lateral (${rows(columns, ' and (l.expires_at, l.id) <= ((select expires_at from bound), (select id from bound))', `${pageLength}`)}) l
  order by l.expires_at, l.id limit ${pageLength}`;
};

const scanTenants = (p: Parameters, page: Page, tenants: readonly string[], within: string): string =>
  rowsOf(`
    select l.expires_at, l.id from unnest(${p.ids(tenants)}) t(id) cross join lateral (
      select l.expires_at, l.id from entitlements.line_item l
      where l.tenant_id = t.id and (l.expires_at, l.id) > ${p.after(page)} and ${within}${p.filter(page)}
      order by l.expires_at, l.id limit ${pageLength}) l
    order by l.expires_at, l.id limit ${pageLength}`);

const walk = (p: Parameters, page: Page, within: string): string =>
  rowsOf(`
    select l.expires_at, l.id from entitlements.line_item l
    where (l.expires_at, l.id) > ${p.after(page)} and ${within}${p.filter(page)}
    order by l.expires_at, l.id limit ${pageLength}`);

/** The keys come from the index alone, also those that are passed over; the table is read for the fifty rows shown. */
const rowsOf = (keysOfPage: string): string =>
  `select ${columns} from (${keysOfPage}) q join entitlements.line_item l on l.id = q.id order by q.expires_at, q.id`;

/** Two partners of one caller may stand in the same tier path, so keys are made distinct before the rows are read. */
const partnerPage = (p: Parameters, page: Page, sight: PartnerSight): string =>
  rowsOf(`
    select distinct l.expires_at, l.line_item_id as id from unnest(${p.ids(sight.partners)}) partner(id) cross join lateral (
      select l.expires_at, l.line_item_id from entitlements.line_partner l
      where l.partner_tenant_id = partner.id and (l.expires_at, l.line_item_id) > ${p.after(page)}${p.filter(page)}
      order by l.expires_at, l.line_item_id limit ${pageLength}) l
    order by l.expires_at, l.line_item_id limit ${pageLength}`);

/** Every row the caller has a right to, as a set: what a count and a comparison read. */
const visible = (p: Parameters, sight: Sight): string => {
  switch (sight.kind) {
    case 'customer':
      return `select l.id, l.state from entitlements.line_item l where l.tenant_id = any(${p.ids(sight.tenants)}) and l.organization_id in (${organizationsOf(p, sight)}) and ${stands}`;
    case 'intake':
      return `select l.id, l.state from entitlements.line_item l where l.tenant_id = any(${p.ids(sight.tenants)})`;
    case 'partner':
      return `select ${sight.partners.length > 1 ? 'distinct ' : ''}l.line_item_id as id, l.state from entitlements.line_partner l where l.partner_tenant_id = any(${p.ids(sight.partners)})`;
    case 'wide':
      return `select l.id, l.state from (${tenantsOf(p, sight)}) stream cross join lateral (
        select l.id, l.state from entitlements.line_item l where l.tenant_id = stream.id and (stream.whole or ${probe(p, sight.anchors)}) and ${stands} offset 0) l`;
    case 'staff':
      return 'select l.id, l.state from entitlements.line_item l';
  }
};

export const countOf = (sight: Sight): Statement => {
  const p = new Parameters();
  return { text: `select v.state, count(*)::int as n from (${visible(p, sight)}) v group by v.state order by v.state`, values: p.values };
};

/** A sum over the random part of the ids: two sets with the same number and sum are the same set. */
const sum = `count(*)::int as n, (coalesce(sum(('x' || right(v.id::text, 12))::bit(48)::bigint), 0) % 281474976710656)::text as sum`;
export const fingerprintOf = (sight: Sight): Statement => {
  const p = new Parameters();
  return { text: `select ${sum} from (${visible(p, sight)}) v`, values: p.values };
};

export const byIds = (sight: Sight, wanted: readonly string[]): Statement => {
  const p = new Parameters();
  const mine = sight.kind === 'customer' ? ` and l.tenant_id = any(${p.ids(sight.tenants)}) and ${withinCustomer(p, sight, 'probe')}`
    : sight.kind === 'wide' ? ` and ${withinWide(p, sight)}` : '';
  return { text: `select ${columns} from entitlements.line_item l where l.id = any(${p.ids(wanted)})${mine}`, values: p.values };
};

/** Queries whose author forgot who asks: the wall alone stands. */
export const forgotten = {
  page: `select ${columns} from entitlements.line_item l order by l.expires_at, l.id limit ${pageLength}`,
  rows: `select ${sum} from entitlements.line_item v`,
  partners: `select ${sum.replaceAll('v.id', 'v.line_item_id')} from entitlements.line_partner v`,
};
