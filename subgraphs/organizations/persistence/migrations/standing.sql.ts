import { roleOf } from '#kernel/persistence/wall';

/** What must be known of a caller before there is a sight to read within, and of a person wherever the roles are held. */
const membershipColumns = `
  id uuid, role text, person_id uuid, client text, organization_id uuid, tenant_id uuid, business_unit_id uuid, territory_id uuid,
  territory_name text, granted_at timestamptz, expires_at timestamptz, subject text, name text, email text`;

const selected = `
  select m.id, m.role, m.person_id, m.client, m.organization_id, m.tenant_id, m.business_unit_id, m.territory_id,
    t.name, m.granted_at, m.expires_at, p.subject, p.name, p.email
  from organizations.membership m left join organizations.person p on p.id = m.person_id left join organizations.territory t on t.id = m.territory_id`;

/** A service client is known by its client id alone when it speaks for itself, which RFC 9068 tells by subject and client being the same. */
const standing = `
  create function organizations.standing(caller_subject text, caller_client text, at timestamptz) returns table (${membershipColumns})
  language sql stable security definer set search_path = '' as $$
    select * from (
      ${selected} where p.subject = caller_subject and m.revoked_at is null and m.expires_at > at
      union all
      ${selected} where m.client = caller_client and caller_client = caller_subject and m.revoked_at is null and m.expires_at > at) held
    order by held.granted_at, held.id limit 50
  $$`;

const personOf = `
  create function organizations.person_of(caller_subject text) returns table (id uuid, subject text, name text, email text)
  language sql stable security definer set search_path = '' as $$
    select p.id, p.subject, p.name, p.email from organizations.person p where p.subject = caller_subject
  $$`;

/** All that a person or client holds anywhere: a limit on roles counts those in tenants that the granter does not see, too. */
const heldBy = `
  create function organizations.held_by(holder_person uuid, holder_client text, at timestamptz)
  returns table (id uuid, role text, organization_id uuid, business_unit_id uuid, territory_id uuid)
  language sql stable security definer set search_path = '' as $$
    select m.id, m.role, m.organization_id, m.business_unit_id, m.territory_id from organizations.membership m
    where (m.person_id = holder_person or m.client = holder_client) and m.revoked_at is null and m.expires_at > at
  $$`;

const staff = roleOf('organizations', 'staff');
const intake = roleOf('organizations', 'intake');
const customer = roleOf('organizations', 'customer');

export const askedWithoutSight: readonly string[] = [
  standing,
  personOf,
  heldBy,
  'revoke execute on function organizations.standing, organizations.person_of, organizations.held_by from public',
  `grant execute on function organizations.standing, organizations.person_of to ${customer}`,
  `grant execute on function organizations.held_by to ${staff}, ${intake}`,
];
