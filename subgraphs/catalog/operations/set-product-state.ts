import { decideOnce, type DecidedWork } from '#kernel/decisions/decide-once';
import { demand } from '#kernel/identity/principal';
import { HubError, notFound } from '#kernel/values/errors';
import type { ModuleContext } from '../context.ts';
import type { ProductId } from '../contract/ids.ts';
import { catalogPermissions } from '../contract/permissions.ts';
import { decideState, type CatalogState } from '../domain/catalog-state.ts';
import type { Product } from '../persistence/product.entity.ts';
import { readProducts, type ProductRow } from '../persistence/product.repository.ts';
import { lockProduct } from '../persistence/product.writes.ts';
import { operatedUnits } from './operated-units.ts';

export type SetProductState = {
  readonly id: ProductId;
  readonly state: CatalogState;
  readonly expectedRevision: number | null;
  readonly reason: string | null;
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
};

export type SetProductStateOutcome =
  | { readonly kind: 'ProductStateSet'; readonly product: ProductRow; readonly previousState: CatalogState }
  | { readonly kind: 'ProductTransitionRefused'; readonly product: ProductRow; readonly allowedStates: CatalogState[] }
  | { readonly kind: 'ProductIncomplete'; readonly product: ProductRow; readonly missing: string[] };

export const setProductState = async (context: ModuleContext, { idempotencyKey, dryRun, reason, ...input }: SetProductState): Promise<SetProductStateOutcome> => {
  demand(context.principal, catalogPermissions, 'product:set-state');
  return decideOnce(context, { operation: 'setProductState', idempotencyKey, dryRun, input, reason }, async (work) => {
    const product = await productToChange(context, work, input.id);
    if (input.expectedRevision !== null && input.expectedRevision !== product.revision) {
      throw new HubError('STALE_VERSION', `The product is at revision ${product.revision} by now.`, { path: 'expectedRevision' });
    }
    const content = { featureCount: product.features.length, licenseModelCount: product.licenseModels.length };
    const decision = decideState({ type: product.type, technology: product.technology ?? null, state: product.state, ...content }, input.state);
    if (decision.kind === 'set' && decision.previous !== input.state) await changeState(work, product, input.state);
    const row = await readProduct(work, product.id);
    if (decision.kind === 'set') return { kind: 'ProductStateSet', product: row, previousState: decision.previous };
    if (decision.kind === 'refused') return { kind: 'ProductTransitionRefused', product: row, allowedStates: [...decision.allowed] };
    return { kind: 'ProductIncomplete', product: row, missing: decision.missing.map(({ message }) => message) };
  });
};

const productToChange = async ({ principal }: ModuleContext, work: DecidedWork, id: ProductId): Promise<Product> => {
  const product = await lockProduct(work, { id });
  if (!product || !operatedUnits(principal).includes(product.businessUnitId)) throw notFound('product');
  return product;
};

/** What was prepared with a product is released with it. */
const changeState = async ({ em }: DecidedWork, product: Product, state: CatalogState): Promise<void> => {
  product.state = state;
  product.revision += 1;
  if (state === 'DEPLOYED') for (const feature of product.features) if (feature.state === 'DRAFT') feature.state = 'DEPLOYED';
  await em.flush();
};

export const readProduct = async ({ db, sight }: DecidedWork, id: ProductId): Promise<ProductRow> => {
  const [row] = await readProducts(db, sight, [id]);
  if (!row) throw new Error('A product that was just written is not in sight.');
  return row;
};
