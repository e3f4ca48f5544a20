import type { RequestContext } from '#kernel/context';
import type { PortOf } from '#kernel/ports';
import type { OrganizationId } from './ids.ts';
import type { organizationsPort } from './port.ts';

export type OrganizationReference = { readonly id: OrganizationId };

/**
 * References to organizations as the caller may see them, for the modules that refer to some: an id is answered by whoever refers,
 * so whoever refers must ask. One question per level of a query, whatever the number of references.
 */
export type OrganizationReferences = {
  /** To any organization; null where it is out of sight. */
  to(id: OrganizationId): Promise<OrganizationReference | null>;
  /** To whoever holds what the caller sees: only partners see a thing and not its holder. */
  toHolder(id: OrganizationId): Promise<OrganizationReference | null>;
};

type Asked = Pick<PortOf<typeof organizationsPort>, 'inSight'>;

export const organizationReferences = (organizations: Asked, { principal, requestId, loaders }: RequestContext): OrganizationReferences => {
  const sees = (kind: string): boolean => principal.sights.some((sight) => sight.kind === kind);
  const inSight = loaders.of<OrganizationId, boolean>('organizations.inSight', async (asked) => {
    const { ids } = await organizations.inSight({ principal, requestId }, { ids: [...asked] });
    const seen = new Set(ids);
    return asked.map((id) => seen.has(id));
  });
  const to: OrganizationReferences['to'] = async (id) => (sees('staff') || (await inSight.load(id)) ? { id } : null);
  return { to, toHolder: (id) => (sees('partner') ? to(id) : Promise.resolve({ id })) };
};
