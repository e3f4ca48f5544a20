import type { organizationsPort } from '#organizations';
import type { OnBehalfOf, PortOf } from '#kernel/ports';
import type { BusinessUnitId } from '#kernel/values/ids';

/** What the catalog asks of organizations: the business units behind the codes that documents use. */
export type BusinessUnits = Pick<PortOf<typeof organizationsPort>, 'businessUnits'>;

export const businessUnitOfCode = async (units: BusinessUnits, onBehalfOf: OnBehalfOf, code: string): Promise<BusinessUnitId | null> => {
  const { found } = await units.businessUnits(onBehalfOf, { codes: [code] });
  return found[0]?.businessUnitId ?? null;
};
