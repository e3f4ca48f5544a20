/**
 * The tables of the wall as one set: the roles and policies, the side table and its triggers, and the indexes that this
 * spike decided on. Names are those of the hub, except for the roles, which are shared by every database of a cluster.
 */
const roles = ['customer', 'partner', 'wide', 'staff', 'intake'].map((kind) => `sight_${kind}`);
export const loginPassword = 'not-a-secret';

export const createRoles = `
  create role sight_owner nologin;
  create role sight_backup login password '${loginPassword}' bypassrls;
  create role sight_login login noinherit password '${loginPassword}';
  grant set on parameter log_executor_stats to sight_login;
  ${roles.map((role) => `create role ${role} nologin; grant ${role} to sight_login with inherit false, set true;`).join('\n  ')}`;

export const dropRoles = `
  revoke set on parameter log_executor_stats from sight_login;
  drop role ${[...roles, 'sight_login', 'sight_backup', 'sight_owner'].join(', ')}`;

/** An index alone answers only where vacuum has been since the last write; the usual fifth of a table is too late for that. */
const vacuumedOften = 'autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01';

export const createTables = `
  create schema organizations authorization sight_owner;
  create schema entitlements authorization sight_owner;
  set role sight_owner;

  create table organizations.closure (
    kind text not null, ancestor uuid not null, descendant uuid not null, depth smallint not null,
    primary key (kind, ancestor, descendant));
  create table organizations.tenant_span (
    kind text not null, ancestor uuid not null, tenant_id uuid not null, whole boolean not null,
    primary key (kind, ancestor, tenant_id));

  create table entitlements.line_item (
    id uuid primary key, tenant_id uuid not null, organization_id uuid not null, product_id uuid not null,
    state text not null check (state in ('ACTIVE', 'SUSPENDED', 'DRAFT', 'OBSOLETE')),
    expires_at timestamptz not null, activation_id text collate "C" not null, quantity int not null,
    partner_tenants uuid[] not null default '{}' check (cardinality(partner_tenants) <= 5), withdrawn_at timestamptz)
    with (${vacuumedOften});
  create table entitlements.line_partner (
    partner_tenant_id uuid not null, expires_at timestamptz not null, line_item_id uuid not null,
    state text not null, product_id uuid not null, primary key (partner_tenant_id, line_item_id))
    with (${vacuumedOften});
  reset role;`;

/** Made after the load. The covering columns are all that a page's keys, and a count, are asked for: one that is missing costs a look at the table for every row. */
export const createIndexes = `
  create index closure_up on organizations.closure (kind, descendant, depth) include (ancestor);
  create index tenant_span_anchor on organizations.tenant_span (ancestor, tenant_id) include (whole);
  create index line_item_tenant_page on entitlements.line_item (tenant_id, expires_at, id) include (organization_id, withdrawn_at);
  create index line_item_tenant_state_page on entitlements.line_item (tenant_id, state, expires_at, id) include (organization_id, withdrawn_at);
  create index line_item_tenant_product_page on entitlements.line_item (tenant_id, product_id, expires_at, id) include (organization_id, state, withdrawn_at);
  create index line_item_organization_page on entitlements.line_item (organization_id, expires_at, id) include (tenant_id, state, withdrawn_at);
  create index line_item_organization_product_page on entitlements.line_item (organization_id, product_id, expires_at, id) include (tenant_id, state, withdrawn_at);
  create index line_item_global_page on entitlements.line_item (expires_at, id) include (tenant_id, organization_id, state, withdrawn_at);
  create index line_item_product_page on entitlements.line_item (product_id, expires_at, id) include (tenant_id, organization_id, state, withdrawn_at);
  create unique index line_item_activation on entitlements.line_item (activation_id) where state <> 'OBSOLETE';
  create index line_partner_page on entitlements.line_partner (partner_tenant_id, expires_at, line_item_id) include (state, product_id);
  create index line_partner_product_page on entitlements.line_partner (partner_tenant_id, product_id, expires_at, line_item_id) include (state);`;

