import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { LedgerEntryId, LineItemId } from '../contract/ids.ts';
import type { Bucket } from '../domain/ledger.ts';
import { partners, tenant } from './columns.ts';

const LedgerEntrySchema = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger',
  properties: {
    id: p.uuid().$type<LedgerEntryId>().primary(),
    tenantId: tenant(),
    partnerTenants: partners(),
    lineItemId: p.uuid().$type<LineItemId>(),
    bucket: p.text().$type<Bucket>(),
    delta: p.integer(),
    effectiveAt: instant(),
    recordedAt: instant(),
    operation: p.text(),
    source: p.text(),
    key: p.text(),
    actor: p.text(),
    reason: p.text().nullable(),
  },
});
export class LedgerEntry extends LedgerEntrySchema.class {}
LedgerEntrySchema.setClass(LedgerEntry);
