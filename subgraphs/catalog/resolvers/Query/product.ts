import type { QueryResolvers } from '../../__generated__/types.ts';
import { productId } from '../../contract/ids.ts';
import { productLoader } from '../../persistence/catalog.loader.ts';

export const product: NonNullable<QueryResolvers['product']> = (_parent, { id }, context) => productLoader(context).load(productId.parse(id));