const ids = (setting: string): string => `nullif(current_setting('hub.${setting}', true), '')::uuid[]`;

export const createWall = `
  ${['line_item', 'line_partner'].map((table) => `
  alter table entitlements.${table} enable row level security, force row level security;
  create policy owner on entitlements.${table} for all to sight_owner using (true) with check (true);
  create policy staff on entitlements.${table} for all to sight_staff using (true) with check (true);`).join('')}

  create policy customer on entitlements.line_item for all to sight_customer using (tenant_id = any(${ids('tenants')}));
  create policy intake on entitlements.line_item for all to sight_intake using (tenant_id = any(${ids('tenants')}));
  create policy partner on entitlements.line_item for select to sight_partner using (partner_tenants && ${ids('partners')});
  create policy wide on entitlements.line_item for select to sight_wide using (tenant_id in (
    select span.tenant_id from organizations.tenant_span span where span.ancestor = any(${ids('anchors')})));
  create policy withdrawn on entitlements.line_item as restrictive for select to sight_customer, sight_partner, sight_wide using (withdrawn_at is null);
  create policy partner on entitlements.line_partner for select to sight_partner using (partner_tenant_id = any(${ids('partners')}));

  grant usage on schema entitlements, organizations to ${roles.join(', ')}, sight_backup;
  grant select on organizations.closure, organizations.tenant_span to ${roles.join(', ')};
  grant select on entitlements.line_item to ${roles.join(', ')};
  grant insert, update, delete on entitlements.line_item to sight_customer, sight_staff, sight_intake;
  grant select on entitlements.line_partner to sight_partner, sight_staff;
  grant insert, update on organizations.closure, organizations.tenant_span to sight_staff;
  grant delete on organizations.closure, organizations.tenant_span to sight_staff;
  grant select on all tables in schema entitlements, organizations to sight_backup;`;

/**
 * Three triggers, because PostgreSQL gives transition tables to one event only. The functions run as the owner:
 * the writer itself may not see a single row of the side table. Only rows that really differ are written.
 */
export const createTriggers = `
  set role sight_owner;
  create function entitlements.line_partner_inserted() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into entitlements.line_partner (partner_tenant_id, expires_at, line_item_id, state, product_id)
      select partner, line.expires_at, line.id, line.state, line.product_id
        from inserted line cross join lateral unnest(line.partner_tenants) partner
      on conflict do nothing;
    return null;
  end $$;

  create function entitlements.line_partner_deleted() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from entitlements.line_partner side
      using deleted line cross join lateral unnest(line.partner_tenants) partner
      where side.partner_tenant_id = partner and side.line_item_id = line.id;
    return null;
  end $$;

  create function entitlements.line_partner_updated() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    delete from entitlements.line_partner side
      using before cross join lateral unnest(before.partner_tenants) partner, after
      where after.id = before.id and side.partner_tenant_id = partner and side.line_item_id = before.id and partner <> all (after.partner_tenants);
    insert into entitlements.line_partner (partner_tenant_id, expires_at, line_item_id, state, product_id)
      select partner, after.expires_at, after.id, after.state, after.product_id
        from after join before using (id) cross join lateral unnest(after.partner_tenants) partner
        where (after.expires_at, after.state, after.product_id, after.partner_tenants)
          is distinct from (before.expires_at, before.state, before.product_id, before.partner_tenants)
      on conflict (partner_tenant_id, line_item_id)
        do update set expires_at = excluded.expires_at, state = excluded.state, product_id = excluded.product_id;
    return null;
  end $$;

  create trigger line_partner_inserted after insert on entitlements.line_item
    referencing new table as inserted for each statement execute function entitlements.line_partner_inserted();
  create trigger line_partner_deleted after delete on entitlements.line_item
    referencing old table as deleted for each statement execute function entitlements.line_partner_deleted();
  create trigger line_partner_updated after update on entitlements.line_item
    referencing old table as before new table as after for each statement execute function entitlements.line_partner_updated();
  reset role;`;
