/**
 * Closure, spans and partner paths follow from edges and attributes, in the same transaction and for every writer:
 * the functions run as the owner, nobody else may write what they derive.
 */
const definer = (name: string, body: string): string =>
  `create function organizations.${name}() returns trigger language plpgsql security definer set search_path = '' as $$ ${body} $$`;

/** Tenants of the deal's path above an organization, nearest first; a partner's own comes before all. */
const partnersOf = `
  create function organizations.partners_of(organization uuid) returns uuid[] language sql stable set search_path = '' as $$
    select array(
      select path.tenant_id from (
        select above.tenant_id, min(k.depth) as depth
        from organizations.closure k join organizations.organization above on above.id = k.ancestor
        where k.kind = 'CHANNEL' and k.descendant = organization and (k.depth > 0 or above.type = 'PARTNER')
        group by above.tenant_id) path
      order by path.depth, path.tenant_id)
  $$`;

/**
 * Which tenants lie under these organizations by ownership, looked at for the tenants named. Rows exist only for anchors: organizations
 * that reach beyond their own tenant or have administrators. "Whole" says that no part of the tenant lies elsewhere.
 */
const refreshSpan = `
  create function organizations.refresh_span(anchors uuid[], tenants uuid[]) returns void language sql set search_path = '' as $$
    delete from organizations.tenant_span s where s.kind = 'OWNERSHIP' and s.ancestor = any(anchors) and s.tenant_id = any(tenants);
    insert into organizations.tenant_span (kind, ancestor, tenant_id, whole)
      select 'OWNERSHIP', reach.ancestor, reach.tenant_id, organizations.lies_whole_under(reach.ancestor, reach.tenant_id)
      from (select distinct k.ancestor, below.tenant_id
            from organizations.closure k join organizations.organization below on below.id = k.descendant
            where k.kind = 'OWNERSHIP' and k.ancestor = any(anchors) and below.tenant_id = any(tenants)) reach;
    insert into organizations.tenant_span (kind, ancestor, tenant_id, whole)
      select 'OWNERSHIP', anchor.id, anchor.tenant_id, organizations.lies_whole_under(anchor.id, anchor.tenant_id)
      from organizations.organization anchor where anchor.id = any(anchors) and organizations.is_anchor(anchor.id, anchor.tenant_id)
      on conflict do nothing;
    delete from organizations.tenant_span s using organizations.organization anchor
      where s.kind = 'OWNERSHIP' and s.ancestor = anchor.id and anchor.id = any(anchors) and not organizations.is_anchor(anchor.id, anchor.tenant_id);
  $$`;

const isAnchor = `
  create function organizations.is_anchor(organization uuid, own_tenant uuid) returns boolean language sql stable set search_path = '' as $$
    select exists (select 1 from organizations.tenant_span s where s.kind = 'OWNERSHIP' and s.ancestor = organization and s.tenant_id <> own_tenant)
      or exists (select 1 from organizations.membership m where m.organization_id = organization and m.role = 'CUSTOMER_ADMIN' and m.revoked_at is null)
  $$`;

const liesWholeUnder = `
  create function organizations.lies_whole_under(anchor uuid, tenant uuid) returns boolean language sql stable set search_path = '' as $$
    select not exists (
      select 1 from organizations.organization o where o.tenant_id = tenant and not exists (
        select 1 from organizations.closure k where k.kind = 'OWNERSHIP' and k.ancestor = anchor and k.descendant = o.id))
  $$`;

/**
 * After a subtree came or went below these ancestors. A child that begins with its edge joins its parent's tenant,
 * which is spanned as it was; without this an import of a large tree would count the tree for every line.
 */
const followSubtree = `
  create function organizations.follow_subtree(hierarchy text, top uuid, ancestors uuid[]) returns void language plpgsql set search_path = '' as $$
  declare
    tenants uuid[];
    anchors uuid[];
  begin
    if hierarchy = 'CHANNEL' then
      update organizations.organization o set partner_tenants = organizations.partners_of(o.id)
        from organizations.closure k
        where k.kind = 'CHANNEL' and k.ancestor = top and o.id = k.descendant and o.partner_tenants is distinct from organizations.partners_of(o.id);
    elsif hierarchy = 'OWNERSHIP' then
      tenants := array(select distinct o.tenant_id from organizations.closure k join organizations.organization o on o.id = k.descendant
                       where k.kind = 'OWNERSHIP' and k.ancestor = top);
      anchors := array(select o.id from organizations.organization o
                       where o.id = any(ancestors) and (tenants <> array[o.tenant_id]
                         or exists (select 1 from organizations.tenant_span s where s.kind = 'OWNERSHIP' and s.ancestor = o.id)));
      if cardinality(anchors) > 0 then perform organizations.refresh_span(anchors, tenants); end if;
    end if;
  end $$`;

const edgeClosed = definer('edge_closed', `
  declare
    ancestors uuid[];
  begin
    perform 1 from organizations.guard g where g.name = 'hierarchy:' || old.kind for update;
    ancestors := array(select k.ancestor from organizations.closure k where k.kind = old.kind and k.descendant = old.child_id and k.depth > 0);
    delete from organizations.closure k using organizations.closure s
      where s.kind = old.kind and k.kind = old.kind and s.ancestor = old.child_id and k.descendant = s.descendant and k.depth > s.depth;
    perform organizations.follow_subtree(old.kind, old.child_id, ancestors);
    return null;
  end`);

