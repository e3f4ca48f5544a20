import { withinSight } from '#kernel/identity/within-sight';
import type { IntakeSight } from '#kernel/identity/sight';
import type { OnBehalfOf } from '#kernel/ports';
import { lineActions, type AllowanceAsked as Asked, type ClaimsPort, type LineAllowances } from '../contract/index.ts';
import { allowanceOf, type LineAction, type Wish } from '../domain/allowed.ts';
import type { Claim, Confirmed } from '../domain/claim.ts';
import { causeKeyIn, claimsOn, idlestClaims, type CauseIn } from '../persistence/claim.repository.ts';
import { ruledLines, subjectOf } from '../persistence/line-on-sale.repository.ts';
import { toldRefusal } from './refused.ts';
import type { ClaimsDesk } from './within-lines.ts';

/** What may be done with lines and with what runs of them; whoever does it is decided about anew. */
export const tellAllowed =
  (desk: ClaimsDesk): ClaimsPort['allowed'] =>
  async (onBehalfOf, { items }) => {
    const asked = items.map(({ of = null, copies = 1, ...item }): Asked => ({ ...item, of, copies }));
    const told = new Map<Asked, LineAllowances>();
    for (const tenants of withinSight([...Map.groupBy(asked, ({ tenantId }) => tenantId)], ([tenantId]) => [tenantId])) {
      const some = tenants.flatMap(([, mine]) => mine);
      const allowances = await allowancesOf(desk, onBehalfOf, some);
      some.forEach((item, place) => told.set(item, allowances[place] ?? null));
    }
    return { lines: asked.map((item) => told.get(item) ?? null) };
  };

const allowancesOf = async ({ persistence, clock }: ClaimsDesk, { principal }: OnBehalfOf, items: readonly Asked[]): Promise<readonly LineAllowances[]> => {
  const sight: IntakeSight = { kind: 'intake', client: principal.client, tenants: [...new Set(items.map(({ tenantId }) => tenantId))] };
  const idsOf = (some: readonly Asked[]) => [...new Set(some.map(({ lineItemId }) => lineItemId))];
  const named = items.flatMap(({ of, tenantId }): CauseIn[] => (of ? [{ ...of, tenantId }] : []));
  const { lines, claims, idlest } = await persistence.readWithin(sight, async (db) => ({
    lines: new Map((await ruledLines(db, sight, idsOf(items))).map((line) => [line.id, line])),
    claims: new Map((await claimsOn(db, [], named)).map(({ tenantId, claim }) => [causeKeyIn({ ...claim.cause, tenantId }), claim])),
    idlest: new Map((await idlestClaims(db, idsOf(items.filter(({ of }) => of === null)))).map(({ claim }) => [claim.lineItemId, claim])),
  }));
  const now = clock.now();
  return items.map(({ tenantId, lineItemId, of, copies }) => {
    const line = lines.get(lineItemId);
    if (line?.tenantId !== tenantId) return null;
    const claim = runningOf(of ? claims.get(causeKeyIn({ ...of, tenantId })) : idlest.get(lineItemId), lineItemId);
    const allowances = lineActions.map((action) => allowanceOf(subjectOf(line), wishOf(action, copies, claim), now));
    return { lineItemId, allowances: allowances.map(({ reason, ...allowance }) => ({ ...allowance, reason: reason && toldRefusal(reason) })) };
  });
};

const runningOf = (claim: Claim | undefined, lineItemId: Asked['lineItemId']): Confirmed | null => (claim?.state === 'CONFIRMED' && claim.lineItemId === lineItemId ? claim : null);

const wishOf = (action: LineAction, copies: number, claim: Confirmed | null): Wish =>
  action === 'ACTIVATE' || action === 'TRANSFER' ? { action, copies } : { action, copies, claim, overridesLimit: false, isReclaim: false };
