import type { Client } from 'pg';
import { moduleNames } from '../../subgraphs/_kernel/modules.ts';
import { owner, protectTenantTable } from '../../subgraphs/_kernel/persistence/wall.ts';
import { privileges } from './database-privileges.ts';

/** What every table with a tenant has, unless it is written below that it has less. */
const tenantWall = [
  'customer ALL own tenant',
  'intake ALL own tenant',
  'partner SELECT partner of the deal',
  'staff ALL everything',
  'wide SELECT tenant under anchor',
];
const shownUnlessWithdrawn = ['customer, partner, wide SELECT only what was not withdrawn'];

const otherTenantWalls: Readonly<Record<string, readonly string[]>> = {
  'organizations.organization': ['customer SELECT own tenant', 'intake ALL own tenant', 'partner SELECT partner of the deal', 'staff ALL everything', 'wide SELECT tenant under anchor'],
  'organizations.external_id': ['customer SELECT own tenant', 'intake ALL own tenant', 'partner SELECT organization in sight', 'staff ALL everything', 'wide SELECT tenant under anchor'],
  'organizations.edge': ['intake ALL own tenant', 'staff ALL everything'],
  'organizations.membership': ['customer SELECT own tenant', 'intake ALL own tenant or none', 'staff ALL everything', 'wide SELECT tenant under owner'],
  'entitlements.entitlement': [...tenantWall, ...shownUnlessWithdrawn],
  'entitlements.line_item': [...tenantWall, ...shownUnlessWithdrawn],
  'entitlements.maintenance_line': [...tenantWall, ...shownUnlessWithdrawn],
  'entitlements.claim': ['intake ALL own tenant', 'staff ALL everything'],
  'entitlements.permit': ['intake ALL own tenant', 'staff ALL everything'],
  'entitlements.order_line_grant': ['intake ALL own tenant', 'staff SELECT everything'],
  'entitlements.order_line_answer': ['intake ALL own tenant', 'staff SELECT everything'],
  '*.event': ['customer INSERT own tenant or none', 'intake INSERT own tenant or none', 'staff ALL everything'],
  'fulfillment.claim_division': ['intake ALL own tenant', 'staff SELECT everything'],
  'fulfillment.line_pace': ['staff ALL everything'],
  '*.inbox': ['intake ALL own tenant or none'],
  'orders.inbound_line': ['intake ALL sent by the client', 'staff SELECT everything', 'staff UPDATE everything'],
  '*.inbound_line': ['intake ALL sent by the client', 'staff SELECT everything'],
};

type WithoutTenant = {
  readonly why: string;
  /** No row-level security: the most that any role may do instead. */
  readonly open?: readonly string[];
};

