import type { Caller } from '../hub.ts';
import type { Kind } from './oracle.ts';

export type { Kind } from './oracle.ts';
type Node = Readonly<Record<string, unknown>>;
type Found = readonly [id: string, thing: { readonly kind: Kind; readonly key: string }];

const membership = '{ __typename id role client person { __typename id subject name } territory { __typename id name } businessUnit { __typename id name } }';
const own = `{ viewer { memberships ${membership} } }`;
const document = `{
  businessUnits { __typename id name }
  organizations(first: 100) { nodes { __typename id name territory { __typename id name } memberships(first: 100) { nodes ${membership} } } }
  entitlements(first: 100) { nodes { __typename id number maintenanceLines { nodes { __typename id entitlement { number } } } } }
  lineItems(first: 100) { nodes { __typename id activationId orderNumber orderLineNumber entitlement { number } } }
  hosts(first: 100) { nodes { __typename id identifier } }
  fulfillments(first: 100) { nodes { __typename id migrationId license { __typename id format } } }
  fulfillmentJobs(first: 100) { nodes { __typename id lineItem { activationId } } }
  orders(first: 100) { nodes { __typename id number lines { nodes { __typename id number } } } }
  products(first: 100) { nodes { __typename id name } }
  partNumbers(first: 100) { nodes { __typename id code } }
  features(first: 100) { nodes { __typename id code } }
  licenseModelTemplates(first: 100) { nodes { __typename id code versions { nodes { __typename id number template { code } } } } }
  metrics(first: 100) { nodes { __typename id code } }
  signingKeys(first: 100) { nodes { __typename id state businessUnit { __typename id name } } }
}`;

/** How the records speak of an object that the graph shows; an object of a type that is not here is not one of the world's own. */
const keyed: Readonly<Record<string, { readonly kind: Kind; key(node: Node): unknown }>> = {
  BusinessUnit: { kind: 'businessUnit', key: ({ name }) => name },
  Organization: { kind: 'organization', key: ({ name }) => name },
  Territory: { kind: 'territory', key: ({ name }) => name },
  Membership: { kind: 'membership', key: ({ person, client, role, businessUnit }) => [nameOf(person) ?? client, role, nameOf(businessUnit)].filter(Boolean).join(' ') },
  Person: { kind: 'person', key: ({ name }) => name },
  Entitlement: { kind: 'entitlement', key: ({ number }) => number },
  LineItem: { kind: 'lineItem', key: (node) => (node['orderNumber'] === numberOf(node['entitlement']) ? `${String(node['orderLineNumber'])} item` : node['activationId']) },
  MaintenanceLine: { kind: 'maintenanceLine', key: ({ entitlement }) => `${String(numberOf(entitlement))} maintenance` },
  Host: { kind: 'host', key: ({ identifier }) => identifier },
  Fulfillment: { kind: 'fulfillment', key: ({ migrationId }) => migrationId },
  License: { kind: 'license', key: ({ format }) => String(format).replace('-FORMAT', ' license') },
  FulfillmentJob: { kind: 'job', key: ({ lineItem }) => `${String((lineItem as Node)['activationId'])} job` },
  Order: { kind: 'order', key: ({ number }) => number },
  OrderLine: { kind: 'orderLine', key: ({ number }) => number },
  Product: { kind: 'product', key: ({ name }) => name },
  PartNumber: { kind: 'partNumber', key: ({ code }) => code },
  Feature: { kind: 'feature', key: ({ code }) => code },
  LicenseModelTemplate: { kind: 'licenseModelTemplate', key: ({ code }) => code },
  LicenseModelVersion: { kind: 'licenseModelVersion', key: ({ template, number }) => `${String((template as Node)['code'])}/${String(number)}` },
  Metric: { kind: 'metric', key: ({ code }) => code },
  SigningKey: { kind: 'signingKey', key: ({ businessUnit, state }) => `${nameOf(businessUnit) ?? ''} ${String(state)}` },
};

/** What an order made has an entitlement of its number, and an activation id that nobody knows before. */
const numberOf = (node: unknown): unknown => (node as Node)['number'];
const nameOf = (node: unknown): string | null => (node ? String((node as Node)['name']) : null);

/**
 * Every object that staff see, and the memberships that are shown to their holders alone, by id.
 * What must not be shown to others is told by this, never by their own answers.
 */
export const everyObject = async (staff: Caller, holders: readonly Caller[]): Promise<ReadonlyMap<string, Found[1]>> => {
  const answers = await Promise.all([staff.gets(document), ...holders.map((holder) => holder.gets(own))]);
  return new Map(answers.flatMap(foundIn));
};

const foundIn = (value: unknown): Found[] => {
  if (Array.isArray(value)) return value.flatMap(foundIn);
  if (value === null || typeof value !== 'object') return [];
  const node = value as Node;
  const known = keyed[String(node['__typename'])];
  const own: Found[] = known ? [[String(node['id']), { kind: known.kind, key: String(known.key(node)) }]] : [];
  return [...own, ...Object.values(node).flatMap(foundIn)];
};
