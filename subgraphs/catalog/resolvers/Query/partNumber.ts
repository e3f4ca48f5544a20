import { HubError } from '#kernel/values/errors';
import { businessUnitId } from '#kernel/values/ids';
import type { QueryResolvers } from '../../__generated__/types.ts';
import { sightOf } from '../../context.ts';
import { partNumbersNamed } from '../../persistence/part-number.repository.ts';

export const partNumber: NonNullable<QueryResolvers['partNumber']> = async (_parent, { code, businessUnitId: unit, effectiveAt }, context) => {
  const at = (effectiveAt ?? context.clock.now()).toString();
  const businessUnit = unit == null ? null : businessUnitId.parse(unit);
  const [found, another] = await partNumbersNamed(context.persistence, sightOf(context), { code, at, businessUnit });
  if (another) throw new HubError('BAD_USER_INPUT', 'Several business units sell under this code; say which.', { path: 'businessUnitId' });
  return found ?? null;
};
