import { Migration } from '@mikro-orm/migrations';
import { decisionTable } from '#kernel/decisions/decision-table';
import { protectTable, roleOf } from '#kernel/persistence/wall';

/** Licenses that are issued here: what signs them, what was signed, and that none of them ever changes. */
export class Technologies extends Migration {
  override up(): void {
    for (const statement of [...tables, ...walls, ...immutable, ...decisionTable('fulfillment')]) this.addSql(statement);
  }
}

const tables = [
  // A revoked key cannot sign again, whoever asks: its private part is gone.
  `create table fulfillment.signing_key (
     id uuid primary key,
     business_unit_id uuid not null,
     state text not null check (state in ('ACTIVE', 'RETIRED', 'REVOKED')),
     public_key text not null,
     sealed_private_key text,
     created_at timestamptz not null,
     retired_at timestamptz,
     revoked_at timestamptz,
     revocation_reason text,
     check ((state = 'ACTIVE') = (retired_at is null and revoked_at is null)),
     check ((state = 'REVOKED') = (revoked_at is not null)),
     check ((state = 'REVOKED') = (sealed_private_key is null)),
     check ((state = 'REVOKED') = (revocation_reason is not null)))`,
  `create unique index signing_key_active on fulfillment.signing_key (business_unit_id) where state = 'ACTIVE'`,
  `create index signing_key_page on fulfillment.signing_key (created_at desc, id desc)`,
  // Written before a signature leaves, so that the list of what a key signed is whole. An attempt follows another only when that one's key was revoked.
  `create table fulfillment.signature (
     request_id text collate "C" not null,
     attempt int not null check (attempt between 1 and 100),
     key_id uuid not null references fulfillment.signing_key (id),
     license_id uuid not null,
     content_hash text not null,
     signed_at timestamptz not null,
     primary key (request_id, attempt))`,
  `create index signature_key on fulfillment.signature (key_id, signed_at desc, request_id desc)`,
  // What runs by a license is asked for when the key that signed it is revoked.
  `create index fulfillment_license on fulfillment.fulfillment (license_id) where license_id is not null`,
  `alter table fulfillment.license
     add column request_id text collate "C",
     add column media_type text,
     add column key_id uuid references fulfillment.signing_key (id),
     add constraint license_request unique (tenant_id, request_id),
     add check (content is null or (content_hash = encode(sha256(content), 'hex') and size_in_bytes = octet_length(content))),
     add check (octet_length(content) <= 1048576),
     add check (request_id is null or (content is not null and media_type is not null))`,
];

/** Jobs sign within a sight of no tenant: they read keys, make the first one, and add to what was signed. */
const walls = [
  ...['signing_key', 'signature'].flatMap((table) => protectTable('fulfillment', table, { staff: { for: 'all', using: 'true' }, intake: { for: 'all', using: 'true' } })),
  ...(['staff', 'intake'] as const).flatMap((kind) => [
    `revoke update, delete on fulfillment.signature from ${roleOf('fulfillment', kind)}`,
    `revoke update, delete on fulfillment.signing_key from ${roleOf('fulfillment', kind)}`,
  ]),
  `grant update (state, sealed_private_key, retired_at, revoked_at, revocation_reason) on fulfillment.signing_key to ${roleOf('fulfillment', 'staff')}`,
];

/**
 * Nobody may update a license, and one that was issued here stays: what was taken over from another system can be withdrawn with its document.
 * The triggers hold for the owner as well.
 */
const immutable = [
  ...(['customer', 'intake', 'staff'] as const).map((kind) => `revoke update on fulfillment.license from ${roleOf('fulfillment', kind)}`),
  `create function fulfillment.license_kept() returns trigger language plpgsql as $$ begin raise exception 'A license never changes.' using errcode = 'restrict_violation'; end $$`,
  `create trigger license_unchanged before update of technology, format, consolidated, content_hash, size_in_bytes, content, generated_at, generator_version,
     supersedes_id, request_id, media_type, key_id on fulfillment.license for each row execute function fulfillment.license_kept()`,
  `create trigger license_undeleted before delete on fulfillment.license for each row when (old.request_id is not null) execute function fulfillment.license_kept()`,
];