/** Every table without a tenant, and why it has none. */
const withoutTenant: Readonly<Record<string, WithoutTenant>> = {
  '*.migrations': { why: 'What was migrated; for the owner alone.', open: [] },
  '*.guard': { why: 'Names to lock, about nobody.', open: ['SELECT', 'INSERT', 'UPDATE'] },
  '*.idempotency': { why: 'Kept by client and key; whoever reads one has named both.', open: ['SELECT', 'INSERT', 'UPDATE'] },
  '*.inbound_document': { why: 'Belongs to the client that sent it, and speaks of many tenants.' },
  '*.breaker': { why: 'Names of technologies and how they fare, about nobody.', open: ['SELECT', 'INSERT', 'UPDATE'] },
  '*.delivery': { why: 'An event on its way to a reader; staff, and the relay, which enters as staff.' },
  '*.inbound_action': { why: 'Belongs to the document.' },
  'audit.staff_access': { why: 'Only ever added to, and read by the owner alone.', open: ['INSERT'] },
  'organizations.closure': { why: 'Published: ids only, for the predicates and policies of every module.', open: ['SELECT'] },
  'organizations.tenant_span': { why: 'Published, as the closure; its tenant is what it tells, not whose it is.', open: ['SELECT'] },
  'organizations.business_unit': { why: "The vendor's own." },
  'organizations.territory': { why: "The vendor's own." },
  'organizations.person': { why: 'May have roles in several tenants: its memberships decide who sees it.' },
  'organizations.decision': { why: 'Staff alone reads what was decided.' },
  'entitlements.entitlement_partner': { why: "Belongs to the partner that it names, which is not the row's customer." },
  'entitlements.line_partner': { why: "Belongs to the partner that it names, which is not the row's customer." },
  'fulfillment.host_partner': { why: "Belongs to the partner that it names, which is not the row's customer." },
  'fulfillment.fulfillment_partner': { why: "Belongs to the partner that it names, which is not the row's customer." },
  'fulfillment.job_partner': { why: "Belongs to the partner that it names, which is not the row's customer." },
  'fulfillment.signing_key': { why: "The vendor's own: what signs licenses." },
  'fulfillment.signature': { why: "The vendor's own: what was signed, with or without a license that was kept of it." },
  'entitlements.entitlement_rules': { why: "The vendor's own; how it behaves is open to every member." },
  'entitlements.decision': { why: 'Staff alone reads what was decided.' },
  'fulfillment.decision': { why: 'Staff alone reads what was decided.' },
  'orders.order_rules': { why: "The vendor's own; how it behaves is open to every member." },
  'orders.decision': { why: 'Staff alone reads what was decided.' },
  'catalog.decision': { why: 'Staff alone reads what was decided.' },
  ...Object.fromEntries(
    ['metric', 'feature', 'product', 'license_model_template', 'license_model_version', 'product_feature', 'product_license_model', 'part_number'].map((table) => [
      `catalog.${table}`,
      { why: 'What is sold belongs to the vendor; released, it is open to every member.' },
    ]),
  ),
};

/** A name of its own before that of every module's. */
const named = <T>(list: Readonly<Record<string, T>>, { schema, name }: Table): T | undefined => list[`${schema}.${name}`] ?? list[`*.${name}`];

type Table = { readonly schema: string; readonly name: string; readonly hasTenant: boolean; readonly isForced: boolean };
type Policy = { readonly table: string; readonly roles: readonly string[]; readonly command: string; readonly permissive: string; readonly qual: string; readonly check: string | null };

/** Every way in which a table of the database stands outside of the wall, in words; none is what must be. Runs in a transaction of the caller's, which it leaves as it was. */
export const wallBreaches = async (db: Client): Promise<string[]> => {
  const conditions = await conditionNames(db);
  const policies = Map.groupBy(await policiesOf(db, moduleNames), ({ table }) => table);
  const granted = Map.groupBy(await privileges(db), ({ object }) => object);
  return (await tablesOf(db)).flatMap((table) => {
    const name = `${table.schema}.${table.name}`;
    const walls = policies.get(name) ?? [];
    const holders = granted.get(name) ?? [];
    const exempt = named(withoutTenant, table);
    if (exempt?.open) {
      const { open } = exempt;
      return holders.filter(({ privilege }) => !open.includes(privilege)).map(({ role, privilege }) => `${name} is open, and ${role} may ${privilege}`);
    }
    if (!table.isForced) return [`${name} has no forced row-level security`];
    const found = [...ownerless(name, walls), ...unwalled(name, walls, holders.map(({ role }) => role))];
    if (!table.hasTenant) return exempt ? found : [...found, `${name} has no tenant, and nothing says why`];
    const wanted = [...(named(otherTenantWalls, table) ?? tenantWall)].sort();
    const there = walls.filter(({ roles }) => !roles.includes(owner)).map((policy) => inWords(policy, conditions)).sort();
    return JSON.stringify(there) === JSON.stringify(wanted) ? found : [...found, `${name} has ${there.join('; ') || 'no policy'} instead of ${wanted.join('; ')}`];
  });
};

/** The owner has a policy of its own, for all it does, and shares it with nobody. */
const ownerless = (name: string, walls: readonly Policy[]): string[] => {
  const own = walls.filter(({ roles }) => roles.includes(owner));
  const isWhole = own.length === 1 && own.every(({ roles, command, qual, check }) => roles.length === 1 && command === 'ALL' && qual === 'true' && check === 'true');
  return isWhole ? [] : [`${name} has no policy that lets the owner's backfill through`];
};