const edgeOpened = definer('edge_opened', `
  declare
    ancestors uuid[];
  begin
    perform 1 from organizations.guard g where g.name = 'hierarchy:' || new.kind for update;
    if exists (select 1 from organizations.closure k where k.kind = new.kind and k.ancestor = new.child_id and k.descendant = new.parent_id) then
      raise exception 'an organization would stand above itself' using errcode = 'integrity_constraint_violation';
    end if;
    insert into organizations.closure (kind, ancestor, descendant, depth)
      select new.kind, above.ancestor, below.descendant, above.depth + below.depth + 1
      from organizations.closure above, organizations.closure below
      where above.kind = new.kind and below.kind = new.kind and above.descendant = new.parent_id and below.ancestor = new.child_id;
    if not (new.kind = 'OWNERSHIP' and organizations.begins_with(new)) then
      ancestors := array(select k.ancestor from organizations.closure k where k.kind = new.kind and k.descendant = new.parent_id);
      perform organizations.follow_subtree(new.kind, new.child_id, ancestors);
    end if;
    return null;
  end`);

const beginsWith = `
  create function organizations.begins_with(edge organizations.edge) returns boolean language sql stable set search_path = '' as $$
    select child.created_at = edge.valid_from and child.tenant_id = parent.tenant_id
      and not exists (select 1 from organizations.closure k where k.kind = edge.kind and k.ancestor = child.id and k.depth > 0)
      and not exists (select 1 from organizations.edge e where e.kind = edge.kind and e.child_id = child.id and e.id <> edge.id)
    from organizations.organization child, organizations.organization parent
    where child.id = edge.child_id and parent.id = edge.parent_id
  $$`;

const organizationBegun = definer('organization_begun', `
  begin
    insert into organizations.closure (kind, ancestor, descendant, depth)
      select kind, new.id, new.id, 0 from unnest(array['OWNERSHIP', 'CHANNEL', 'BILLING']) kind;
    if new.type = 'PARTNER' then
      update organizations.organization set partner_tenants = array[new.tenant_id] where id = new.id;
    end if;
    return null;
  end`);

const typeChanged = definer('type_changed', `
  begin
    update organizations.organization set partner_tenants = organizations.partners_of(new.id) where id = new.id;
    return null;
  end`);

/** The row of the territory is the guard: who leaves a territory and who enters it at once must see each other. */
const territoryChanged = definer('territory_changed', `
  declare
    before uuid := case when tg_op = 'UPDATE' then old.territory_id end;
  begin
    perform 1 from organizations.territory t where t.id in (before, new.territory_id) order by t.id for no key update;
    delete from organizations.tenant_span s
      where s.kind = 'TERRITORY' and s.ancestor = before and s.tenant_id = new.tenant_id and not exists (
        select 1 from organizations.organization o where o.territory_id = before and o.tenant_id = new.tenant_id);
    if new.territory_id is not null then
      insert into organizations.tenant_span (kind, ancestor, tenant_id, whole)
        values ('TERRITORY', new.territory_id, new.tenant_id, true) on conflict do nothing;
    end if;
    return null;
  end`);

const administratorsChanged = definer('administrators_changed', `
  begin
    perform 1 from organizations.guard g where g.name = 'hierarchy:OWNERSHIP' for update;
    perform organizations.refresh_span(array[new.organization_id], array[new.tenant_id]);
    return null;
  end`);

const tenantKept = definer('tenant_kept', `
  begin
    raise exception 'an organization keeps the tenant it was created in' using errcode = 'integrity_constraint_violation';
  end`);

const triggers = [
  `create trigger edge_opened after insert on organizations.edge for each row when (new.valid_to = 'infinity') execute function organizations.edge_opened()`,
  `create trigger edge_closed after update of valid_to on organizations.edge for each row
     when (old.valid_to = 'infinity' and new.valid_to <> 'infinity') execute function organizations.edge_closed()`,
  'create trigger organization_begun after insert on organizations.organization for each row execute function organizations.organization_begun()',
  `create trigger type_changed after update of type on organizations.organization for each row
     when (new.type <> old.type) execute function organizations.type_changed()`,
  `create trigger territory_entered after insert on organizations.organization for each row
     when (new.territory_id is not null) execute function organizations.territory_changed()`,
  `create trigger territory_changed after update of territory_id on organizations.organization for each row
     when (new.territory_id is distinct from old.territory_id) execute function organizations.territory_changed()`,
  `create trigger tenant_kept before update of tenant_id on organizations.organization for each row
     when (new.tenant_id <> old.tenant_id) execute function organizations.tenant_kept()`,
  `create trigger administrator_granted after insert on organizations.membership for each row
     when (new.role = 'CUSTOMER_ADMIN') execute function organizations.administrators_changed()`,
  `create trigger administrator_revoked after update of revoked_at on organizations.membership for each row
     when (new.role = 'CUSTOMER_ADMIN') execute function organizations.administrators_changed()`,
];

export const derivedHierarchy: readonly string[] = [
  `insert into organizations.guard (name) select 'hierarchy:' || kind from unnest(array['OWNERSHIP', 'CHANNEL', 'BILLING']) kind`,
  partnersOf,
  isAnchor,
  liesWholeUnder,
  refreshSpan,
  followSubtree,
  beginsWith,
  edgeClosed,
  edgeOpened,
  organizationBegun,
  typeChanged,
  territoryChanged,
  administratorsChanged,
  tenantKept,
  'revoke execute on all functions in schema organizations from public',
  ...triggers,
];
