import { Migration } from '@mikro-orm/migrations';
import type { MigratedSchema } from '../../../database/migrate.ts';

class TenantSpan extends Migration {
  override up(): void {
    this.addSql('create table organizations.tenant_span (ancestor uuid, tenant_id uuid)');
    this.addSql('grant usage on schema organizations to catalog_wide');
    this.addSql('grant select on organizations.tenant_span to catalog_wide');
  }
}

/** What the walls of the catalog's tables look at, where its sibling is not there. */
export const tenantSpan: MigratedSchema = { name: 'organizations', entities: [], migrations: [{ name: 'tenant-span', class: TenantSpan }] };
