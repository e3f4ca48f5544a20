import type { TenantId } from '../contract/ids.ts';

/** A child joins its owner's tenant when it is created, a new top-level organization opens one; neither changes ever after. */
export const tenantAtCreation = (owner: { readonly tenantId: TenantId } | null, opened: () => TenantId): TenantId => owner?.tenantId ?? opened();
