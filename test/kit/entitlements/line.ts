import { Temporal } from 'temporal-polyfill';
import type { ProductId } from '#catalog';
import type { CopiesCause, LineItemId } from '#entitlements';
import type { Account } from '../../../subgraphs/entitlements/domain/account.ts';
import type { Subject } from '../../../subgraphs/entitlements/domain/allowed.ts';
import type { Block } from '../../../subgraphs/entitlements/domain/block.ts';
import type { Confirmed, Reserved } from '../../../subgraphs/entitlements/domain/claim.ts';
import { emptyBalance, type Balance } from '../../../subgraphs/entitlements/domain/ledger.ts';
import type { Kin } from '../../../subgraphs/entitlements/domain/transfer.ts';

export const noon = Temporal.Instant.from('2026-11-24T12:00:00Z');
export const lineItemId = 'a line' as LineItemId;
export const cause = (key: string): CopiesCause => ({ source: 'fulfillment', key });

type Said = Partial<Omit<Subject & Kin & Account, 'balance'>> & { readonly balance?: Partial<Balance> };

/** A released line without any rule against anything, but for what is said. */
export const lineWith = ({ balance, ...said }: Said = {}): Subject & Kin & Account & { readonly returnsCredit: boolean } => ({
  id: lineItemId,
  productId: 'CAD' as ProductId,
  revenueClass: 'REVENUE',
  state: 'DEPLOYED',
  entitlementState: 'DEPLOYED',
  startsAt: null,
  expiresAt: 'infinity',
  timeZone: 'Europe/Berlin',
  blocks: [],
  overdraftLimit: 0,
  shortfall: 0,
  drawn: [],
  limits: { RETURN: null, REHOST: null, REPAIR: null },
  uses: { RETURN: [], REHOST: [], REPAIR: [] },
  returnsCredit: true,
  ...said,
  balance: { ...emptyBalance, ...balance },
});

export const running = (key: string, count: number, overdraftCount = 0, busy = 0): Confirmed => ({
  state: 'CONFIRMED',
  cause: cause(key),
  lineItemId,
  claimed: { count, overdraftCount },
  held: { count, overdraftCount },
  effectiveAt: noon,
  revision: 0,
  busy,
});

export const reserved = (key: string, count: number, overdraftCount = 0): Reserved => {
  const { busy: _none, ...claim } = running(key, count, overdraftCount);
  return { ...claim, state: 'RESERVED' };
};

export const creditHold: Block = { reason: 'CREDIT_HOLD', message: 'An invoice is open.', actions: ['ACTIVATE', 'RETURN', 'REHOST', 'REPAIR', 'RENEW'], owner: 'FINANCE' };
