import { idType } from '#kernel/values/ids';
import type { Work } from '#kernel/persistence/persistence';
import { netOf } from '../domain/pieces.ts';
import type { Order } from '../persistence/order.entity.ts';
import { LineDecision, type OrderLine } from '../persistence/order-line.entity.ts';
import type { Cause } from './settle-order.ts';

const decisionId = idType('dec');

type Decided = { readonly line: OrderLine; readonly netBefore: number; readonly entitledBefore: number; readonly counted: boolean };

/** Whatever decided a line, or wanted to, stays on record with it. */
export const recordDecision = ({ em }: Work, order: Order, { line, netBefore, entitledBefore, counted }: Decided, { cause, document, actor, now }: Cause): void => {
  em.create(LineDecision, {
    id: decisionId.make(),
    tenantId: order.tenantId,
    organizationId: order.organizationId,
    partnerTenants: order.partnerTenants,
    orderLineId: line.id,
    cause,
    documentId: document?.id ?? null,
    rank: document?.rank ?? null,
    counted,
    netBefore,
    netAfter: netOf(line),
    entitledBefore,
    entitledAfter: line.entitled,
    rulesVersion: line.rulesVersion,
    actor,
    decidedAt: now.toString(),
  });
};
