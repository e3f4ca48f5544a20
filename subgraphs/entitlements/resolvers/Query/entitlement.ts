import { entitlementId } from '../../contract/ids.ts';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const entitlement: NonNullable<QueryResolvers['entitlement']> = (_parent, { id }, { reads }) => reads.entitlement(entitlementId.parse(id));
