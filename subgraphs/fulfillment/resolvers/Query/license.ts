import { licenseId } from '#fulfillment';
import type { QueryResolvers } from '../../__generated__/types.ts';

export const license: NonNullable<QueryResolvers['license']> = (_parent, { id }, { reads }) => reads.licenseById.load(licenseId.parse(id));
