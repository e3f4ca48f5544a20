import { protectTable, roleOf, wallSetting, type Arm } from '#kernel/persistence/wall';

const module = 'organizations';
const read = (using: string): Arm => ({ for: 'select', using });
const write = (using: string): Arm => ({ for: 'all', using });

const ownTenant = `tenant_id = any(${wallSetting.tenants})`;
const underAnchor = `tenant_id in (select s.tenant_id from organizations.tenant_span s where s.ancestor = any(${wallSetting.anchors}))`;
/** A territory shows companies, not who works there. */
const underOwner = `tenant_id in (select s.tenant_id from organizations.tenant_span s where s.kind = 'OWNERSHIP' and s.ancestor = any(${wallSetting.anchors}))`;
const some = (setting: string): string => `cardinality(${setting}) > 0`;

/** Customers, partners and wide sights only read: what they may change is decided in their sight and written by staff's role. */
export const walls: readonly string[] = [
  ...protectTable(module, 'organization', {
    customer: read(ownTenant),
    partner: read(`partner_tenants && ${wallSetting.partners}`),
    wide: read(underAnchor),
    intake: write(ownTenant),
    staff: write('true'),
  }),
  ...protectTable(module, 'external_id', {
    customer: read(ownTenant),
    // Seen by whoever sees the organization: the wall of that table answers.
    partner: read('exists (select 1 from organizations.organization o where o.id = organization_id)'),
    wide: read(underAnchor),
    intake: write(ownTenant),
    staff: write('true'),
  }),
  ...protectTable(module, 'edge', { intake: write(ownTenant), staff: write('true') }),
  ...protectTable(module, 'membership', {
    customer: read(ownTenant),
    wide: read(underOwner),
    // Roles of the vendor's own people have no tenant.
    intake: write(`(tenant_id is null or ${ownTenant})`),
    staff: write('true'),
  }),
  ...protectTable(module, 'person', {
    customer: read('exists (select 1 from organizations.membership m where m.person_id = person.id)'),
    wide: read('exists (select 1 from organizations.membership m where m.person_id = person.id)'),
    // A person is known by subject or e-mail address, wherever the roles are held.
    intake: write('true'),
    staff: write('true'),
  }),
  ...protectTable(module, 'territory', { customer: read('false'), wide: read(`id = any(${wallSetting.anchors})`), intake: write('true'), staff: write('true') }),
  ...protectTable(module, 'business_unit', {
    customer: read(some(wallSetting.tenants)),
    partner: read(some(wallSetting.partners)),
    wide: read(some(wallSetting.anchors)),
    intake: read('true'),
    staff: write('true'),
  }),
  // What has been is kept: organizations close, edges and memberships end.
  `revoke delete on organizations.organization, organizations.edge, organizations.membership, organizations.person, organizations.territory, organizations.business_unit
     from ${roleOf(module, 'intake')}, ${roleOf(module, 'staff')}`,
];
