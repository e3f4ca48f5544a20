import type { Client } from 'pg';
import { auditRole, loginRole } from '../../database/roles.ts';
import { sightKinds } from '../../subgraphs/_kernel/identity/sight.ts';
import { moduleNames } from '../../subgraphs/_kernel/modules.ts';
import { roleOf } from '../../subgraphs/_kernel/persistence/wall.ts';

export const schemas = [...moduleNames, 'audit'];
export const callers = moduleNames.flatMap((module) => sightKinds.map((kind) => roleOf(module, kind)));

/** What a role may really do, whether it was granted to it, to everybody or to a role it inherits from. */
export type Privilege = { readonly role: string; readonly schema: string; readonly object: string; readonly privilege: string };

export const privileges = async (db: Client): Promise<readonly Privilege[]> => {
  const { rows } = await db.query<Privilege>(
    `with role as (select oid, rolname from pg_roles where rolname = any($1)),
       space as (select oid, nspname from pg_namespace where nspname = any($2)),
       relation as (select c.oid, c.relkind, nspname, nspname || '.' || relname as name from pg_class c join space on space.oid = relnamespace)
     select rolname as role, nspname as schema, nspname as object, privilege from role, space, unnest(array['USAGE', 'CREATE']) privilege
       where has_schema_privilege(role.oid, space.oid, privilege)
     union all
     select rolname, nspname, name, privilege from role, relation, unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) privilege
       where relkind in ('r', 'p', 'v', 'm', 'f') and has_any_column_privilege(role.oid, relation.oid, privilege)
     union all
     select rolname, nspname, name, privilege from role, relation, unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) privilege
       where relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege(role.oid, relation.oid, privilege)
     union all
     select rolname, nspname, name, privilege from role, relation, unnest(array['USAGE', 'SELECT', 'UPDATE']) privilege
       where relkind = 'S' and has_sequence_privilege(role.oid, relation.oid, privilege)
     union all
     select rolname, nspname, nspname || '.' || proname, 'EXECUTE' from role, pg_proc p join space on space.oid = p.pronamespace
       where has_function_privilege(role.oid, p.oid, 'EXECUTE') and has_schema_privilege(role.oid, space.oid, 'USAGE')`,
    [[...callers, auditRole, loginRole], schemas],
  );
  return rows;
};

/** The two tables that every module's predicates and policies read. */
export const published = ['organizations.closure', 'organizations.tenant_span'];

/** What a role of one module may do in the schema of another, beyond reading what is published there. */
export const trespasses = async (db: Client): Promise<string[]> =>
  (await privileges(db))
    .filter(({ role, schema }) => callers.includes(role) && !role.startsWith(`${schema}_`))
    .filter(({ object, privilege }) => !(privilege === 'SELECT' && published.includes(object)) && !(privilege === 'USAGE' && object === 'organizations'))
    .map(({ role, object, privilege }) => `${role} may ${privilege} ${object}`);
