import type { ModuleName } from '../modules.ts';

/** A table of (partner_tenant_id, reference, copied columns), from which a partner's pages of `table` are read: by the tier path alone no index gives them an order. */
export type PartnerSide = {
  readonly module: ModuleName;
  readonly table: string;
  readonly side: string;
  /** The column that holds the row's id. */
  readonly reference: string;
  readonly copied: readonly string[];
};

/**
 * Keeps the side table in step with the tier paths. The triggers run as the owner, for a writer may not see the side rows at all.
 * One per kind of statement, because a transition table belongs to one kind only; only rows that really differ are written.
 */
export const partnerSideTriggers = ({ module, table, side, reference, copied }: PartnerSide): string[] => {
  const columns = ['partner_tenant_id', reference, ...copied].join(', ');
  const values = ['partner', 'now.id', ...copied.map((column) => `now.${column}`)].join(', ');
  const compared = (alias: string): string => `(${[...copied, 'partner_tenants'].map((column) => `${alias}.${column}`).join(', ')})`;
  const onConflict = copied.length === 0 ? 'do nothing' : `(partner_tenant_id, ${reference}) do update set ${copied.map((column) => `${column} = excluded.${column}`).join(', ')}`;
  const trigger = (event: string, transitions: string, body: string): string[] => [
    `create function ${module}.${side}_after_${event}() returns trigger language plpgsql security definer set search_path = '' as $$ begin ${body} return null; end $$`,
    `create trigger ${side}_after_${event} after ${event} on ${module}.${table} referencing ${transitions}
       for each statement execute function ${module}.${side}_after_${event}()`,
  ];
  return [
    ...trigger('insert', 'new table as now', `
      insert into ${module}.${side} (${columns}) select ${values} from now cross join lateral unnest(now.partner_tenants) partner on conflict do nothing;`),
    ...trigger('delete', 'old table as was', `
      delete from ${module}.${side} s using was where s.${reference} = was.id and s.partner_tenant_id = any(was.partner_tenants);`),
    ...trigger('update', 'old table as was new table as now', `
      delete from ${module}.${side} s using was join now using (id)
        where s.${reference} = was.id and s.partner_tenant_id = any(was.partner_tenants) and s.partner_tenant_id <> all (now.partner_tenants);
      insert into ${module}.${side} (${columns}) select ${values} from now join was using (id) cross join lateral unnest(now.partner_tenants) partner
        where ${compared('now')} is distinct from ${compared('was')} on conflict ${onConflict};`),
  ];
};
