import type { IntakeWork } from '#kernel/intake/contract';
import type { Problem } from '#kernel/intake/problem';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { BusinessUnits } from '../operations/business-units.ts';

export type UnitsByCode = ReadonlyMap<string, BusinessUnitId>;

/** The business units that are named, as far as the sender speaks for them. */
export const senderUnits = async (units: BusinessUnits, codes: readonly string[], work: IntakeWork): Promise<UnitsByCode> => {
  const wanted = [...new Set(codes)];
  const { found } = await units.businessUnits(work.onBehalfOf, { codes: wanted });
  return new Map(
    wanted.flatMap((code, place) => {
      const id = found[place]?.businessUnitId;
      return id !== undefined && work.businessUnits.includes(id) ? [[code, id] as const] : [];
    }),
  );
};

export const unknownUnit = (code: string): Problem => ({
  path: '/businessUnit',
  code: 'UNKNOWN_BUSINESS_UNIT',
  message: `There is no business unit "${code}" that the sender speaks for.`,
});
