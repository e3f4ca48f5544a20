import { idType } from '#kernel/values/ids';
import { personaNames, type PersonaName } from '../../gateway/development-issuer/personas.ts';
import type { Caller, Receipt, TestHub } from './hub.ts';
import { everyObject, type Kind } from './world/everything.ts';
import * as records from './world/records.ts';

export { kinds, oracle, wall, worldCallers, type Sees, type WorldCaller } from './world/oracle.ts';
export type { Kind } from './world/everything.ts';

/** An object of the world: what it is, and the key by which its records speak of it. */
type Thing = { readonly kind: Kind; readonly key: string };

export type World = {
  /** Everything that has an id, by the id that clients see. */
  readonly things: ReadonlyMap<string, Thing>;
  idOf(kind: Kind, key: string): string;
  /** An id that such an object could have and none has. */
  missing(kind: Kind): string;
};

/** Loads the world through the inbound contracts, as its source systems would, and learns which id each object got. */
export const loadWorld = async (hub: TestHub): Promise<World> => {
  await hub.hub.modules.bootstrapVendor(records.vendor);
  await makeSigningKeys(hub);
  const documents = await sendDocuments(hub);
  await holdAnOrder(hub);
  await openJobs(hub);
  const things = new Map([...documents].map(([id, key]): [string, Thing] => [id, { kind: 'document', key }]));
  for (const [id, thing] of await everyObject(hub.as('operator'), personaNames.map((persona) => hub.as(persona)))) things.set(id, thing);
  const ids = new Map([...things].map(([id, { kind, key }]) => [`${kind} ${key}`, id]));
  const idOf = (kind: Kind, key: string): string => {
    const id = ids.get(`${kind} ${key}`);
    if (id === undefined) throw new Error(`The world holds no ${kind} ${key}.`);
    return id;
  };
  const missing = new Map([...things].map(([id, { kind }]) => [kind, freshId(id)]));
  return { things, idOf, missing: (kind) => missing.get(kind) ?? '' };
};

const freshId = (like: string): string => {
  const type = idType(like.slice(0, like.lastIndexOf('_')));
  return type.show(type.make());
};

/** Two clients send: what one of them sent is none of the other's business. Resolves to the documents' keys by id. */
const sendDocuments = async (hub: TestHub): Promise<ReadonlyMap<string, string>> => {
  const documents = new Map<string, string>();
  const send = async (sender: PersonaName, key: string, contract: string, lines: readonly unknown[]): Promise<Receipt> => {
    const receipt = await hub.as(sender).sends(contract, JSON.stringify({ records: lines }), { key, mediaType: 'application/json' });
    documents.set(receipt.id, key);
    return receipt;
  };
  const applied = async (...delivery: Parameters<typeof send>): Promise<void> => {
    const { applied: count, problems } = await send(...delivery);
    if (count !== delivery[3].length) throw new Error(`${delivery[1]}: ${JSON.stringify(problems)}`);
  };

  const sendOrder = async (sender: PersonaName, key: string, order: unknown): Promise<void> => {
    const receipt = await hub.as(sender).sends('native-order', JSON.stringify(order), { key, mediaType: 'application/json' });
    documents.set(receipt.id, key);
    if (receipt.applied !== receipt.lines) throw new Error(`${key}: ${JSON.stringify(receipt)}`);
    await hub.settled();
  };

  await applied('erp-client', 'erp-organizations', 'crm-organizations', records.organizations);
  await applied('operator', 'operator-organizations', 'crm-organizations', records.organizationsOfOperator);
  await applied('erp-client', 'erp-acquisition', 'crm-organizations', records.acquisition);
  await applied('erp-client', 'erp-memberships', 'crm-memberships', records.memberships);
  await applied('operator', 'operator-memberships', 'crm-memberships', records.membershipsOfOperator);
  await applied('erp-client', 'erp-models', 'license-models', records.licenseModels);
  await applied('operator', 'operator-models', 'license-models', records.licenseModelsOfOperator);
  await applied('erp-client', 'erp-prices', 'price-list', records.priceList);
  await applied('operator', 'operator-prices', 'price-list', records.priceListOfOperator);
  await prepareProducts(hub);
  await applied('erp-client', 'erp-entitlements', 'legacy-entitlements', records.entitlements);
  await applied('operator', 'operator-entitlements', 'legacy-entitlements', records.entitlementsOfOperator);
  await applied('erp-client', 'erp-fulfillments', 'legacy-fulfillments', records.fulfillments);
  await applied('operator', 'operator-fulfillments', 'legacy-fulfillments', records.fulfillmentsOfOperator);
  for (const [place, order] of records.orders.entries()) await sendOrder('erp-client', `erp-order-${place + 1}`, order);
  for (const [place, order] of records.ordersOfOperator.entries()) await sendOrder('operator', `operator-order-${place + 1}`, order);
  await send('erp-client', 'erp-quarantine', 'legacy-fulfillments', records.quarantinedFulfillments);
  const { id } = await hub.as('erp-client').sends('crm-organizations', records.unreadable);
  documents.set(id, 'erp-unreadable');
  return documents;
};

