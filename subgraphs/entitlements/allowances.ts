import { operatedUnits } from '#kernel/identity/operated-units';
import { may } from '#kernel/identity/principal';
import type { LineItemAllowance } from './__generated__/types.ts';
import type { ModuleContext } from './context.ts';
import { entitlementPermissions } from './contract/index.ts';
import { allowanceOf } from './domain/allowed.ts';
import { refusal, type Refusal } from './domain/refusal.ts';
import { balanceFrom, spanFrom, type LineItemRow } from './persistence/rows.ts';

/** Whoever does it is asked the same again. */
export const allowancesOf = async (line: LineItemRow, { reads, principal, clock }: Pick<ModuleContext, 'reads' | 'principal' | 'clock'>): Promise<LineItemAllowance[]> => {
  const standing = await reads.standingOf(line.id);
  if (!standing) throw new Error(`What stands against the line item ${line.id} in sight is out of sight.`);
  const subject = { ...line, ...standing, ...spanFrom(line), balance: balanceFrom(line), limits: unlimited, uses: unused };
  const activation = may(principal, entitlementPermissions, 'copies:activate') ? allowanceOf(subject, { action: 'ACTIVATE', copies: 1 }, clock.now()).reason : notByRole;
  const block = may(principal, entitlementPermissions, 'block:place') && operatedUnits(principal).includes(standing.businessUnitId) ? null : notByRole;
  return [allowance('ACTIVATE', activation), allowance('PLACE_BLOCK', block)];
};

/** Nothing that is counted within a term is done with free copies. */
const unlimited = { RETURN: null, REHOST: null, REPAIR: null };
const unused = { RETURN: [], REHOST: [], REPAIR: [] };

const notByRole = refusal('FORBIDDEN', 'Your role does not allow it.');

const allowance = (action: LineItemAllowance['action'], reason: Refusal | null): LineItemAllowance => ({ action, allowed: reason === null, reason });
