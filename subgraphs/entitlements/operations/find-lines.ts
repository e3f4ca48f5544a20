import type { ModulePersistence } from '#kernel/persistence/persistence';
import { firstFound } from '#kernel/persistence/sights';
import type { ClaimsPort } from '../contract/index.ts';
import { activationKey } from '../domain/activation-id.ts';
import { linesNamed, linesOnSale, type LineOnSale } from '../persistence/line-on-sale.repository.ts';
import { claimableLine } from './claimable-line.ts';

/** Lines within the caller's own sight. */
export const findLines =
  ({ persistence }: { readonly persistence: ModulePersistence }): ClaimsPort['find'] =>
  async ({ principal: { sights } }, { items }) => {
    const ids = [...new Set(items.flatMap((item) => ('lineItemId' in item ? [item.lineItemId] : [])))];
    const keys = [...new Set(items.flatMap((item) => ('activationId' in item ? [activationKey(item.activationId)] : [])))];
    const byId = await firstFound(sights, ids, ({ id }: LineOnSale) => id, (sight, some) => linesOnSale(persistence, sight, some));
    const named = await firstFound(sights, keys, (line: LineOnSale) => activationKey(line.activationId), (sight, some) => linesNamed(persistence, sight, some));
    const known = new Map<string, LineOnSale | null | undefined>([
      ...ids.map((id, place) => [id, byId[place]] as const),
      ...keys.map((key, place) => [key, named[place]] as const),
    ]);
    return { found: items.map((item) => known.get('lineItemId' in item ? item.lineItemId : activationKey(item.activationId))).map((line) => (line ? claimableLine(line) : null)) };
  };
