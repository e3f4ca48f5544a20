import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { orderLineId, type OrderLineId } from '#orders';
import type { IntakeSight } from '#kernel/identity/sight';
import { openDatabase } from '#kernel/persistence/database';
import { openPersistence } from '#kernel/persistence/persistence';
import { systemClock, type Clock } from '#kernel/values/clock';
import type { TenantId } from '#kernel/values/ids';
import type { NativeOrder } from '../../../subgraphs/orders/inbound/native-order/record.ts';
import { recordOutcome, type Outcome } from '../../../subgraphs/orders/operations/record-outcome.ts';
import { ordersModule } from '../../../subgraphs/orders/subgraph.ts';
import { openTestHub, type Receipt } from '../hub.ts';

const vendor = {
  businessUnits: [{ code: 'MERIDIAN', name: 'Meridian Software' }, { code: 'ZENITH', name: 'Zenith Software' }],
  memberships: [
    { role: 'OPERATOR', businessUnit: 'MERIDIAN', subject: 'operator', name: 'Otso Lehto', email: 'otso.lehto@meridian.example' },
    { role: 'SUPPORT', businessUnit: 'MERIDIAN', subject: 'support', name: 'Saga Nyman', email: 'saga.nyman@meridian.example' },
    { role: 'INTEGRATOR', businessUnit: 'MERIDIAN', subject: 'erp-client' },
  ],
} as const;
const organizations = [
  { id: 'ACME', name: 'Acme', type: 'CUSTOMER', timeZone: 'Europe/Berlin' },
  { id: 'ACME-LAB', name: 'Acme Laboratory', type: 'CUSTOMER', timeZone: 'Europe/Berlin', parentId: 'ACME' },
  { id: 'GLOBEX', name: 'Globex', type: 'CUSTOMER', timeZone: 'Europe/Paris' },
  { id: 'RESELL', name: 'Reselling', type: 'PARTNER', timeZone: 'Europe/Berlin' },
];
const memberships = [
  { role: 'CUSTOMER_ADMIN', subject: 'customer-admin', name: 'Ann', email: 'ann@acme.example', organizationId: 'ACME' },
  { role: 'CUSTOMER_USER', subject: 'customer-user', name: 'Uma', email: 'uma@acme.example', organizationId: 'ACME-LAB' },
  { role: 'PARTNER', subject: 'partner', name: 'Pat', email: 'pat@resell.example', organizationId: 'RESELL' },
];
const model = (code: string, terms: object) => ({ businessUnit: 'MERIDIAN', code, name: code, terms });
const models = [model('floating', { binding: 'FLOATING', term: 'PERPETUAL' }), model('fixed', { binding: 'FLOATING', term: 'FIXED_END' })];
const price = (partNumber: string, more: object) => ({ businessUnit: 'MERIDIAN', partNumber, productName: partNumber, productVersion: '5.0', validFrom: '2020-01-01', ...more });
const licensed = { technology: 'flexlm', features: ['CORE'], licenseModel: 'floating' };
const prices = [
  price('CAD', licensed), price('PDM', { ...licensed, copiesPerUnit: 5 }), price('SIM', { ...licensed, licenseModel: 'fixed' }), price('CARE', { productType: 'MAINTENANCE' }),
  price('OLD', { ...licensed, validTo: '2022-12-31' }),
];

let made = 0;
export const fresh = (what: string): string => `${what}-${++made}`;

type Fields<Thing> = { readonly [Name in keyof Thing]?: Thing[Name] | undefined };

export const aLine = (number: string, quantity: number, more: object = {}) => ({ number, partNumber: 'CAD', quantity, ...more });
/** Ten pieces for Acme, with what a test cares about. */
export const anOrder = (fields: Fields<NativeOrder> = {}) => {
  const order = fields.order ?? fresh('SO');
  const id = fields.id ?? order;
  return { type: 'ORDER', businessUnit: 'MERIDIAN', system: 'erp', issuedOn: '2026-01-15', customer: { id: 'ACME' }, lines: [aLine('1', 10)], ...fields, id, order };
};
export const aChange = (order: string, sequence: number, fields: Fields<NativeOrder> = {}) => ({
  type: 'ORDER_CHANGE', businessUnit: 'MERIDIAN', system: 'erp', id: fresh('CHG'), order, sequence, issuedOn: '2026-02-01', ...fields,
});
export const aCancellation = (order: string, fields: Fields<NativeOrder> = {}) => ({
  type: 'ORDER_CANCELLATION', businessUnit: 'MERIDIAN', system: 'erp', id: fresh('CAN'), order, issuedOn: '2026-03-01', ...fields,
});

