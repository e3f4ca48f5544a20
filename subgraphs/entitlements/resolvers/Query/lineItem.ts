import { lineItemId } from '../../contract/ids.ts';
import type { QueryResolvers } from './../../__generated__/types.ts';

export const lineItem: NonNullable<QueryResolvers['lineItem']> = (_parent, { id }, { reads }) => reads.lineItem(lineItemId.parse(id));
