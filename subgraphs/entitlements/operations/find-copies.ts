import { demand } from '#kernel/identity/principal';
import type { ModulePersistence } from '#kernel/persistence/persistence';
import { entitlementPermissions, type CopiesPort } from '../contract/index.ts';
import { activationKey } from '../domain/activation-id.ts';
import { linesNamed } from '../persistence/line-on-sale.repository.ts';
import type { AcrossTenants } from '#kernel/identity/across-tenants';
import { claimableLine } from './claimable-line.ts';

export const findCopies =
  ({ persistence, acrossTenants }: { readonly persistence: ModulePersistence; readonly acrossTenants: AcrossTenants }): CopiesPort['find'] =>
  async (onBehalfOf, { activationIds }) => {
    demand(onBehalfOf.principal, entitlementPermissions, 'copies:find');
    const keys = activationIds.map(activationKey);
    const lines = await linesNamed(persistence, await acrossTenants(onBehalfOf), [...new Set(keys)]);
    const byKey = new Map(lines.map((line) => [activationKey(line.activationId), line]));
    return { found: keys.map((key) => byKey.get(key)).map((line) => (line ? claimableLine(line) : null)) };
  };
