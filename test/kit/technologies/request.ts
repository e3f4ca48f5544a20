import { productId } from '../../../subgraphs/catalog/contract/index.ts';
import { lineItemId } from '../../../subgraphs/entitlements/contract/index.ts';
import { licenseId } from '../../../subgraphs/fulfillment/contract/index.ts';
import type { IssueRequest } from '../../../subgraphs/fulfillment/technologies/request.ts';
import { businessUnitId } from '../../../subgraphs/_kernel/values/ids.ts';

let made = 0;
const unit = businessUnitId.make();

/** Two copies of a product on a machine until the end of the year in Berlin, with what a test cares about. */
export const aRequest = (fields: Partial<IssueRequest> = {}): IssueRequest => ({
  requestId: `job_${++made}`,
  licenseId: licenseId.make(),
  requestedAt: '2026-03-01T09:30:00.250Z',
  businessUnitId: unit,
  lineItemId: lineItemId.make(),
  activationId: 'AURO-7K2M-9QXT-4HVB',
  product: { id: productId.make(), name: 'CAD', version: '5.0' },
  features: ['CAD_CORE', 'CAD_SIM'],
  replaces: null,
  copies: 2,
  host: { kind: 'NODE', identifierType: 'ETHERNET', identifier: '02:42:ac:11:00:02', nodeIdentifiers: [] },
  term: { startsAt: '2026-03-01T09:30:00.250Z', expiresAt: '2026-12-31T23:00:00Z', timeZone: 'Europe/Berlin' },
  versionDate: null,
  model: { binding: 'NODE_LOCKED', metric: null, attributes: [] },
  ...fields,
});

/** As much as a request can hold, of the characters that weigh most. */
export const largestRequest = (): IssueRequest => {
  const wide = (length: number, at = 0): string => `${at}${'字'.repeat(length)}`.slice(0, length);
  return aRequest({
    activationId: wide(255),
    product: { id: productId.make(), name: wide(255), version: wide(64) },
    features: Array.from({ length: 200 }, (_, at) => wide(255, at)),
    copies: 2_000_000_000,
    host: { kind: 'SERVER', identifierType: 'ETHERNET', identifier: wide(255), nodeIdentifiers: Array.from({ length: 100 }, (_, at) => wide(255, at)) },
    versionDate: '2026-12-31',
    model: { binding: wide(64), metric: wide(64), attributes: Array.from({ length: 50 }, (_, at) => ({ name: wide(64, at), value: wide(1_000, at) })) },
  });
};
