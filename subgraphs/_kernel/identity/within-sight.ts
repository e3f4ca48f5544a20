import type { TenantId } from '../values/ids.ts';
import { maxTenantsInSight } from './sight.ts';

/** Cuts a list, in its order, into as few parts as may be of which each needs no more tenants than one sight may name. */
export const withinSight = <T>(items: readonly T[], tenantsOf: (item: T) => readonly TenantId[]): readonly (readonly T[])[] => {
  const parts: T[][] = [];
  let tenants = new Set<TenantId>();
  for (const item of items) {
    const wider = new Set([...tenants, ...tenantsOf(item)]);
    const fits = wider.size <= maxTenantsInSight;
    tenants = fits ? wider : new Set(tenantsOf(item));
    const part = fits ? parts.at(-1) : undefined;
    if (part) part.push(item);
    else parts.push([item]);
  }
  return parts;
};
