import { Client } from 'pg';

/** How the trees of an estate grow. */
const childrenOfEach = 10;

/**
 * Grows a tree below an organization that is there already, until it has so many members, each with an entitlement of two lines that were ordered,
 * run on a host of their own, and have a job that waits for a person.
 * It is written past the contracts, in seconds instead of minutes; the closure, which triggers keep otherwise, is written with it.
 */
export const growEstate = async (adminUrl: string, root: string, members: number): Promise<void> => {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local session_replication_role = replica`);
    for (const statement of statements(members)) await client.query(statement.replaceAll(':root', client.escapeLiteral(root)));
    await client.query('commit');
  } finally {
    await client.end();
  }
};

const statements = (members: number): string[] => [
  `create temporary table grown on commit drop as
     select o.id, o.tenant_id, 0 as place, o.name from organizations.organization o where o.name = :root
     union all
     select uuidv7(), o.tenant_id, place, o.name || ' ' || place from organizations.organization o, generate_series(1, ${members - 1}) place where o.name = :root`,
  `insert into organizations.organization (id, tenant_id, type, status, name, name_key, time_zone, created_at)
     select id, tenant_id, 'CUSTOMER', 'ACTIVE', name, lower(name), 'UTC', now() from grown where place > 0`,
  `create temporary table parent on commit drop as
     select child.id as child_id, above.id as parent_id, child.tenant_id from grown child join grown above on above.place = (child.place - 1) / ${childrenOfEach} where child.place > 0`,
  `insert into organizations.edge (id, kind, child_id, parent_id, tenant_id, valid_from) select uuidv7(), 'OWNERSHIP', child_id, parent_id, tenant_id, now() from parent`,
  `insert into organizations.closure (kind, ancestor, descendant, depth)
     select kind, id, id, 0 from grown, unnest(array['OWNERSHIP', 'CHANNEL', 'BILLING']) kind where place > 0`,
  `insert into organizations.closure (kind, ancestor, descendant, depth)
     with recursive way (ancestor, descendant, depth) as (
       select parent_id, child_id, 1 from parent union all
       select p.parent_id, way.descendant, way.depth + 1 from way join parent p on p.child_id = way.ancestor)
     select 'OWNERSHIP', ancestor, descendant, depth from way`,
  `create temporary table bought on commit drop as select uuidv7() as id, g.* from (select id as organization_id, tenant_id, place, name from grown) g`,
  `insert into entitlements.entitlement (id, tenant_id, organization_id, business_unit_id, number, type, revenue_class, state, created_at)
     select b.id, b.tenant_id, b.organization_id, (select id from organizations.business_unit limit 1), b.name || ' E', 'SIMPLE', 'REVENUE', 'DEPLOYED', now() from bought b`,
  `create temporary table line on commit drop as select uuidv7() as id, b.id as entitlement_id, b.tenant_id, b.organization_id, b.name || ' L' || line as activation_id, uuidv7() as host_id, uuidv7() as license_id
     from bought b, generate_series(1, 2) line`,
  `insert into entitlements.line_item (id, tenant_id, organization_id, entitlement_id, activation_id, activation_key, product_id, part_number_id, license_model_version_id,
       kind, state, time_zone, starts_at, expires_on, expires_at, created_at, granted, fulfilled)
     select l.id, l.tenant_id, l.organization_id, l.entitlement_id, l.activation_id, upper(l.activation_id), n.product_id, n.id, v.id,
       'NEW', 'DEPLOYED', 'UTC', '2026-01-01', '2098-12-31', '2099-01-01', now(), 10, 1
     from line l, (select * from catalog.part_number where template_id is not null order by code limit 1) n join catalog.license_model_version v on v.template_id = n.template_id`,
  `insert into fulfillment.host (id, tenant_id, organization_id, identifier, identifier_type, kind, state, created_at)
     select l.host_id, l.tenant_id, l.organization_id, l.activation_id || ' H', 'ETHERNET', 'NODE', 'ACTIVE', now() from line l`,
  `insert into fulfillment.license (id, tenant_id, organization_id, technology, format, consolidated, generated_at)
     select l.license_id, l.tenant_id, l.organization_id, 'flexlm', 'flexlm-license-file', false, now() from line l`,
  `insert into fulfillment.fulfillment (id, tenant_id, organization_id, line_item_id, host_id, license_id, count, overdraft_count, state, support_action, activated_at, starts_at, expires_at, activation_type, technology, claim_source, claim_key)
     select uuidv7(), l.tenant_id, l.organization_id, l.id, l.host_id, l.license_id, 1, 0, 'ACTIVE', 'MASTER', now(), now(), '2099-01-01', 'MANUAL', 'flexlm', 'erp-client', l.activation_id from line l`,
  `create temporary table ordered on commit drop as select uuidv7() as id, b.* from (select id as entitlement_id, organization_id, tenant_id, name from bought) b`,
  `insert into orders."order" (id, tenant_id, organization_id, business_unit_id, system, number, state, time_zone, ordered_on, received_at)
     select o.id, o.tenant_id, o.organization_id, (select id from organizations.business_unit limit 1), 'erp', o.name || ' O', 'ENTITLED', 'UTC', '2026-01-01', now() from ordered o`,
  `create temporary table order_line on commit drop as
     select uuidv7() as id, o.id as order_id, l.id as line_item_id, l.entitlement_id, l.tenant_id, l.organization_id, l.activation_id from line l join ordered o using (entitlement_id)`,
  `insert into orders.order_line (id, tenant_id, organization_id, order_id, number, place, action, part_number_id, sold, time_zone, permanent, ordered, entitled, decided_rank, rules_version, entitle_on, sequence, created_at)
     select o.id, o.tenant_id, o.organization_id, o.order_id, right(o.activation_id, 1), right(o.activation_id, 1), 'NEW', n.id, jsonb_build_object('partNumber', n.code), 'UTC', true, 10, 10, 0, 1, 'BOOKED', 1, now()
     from order_line o, (select * from catalog.part_number where template_id is not null order by code limit 1) n`,
  `insert into orders.order_line_item (line_item_id, order_line_id, order_id, entitlement_id, tenant_id, organization_id, recorded_at)
     select o.line_item_id, o.id, o.order_id, o.entitlement_id, o.tenant_id, o.organization_id, now() from order_line o`,
  `insert into fulfillment.job (id, kind, version, key, tenant_id, organization_id, subject_id, subject, client, body, step, state, due_at, created_at)
     select uuidv7(), 'grown', 1, l.id, l.tenant_id, l.organization_id, l.id, 'grown', 'grown', '{"technology": "flexlm", "job": {"attempts": 1, "operation": {"kind": "ACTIVATE"}}, "made": [], "refusals": []}', 'GENERATE', 'AWAITING_MANUAL', now(), now() from line l`,
  `analyze orders."order", orders.order_line, orders.order_line_item, fulfillment.job, organizations.organization, organizations.closure, entitlements.entitlement, entitlements.line_item, fulfillment.host, fulfillment.fulfillment`,
];