/** A role that may do something has one permissive policy, and one is enough: an OR of two cannot use an index. Writes of catalog's staff have one per command. */
const unwalled = (name: string, walls: readonly Policy[], holders: readonly string[]): string[] => {
  const [schema] = name.split('.');
  const admitted = walls.filter(({ permissive }) => permissive === 'PERMISSIVE').flatMap(({ roles, command }) => roles.map((role) => ({ role, command })));
  const strangers = admitted.filter(({ role }) => role !== owner && !role.startsWith(`${schema ?? ''}_`)).map(({ role }) => `${name} has a policy for ${role}`);
  const idle = [...new Set(holders)].filter((role) => !admitted.some((policy) => policy.role === role)).map((role) => `${name} grants ${role} what no policy bounds`);
  const reads = Map.groupBy(admitted.filter(({ command }) => command === 'ALL' || command === 'SELECT'), ({ role }) => role);
  const doubled = [...reads].filter(([, several]) => several.length > 1).map(([role]) => `${name} has several policies by which ${role} reads`);
  return [...strangers, ...idle, ...doubled];
};

const inWords = ({ roles, command, qual, check, permissive }: Policy, conditions: ReadonlyMap<string, string>): string => {
  const kinds = roles.map((role) => role.slice(role.indexOf('_') + 1)).sort().join(', ');
  const bound = command === 'INSERT' ? (check ?? '') : qual;
  const bounds = check === null || check === bound ? '' : ` writing ${check}`;
  const condition = conditions.get(`${permissive} ${bound}`) ?? `${permissive} ${bound}`;
  return `${kinds} ${command} ${condition}${bounds}`;
};

/** PostgreSQL's own spelling of the conditions, learned from a table that is protected for this, so that the kernel's are not repeated here. */
const conditionNames = async (db: Client): Promise<ReadonlyMap<string, string>> => {
  await db.query('savepoint reference');
  try {
    await db.query('create table fulfillment.reference (tenant_id uuid, partner_tenants uuid[])');
    for (const statement of protectTenantTable('fulfillment', 'reference', { partners: true })) await db.query(statement);
    const reference = (await policiesOf(db, ['fulfillment'])).filter(({ table }) => table === 'fulfillment.reference');
    const qualOf = (kind: string): string => reference.find(({ roles }) => roles.includes(`fulfillment_${kind}`))?.qual ?? '';
    const permissive = { customer: 'own tenant', partner: 'partner of the deal', wide: 'tenant under anchor', staff: 'everything' };
    return new Map([...Object.entries(permissive).map(([kind, name]): [string, string] => [`PERMISSIVE ${qualOf(kind)}`, name]), ...ownConditions(qualOf)]);
  } finally {
    await db.query('rollback to reference');
  }
};

/** Conditions that a module wrote itself; a change of one is a change here. */
const ownConditions = (qualOf: (kind: string) => string): [string, string][] => [
  ['PERMISSIVE (EXISTS ( SELECT 1\n   FROM organizations.organization o\n  WHERE (o.id = external_id.organization_id)))', 'organization in sight'],
  [`PERMISSIVE ((tenant_id IS NULL) OR ${qualOf('customer')})`, 'own tenant or none'],
  [`PERMISSIVE ${qualOf('wide').replace('WHERE (', "WHERE ((s.kind = 'OWNERSHIP'::text) AND (").replace(/\)\)$/, ')))')}`, 'tenant under owner'],
  ["PERMISSIVE (client = NULLIF(current_setting('hub.client'::text, true), ''::text))", 'sent by the client'],
  ['RESTRICTIVE (withdrawn_at IS NULL)', 'only what was not withdrawn'],
];

const tablesOf = async (db: Client): Promise<readonly Table[]> => {
  const { rows } = await db.query<Table>(
    `select n.nspname as schema, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced",
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as "hasTenant"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1, 2`,
    [[...moduleNames, 'audit']],
  );
  return rows;
};

const policiesOf = async (db: Client, schemas: readonly string[]): Promise<readonly Policy[]> => {
  const { rows } = await db.query<Policy>(
    `select schemaname || '.' || tablename as "table", roles::text[] as roles, cmd as command, permissive, coalesce(qual, '') as qual, with_check as "check"
     from pg_policies where schemaname = any($1)`,
    [[...schemas]],
  );
  return rows;
};