export type ShownLine = { readonly id: string; readonly number: string; readonly ordered: number; readonly cancelled: number; readonly entitled: number; readonly rulesVersion: number; readonly outcome: string | null };
export type ShownOrder = { readonly id: string; readonly state: string; readonly explanation: string; readonly paidOn: string | null; readonly lines: { readonly nodes: readonly ShownLine[] } };
const shown = 'id state explanation paidOn lines(first: 100) { nodes { id number ordered cancelled entitled rulesVersion outcome } }';

/** A hub with three companies and a price list, to which a test sends orders. */
export const openPlace = async ({ clock = systemClock, isAnswered = true }: { readonly clock?: Clock; /** Otherwise a test answers what is announced by itself. */ readonly isAnswered?: boolean } = {}) => {
  const hub = await openTestHub({ clock });
  if (!isAnswered) await hub.hub.modules.relays.stop();
  const owner = openDatabase({ url: hub.adminUrl, maxConnections: 2 });
  await hub.hub.modules.bootstrapVendor(vendor);
  const mustApply = async (contract: string, records: readonly object[]): Promise<void> => {
    const { applied, problems } = await hub.as('erp-client').sends(contract, JSON.stringify({ records }), { mediaType: 'application/json' });
    if (applied !== records.length) throw new Error(`${contract}: ${JSON.stringify(problems)}`);
  };
  await mustApply('crm-organizations', organizations.map((one) => ({ system: 'crm', ...one })));
  await mustApply('crm-memberships', memberships.map((one) => ({ system: 'crm', ...one })));
  await mustApply('license-models', models);
  await mustApply('price-list', prices);
  const persistence = await openPersistence(owner, 'orders', ordersModule.entities);

  const sends = (document: object | string, { dryRun = false, key = randomUUID() }: { dryRun?: boolean; key?: string } = {}): Promise<Receipt> =>
    hub.as('erp-client').sends('native-order', typeof document === 'string' ? document : JSON.stringify(document), { key, dryRun, mediaType: 'application/json' });
  const gets = async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> => (await hub.as('operator').gets(query, variables)) as T;
  /** What a mutation answers an operator. */
  const decides = async (name: string, input: object, selection: string): Promise<Readonly<Record<string, unknown>>> => {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`.replace('RedriveOrderDocument', 'RedriveDocument');
    const data = await gets<Record<string, Readonly<Record<string, unknown>>>>(`mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename ${selection} } }`, { input: { idempotencyKey: randomUUID(), ...input } });
    return data[name] ?? {};
  };
  return {
    hub,
    /** As the owner of the database, past every wall. */
    owner: owner.kysely,
    sends,
    settled: hub.settled,
    /** A document of which every line must be applied. */
    mustSend: async (document: object): Promise<Receipt> => {
      const receipt = await sends(document);
      if (receipt.applied !== receipt.lines) throw new Error(JSON.stringify(receipt));
      return receipt;
    },
    gets,
    decides,
    order: async (number: string): Promise<ShownOrder | null> =>
      (await gets<{ order: ShownOrder | null }>(`query ($number: String!) { order: orderByNumber(system: "erp", number: $number) { ${shown} } }`, { number })).order,
    businessUnit: async (code = 'MERIDIAN'): Promise<string> =>
      (await gets<{ businessUnits: { id: string; code: string }[] }>('{ businessUnits { id code } }')).businessUnits.find((unit) => unit.code === code)?.id ?? '',
    /** As whoever is told what became of a line, in the tenant of the line. */
    told: async (outcome: Outcome): Promise<boolean> => {
      const { rows } = await sql<{ tenant: TenantId }>`select tenant_id as tenant from orders.order_line where id = ${outcome.orderLineId}`.execute(owner.kysely);
      const sight: IntakeSight = { kind: 'intake', client: 'entitlements', tenants: rows.map(({ tenant }) => tenant) };
      return persistence.writeWithin(sight, (work) => recordOutcome(work, outcome, clock.now()));
    },
    mustApply,
    close: async (): Promise<void> => {
      await owner.close();
      await hub.close();
    },
  };
};
export type Place = Awaited<ReturnType<typeof openPlace>>;

/** What the graph calls a line, as the module itself does. */
export const lineIdOf = ({ id }: ShownLine): OrderLineId => orderLineId.parse(id);
