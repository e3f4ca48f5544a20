import { notFound } from '#kernel/values/errors';
import type { ModuleContext } from '../context.ts';
import type { OrganizationId } from '../contract/index.ts';
import { organizationLoader } from '../persistence/organization.loader.ts';
import type { OrganizationRow } from '../persistence/rows.ts';

/** An outcome names organizations that its operation has just seen. */
export const presentOrganization = async (context: ModuleContext, id: OrganizationId): Promise<OrganizationRow> => {
  const organization = await organizationLoader(context).load(id);
  if (!organization) throw notFound('organization');
  return organization;
};