/** A key that leaked, one that signed before, and one for each business unit that signs. */
const makeSigningKeys = async (hub: TestHub): Promise<void> => {
  const operator = hub.as('operator');
  const { businessUnits } = (await operator.gets('{ businessUnits { id code } }')) as { businessUnits: { id: string; code: string }[] };
  const rotate = async (code: string, idempotencyKey: string): Promise<string> => {
    const input = { businessUnitId: businessUnits.find((unit) => unit.code === code)?.id, idempotencyKey };
    const mutation = 'mutation ($input: RotateSigningKeyInput!) { made: rotateSigningKey(input: $input) { ... on SigningKeyRotated { signingKey { id } } } }';
    return ((await operator.gets(mutation, { input })) as { made: { signingKey: { id: string } } }).made.signingKey.id;
  };
  const leaked = await rotate('MERIDIAN', 'leaks');
  for (const [code, key] of [['MERIDIAN', 'retires'], ['MERIDIAN', 'signs'], ['ZENITH', 'signs too']] as const) await rotate(code, key);
  await operator.gets('mutation ($input: RevokeSigningKeyInput!) { revokeSigningKey(input: $input) { __typename } }', { input: { id: leaked, reason: 'MERIDIAN-UNIT leaked', idempotencyKey: 'leaked' } });
};

/** A product that nobody has released comes from no price list. */
const prepareProducts = async (hub: TestHub): Promise<void> => {
  const operator = hub.as('operator');
  const { businessUnits } = (await operator.gets('{ businessUnits { id code } }')) as { businessUnits: { id: string; code: string }[] };
  for (const { businessUnit, name, featureCode } of records.unreleased) {
    const input = {
      businessUnitId: businessUnits.find(({ code }) => code === businessUnit)?.id,
      name,
      version: '1.0',
      featureCodes: [featureCode],
      idempotencyKey: name,
    };
    const data = (await operator.gets('mutation ($input: CreateProductInput!) { createProduct(input: $input) { __typename } }', { input })) as { createProduct: { __typename: string } };
    if (data.createProduct.__typename !== 'ProductCreated') throw new Error(`${name}: ${JSON.stringify(data)}`);
  }
};

/** Licenses that a person is to withdraw, for nothing calls them back, and one that a line refuses. */
const openJobs = async (hub: TestHub): Promise<void> => {
  const operator = hub.as('operator');
  const { fulfillments, lineItem } = (await operator.gets(
    `{ fulfillments(first: 100) { nodes { id migrationId } } lineItem: lineItemByActivationId(activationId: "${records.refusingLine}") { id } }`,
  )) as { fulfillments: { nodes: { id: string; migrationId: string }[] }; lineItem: { id: string } };
  for (const { id, migrationId } of fulfillments.nodes.filter((one) => records.withdrawn.includes(one.migrationId))) {
    await operator.gets('mutation ($input: ReturnLicenseInput!) { returnLicense(input: $input) { __typename } }', { input: { fulfillmentId: id, idempotencyKey: migrationId } });
  }
  const input = { lineItemId: lineItem.id, host: { id: await hostOf(operator, records.refusingHost) }, idempotencyKey: 'refused' };
  await operator.gets('mutation ($input: ActivateInput!) { activate(input: $input) { __typename } }', { input });
};

const hostOf = async (operator: Caller, identifier: string): Promise<string> =>
  ((await operator.gets(`{ hosts(filter: { identifier: "${identifier}" }) { nodes { id } } }`)) as { hosts: { nodes: { id: string }[] } }).hosts.nodes[0]?.id ?? '';

const holdAnOrder = async (hub: TestHub): Promise<void> => {
  const operator = hub.as('operator');
  const held = (await operator.gets(`{ orderByNumber(system: "ERP", number: "${records.heldOrder}") { id } }`)) as { orderByNumber: { id: string } };
  const input = { id: held.orderByNumber.id, reason: 'EXPORT', message: `${records.heldOrder} waits for a permit.`, idempotencyKey: 'hold' };
  await operator.gets('mutation ($input: PlaceHoldInput!) { placeHold(input: $input) { __typename } }', { input });
};
