import { randomUUID } from 'node:crypto';
import { vendor } from '../../../demo/vendor.ts';
import type { LegacyFulfillment } from '../../../subgraphs/fulfillment/inbound/legacy-fulfillments/record.ts';
import { openTestHub, type Receipt, type TestHub } from '../hub.ts';

const organizations = [
  { id: 'ACME', name: 'Acme', type: 'CUSTOMER', timeZone: 'Europe/Berlin' },
  { id: 'ACME-LAB', name: 'Acme Laboratory', type: 'CUSTOMER', timeZone: 'Europe/Berlin', parentId: 'ACME' },
  { id: 'GLOBEX', name: 'Globex', type: 'CUSTOMER', timeZone: 'Europe/Paris' },
  { id: 'RESELL', name: 'Reselling', type: 'PARTNER', timeZone: 'Europe/Berlin' },
];
const models = [{ businessUnit: 'MERIDIAN', code: 'floating', name: 'Floating', terms: { binding: 'FLOATING', term: 'PERPETUAL', overage: { rule: 'OVERDRAFT', copies: 2 } } }];
const prices = [{ businessUnit: 'MERIDIAN', partNumber: 'CAD', productName: 'CAD', productVersion: '5.0', technology: 'flexlm', features: ['CAD'], licenseModel: 'floating', validFrom: '2020-01-01' }];

let made = 0;
export const fresh = (what: string): string => `${what}-${++made}`;

type Fields = Readonly<Record<string, unknown>>;
/** Ten copies for good, bought by Acme, with what a test cares about. */
export const aLine = (fields: Fields = {}) => ({
  businessUnit: 'MERIDIAN', entitlementId: fresh('ENT'), activationId: fresh('ACT'), soldTo: 'ACME', partNumber: 'CAD', numberOfCopies: 10, startDate: '2026-01-01', permanent: true, ...fields,
});

/** Two copies that run on a host of their own, with what a test cares about. */
export const aFulfillment = (fields: Partial<LegacyFulfillment> & Pick<LegacyFulfillment, 'activationId'>): LegacyFulfillment => ({
  fulfillmentId: fresh('FID'), fulfilledCount: 2, state: 'ACTIVE', fulfillDate: '2026-03-01', hostId: fresh('HOST'), licenseFormat: 'flexlm-license-file', ...fields,
});

export type Quantities = { readonly granted: number; readonly fulfilled: number; readonly overdraft: number; readonly remaining: number };

/** A hub with three organizations and a product, to which a test adds what it needs. */
export const openEstate = async () => {
  const hub = await openTestHub();
  await hub.hub.modules.bootstrapVendor(vendor);
  const sends = async (contract: string, records: readonly object[], options: { dryRun?: boolean; key?: string } = {}): Promise<Receipt> =>
    hub.as('erp-client').sends(contract, JSON.stringify({ records }), { key: randomUUID(), mediaType: 'application/json', ...options });
  const mustApply = async (contract: string, records: readonly object[]): Promise<void> => {
    const { applied, problems } = await sends(contract, records);
    if (applied !== records.length) throw new Error(`${contract}: ${JSON.stringify(problems)}`);
  };
  await mustApply('crm-organizations', organizations);
  await mustApply('license-models', models);
  await mustApply('price-list', prices);

  return {
    hub,
    /** A line item that is bought; resolves to its activation id. */
    bought: async (fields: Fields = {}): Promise<string> => {
      const line = aLine(fields);
      await mustApply('legacy-entitlements', [line]);
      return line.activationId;
    },
    entitled: (lines: readonly object[]): Promise<void> => mustApply('legacy-entitlements', lines),
    fulfills: (records: readonly LegacyFulfillment[], options?: { dryRun?: boolean; key?: string }): Promise<Receipt> => sends('legacy-fulfillments', records, options),
    quantities: async (activationId: string): Promise<Quantities> =>
      (await gets<{ line: { quantities: Quantities } }>(hub, 'query ($id: String!) { line: lineItemByActivationId(activationId: $id) { quantities { granted fulfilled overdraft remaining } } }', { id: activationId }))
        .line.quantities,
    gets: <T>(query: string, variables: Fields = {}): Promise<T> => gets<T>(hub, query, variables),
    close: () => hub.close(),
  };
};
export type Estate = Awaited<ReturnType<typeof openEstate>>;

/** As the vendor's operator; what is asked for is what the caller says it is. */
const gets = async <T>(hub: TestHub, query: string, variables: Fields): Promise<T> => (await hub.as('operator').gets(query, variables)) as T;
