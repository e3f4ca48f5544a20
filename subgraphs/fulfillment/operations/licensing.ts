import type { DescribedProduct, LicenseTerms } from '#catalog';
import type { ClaimableLine } from '#entitlements';
import type { Principal } from '#kernel/identity/principal';
import type { ModuleContext } from '../context.ts';
import { refusal, type ActionRefused } from '../domain/refusal.ts';
import { licensedFacts, type LicenseJobBody } from '../jobs/body.ts';

/** What a license of a line says and what makes it, frozen when the job is written. */
export type Licensing = Pick<LicenseJobBody, 'licensed' | 'modelTerm' | 'technology'> & { readonly needsHost: boolean };

/** As much as stays well within what a job may hold. */
const mostBytes = 49_152;
const boundToHosts: readonly LicenseTerms['binding'][] = ['NODE_LOCKED', 'DEVICE', 'FLOATING'];

export const licensingOf = async ({ catalog, requestId }: Pick<ModuleContext, 'catalog' | 'requestId'>, principal: Principal, line: ClaimableLine, technology: string | null): Promise<Licensing | ActionRefused> => {
  if (technology === null) return refusal('NO_TECHNOLOGY', 'The catalog names no license technology for its product.');
  const { productId, licenseModelVersionId, businessUnitId, activationId } = line;
  const { found } = await catalog.describe({ principal, requestId }, { items: [{ productId, licenseModelVersionId }] });
  const [product] = found;
  if (!product) return refusal('PRODUCT_NOT_RELEASED', 'Its product is not released.');
  const facts = licensedFacts.safeParse({ businessUnitId, activationId, product: { id: product.productId, name: product.name, version: product.version }, features: product.features, model: modelOf(product) });
  if (!facts.success || Buffer.byteLength(JSON.stringify(facts.data)) > mostBytes) return refusal('NOT_LICENSABLE', 'What a license would say of its product is more than a license can hold.');
  const terms = product.licenseModel?.terms;
  return { technology, licensed: facts.data, modelTerm: modelTermOf(terms), needsHost: terms !== undefined && boundToHosts.includes(terms.binding) };
};

const modelOf = ({ licenseModel }: DescribedProduct) => ({
  binding: licenseModel?.terms.binding ?? null,
  metric: licenseModel?.metric ?? null,
  attributes: (licenseModel?.terms.attributes ?? []).flatMap(({ name, decidedAt, value }) => (decidedAt === 'MODEL' && value !== null ? [{ name, value }] : [])),
});

const modelTermOf = (terms: LicenseTerms | undefined): LicenseJobBody['modelTerm'] => ({
  length: terms?.term === 'DURATION' ? terms.termLength : null,
  versionIsOfActivation: terms?.versionRule === 'ACTIVATION_DATE',
});
