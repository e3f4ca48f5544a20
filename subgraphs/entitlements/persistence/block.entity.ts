import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { EntitlementId, LineItemId } from '../contract/ids.ts';
import type { BlockedAction } from '../domain/block.ts';
import { partners, tenant } from './columns.ts';

const StandingBlockSchema = defineEntity({
  name: 'StandingBlock',
  tableName: 'block',
  properties: {
    id: p.uuid().primary(),
    tenantId: tenant(),
    partnerTenants: partners(),
    entitlementId: p.uuid().$type<EntitlementId>(),
    /** Null when it blocks the entitlement with all its lines. */
    lineItemId: p.uuid().$type<LineItemId>().nullable(),
    reason: p.text(),
    message: p.text(),
    actions: p.array().columnType('text[]').$type<BlockedAction[]>(),
    owner: p.text(),
    since: instant(),
    liftedAt: instant().nullable(),
  },
});
export class StandingBlock extends StandingBlockSchema.class {}
StandingBlockSchema.setClass(StandingBlock);
