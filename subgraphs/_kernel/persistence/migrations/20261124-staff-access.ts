import { Migration } from '@mikro-orm/migrations';

/** Who entered the sight that sees everything, when, as which client and why. Append-only. */
export class StaffAccess extends Migration {
  override up(): void {
    this.addSql('create schema if not exists audit');
    this.addSql(`create table audit.staff_access (
      id bigint generated always as identity primary key, at timestamptz not null default now(),
      subject text not null, client text not null, reason text not null, request_id text not null)`);
    this.addSql('grant usage on schema audit to audit_writer');
    this.addSql('grant insert on audit.staff_access to audit_writer');
  }
}
