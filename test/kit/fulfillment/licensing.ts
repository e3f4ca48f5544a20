import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { systemClock } from '../../../subgraphs/_kernel/values/clock.ts';
import type { PersonaName } from '../../../gateway/development-issuer/personas.ts';
import { openTestHub, type TestHub } from '../hub.ts';
import { referenceTechnology } from '../technologies/reference.ts';
import { fresh } from './estate.ts';

const vendor = {
  businessUnits: [{ code: 'MERIDIAN', name: 'Meridian Software' }, { code: 'ZENITH', name: 'Zenith Systems' }],
  memberships: [
    { role: 'OPERATOR', businessUnit: 'MERIDIAN', subject: 'operator', name: 'Otso Lehto', email: 'otso.lehto@meridian.example' },
    { role: 'SUPPORT', businessUnit: 'ZENITH', subject: 'support', name: 'Zoe Sand', email: 'zoe.sand@zenith.example' },
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
  { role: 'CUSTOMER_ADMIN', subject: 'customer-admin', organizationId: 'ACME' },
  { role: 'CUSTOMER_USER', subject: 'customer-user', organizationId: 'ACME-LAB' },
  { role: 'PARTNER', subject: 'partner', organizationId: 'RESELL' },
];
const model = (code: string, terms: object) => ({ businessUnit: 'MERIDIAN', code, name: code, terms: { term: 'PERPETUAL', ...terms } });
const models = [
  model('locked', { binding: 'NODE_LOCKED', rehostLimit: { allowed: 3, per: 'P1Y' }, attributes: [{ name: 'PORT', value: '27000' }] }),
  model('unbound', { binding: 'NONE', overage: { rule: 'OVERDRAFT', copies: 2 } }),
  model('burning', { binding: 'NONE', returnsCredit: false }),
];
const sold = (partNumber: string, technology: string, licenseModel: string) => ({ businessUnit: 'MERIDIAN', partNumber, productName: partNumber, productVersion: '5.0', technology, features: ['SIM', 'CORE'], licenseModel, validFrom: '2020-01-01' });
const prices = [
  sold('SIGNED', 'signed-file', 'locked'),
  sold('UNBOUND', 'signed-file', 'unbound'),
  sold('BURNING', 'signed-file', 'burning'),
  sold('HAND', 'manual', 'unbound'),
  sold('OLD', 'flexlm', 'unbound'),
  sold('IDEMPOTENT', 'idempotent', 'locked'),
  sold('FINDS', 'finds', 'locked'),
  sold('NEITHER', 'neither', 'locked'),
];

export type Fields = Readonly<Record<string, unknown>>;
/** What a mutation selects of a fulfillment; a test that reads it knows that there is one. */
export type Runs = {
  readonly id: string;
  readonly host: { readonly id: string };
  readonly license: { readonly id: string; readonly contentHash: string };
};
/** Any outcome of any of the mutations; which it is, a test says first. */
export type Outcome = {
  readonly __typename: string;
  readonly fulfillment: Runs;
  readonly remainder: Runs;
  readonly job: { readonly id: string; readonly fulfillment: { readonly id: string } };
  readonly refusals?: readonly { readonly code: string }[];
};
export type Copies = { readonly fulfilled: number; readonly reserved: number };

const job = 'job { id state problem { code message } fulfillment { id } }';
const runs = 'id count overdraftCount state supportAction activationType technology startsAt expiresAt parent { id } host { id identifier state } license { id format contentHash keyId supersedes { id } } job { id }';
const outcomes: Readonly<Record<string, string>> = {
  activate: `... on Activated { dryRun fulfillment { ${runs} } lineItem { id quantities { fulfilled reserved overdraft remaining } } } ... on ActivationPending { ${job} } ... on JobFailed { ${job} }`,
  returnLicense: `... on CopiesReturned { dryRun credited fulfillment { ${runs} } remainder { ${runs} } } ... on ReturnPending { ${job} } ... on JobFailed { ${job} }`,
  rehost: `... on Rehosted { dryRun fulfillment { ${runs} } remainder { ${runs} } } ... on RehostPending { ${job} } ... on JobFailed { ${job} }`,
  repair: `... on Repaired { dryRun fulfillment { ${runs} } } ... on RepairPending { ${job} } ... on JobFailed { ${job} }`,
  reissueLicense: `... on LicenseReissued { dryRun fulfillment { ${runs} } } ... on ReissuePending { ${job} } ... on JobFailed { ${job} }`,
  cancelJob: `... on JobCancelled { ${job} }`,
  settleJob: `... on JobSettled { ${job} }`,
};
const document = (name: string): string => {
  const input = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ${outcomes[name] ?? ''} ... on ActionRefused { refusals { code message remaining resetsAt liftedBy } } } }`;
};

/** A hub whose products are licensed by every kind of technology: the hub's own, a person, one that the hub does not know, and license servers in any mood. */
export const openLicensing = async () => {
  const servers = { idempotent: referenceTechnology('idempotentByRequestId', 'well', 'idempotent'), finds: referenceTechnology('find', 'well', 'finds'), neither: referenceTechnology('neither', 'well', 'neither') };
  const faults: unknown[] = [];
  let passed = 0;
  const clock = { now: () => systemClock.now().add({ seconds: passed }) };
  const hub: TestHub = await openTestHub({ clock, moreTechnologies: Object.values(servers).map(({ technology }) => technology), logError: ({ error }) => void faults.push(error) });
  await hub.hub.modules.bootstrapVendor(vendor);
  const mustApply = async (contract: string, records: readonly object[]): Promise<void> => {
    const { applied, problems } = await hub.as('erp-client').sends(contract, JSON.stringify({ records }), { key: randomUUID(), mediaType: 'application/json' });
    if (applied !== records.length) throw new Error(`${contract}: ${JSON.stringify(problems)}`);
  };
  await mustApply('crm-organizations', organizations);
  await mustApply('crm-memberships', memberships);
  await mustApply('license-models', models);
  await mustApply('price-list', prices);
  /** What is asked for is what the caller says it is. */
  const gets = async <T>(query: string, variables: Fields = {}, persona: PersonaName = 'operator'): Promise<T> => (await hub.as(persona).gets(query, variables)) as T;

  return {
    hub,
    servers,
    /** What was logged as a fault of ours. */
    faults,
    gets,
    mustApply,
    /** Time goes on, for the hub. */
    pass: (seconds: number): void => {
      passed += seconds;
    },
    /** A line item that is bought; resolves to its id. */
    bought: async (partNumber: string, fields: Fields = {}): Promise<{ id: string; activationId: string }> => {
      const line = { businessUnit: 'MERIDIAN', entitlementId: fresh('ENT'), activationId: fresh('ACT'), soldTo: 'ACME', partNumber, numberOfCopies: 10, startDate: '2026-01-01', permanent: true, ...fields };
      await mustApply('legacy-entitlements', [line]);
      const { found } = await gets<{ found: { id: string } }>('query ($a: String!) { found: lineItemByActivationId(activationId: $a) { id } }', { a: line.activationId });
      return { id: found.id, activationId: line.activationId };
    },
    /** One mutation and what came of it. */
    does: async (name: string, input: Fields, persona: PersonaName = 'operator'): Promise<Outcome> => {
      const data = await gets<Readonly<Record<string, Outcome>>>(document(name), { input: { idempotencyKey: randomUUID(), ...input } }, persona);
      return data[name] ?? expect.fail(`${name} was not answered.`);
    },
    /** One mutation that is a fault of the caller; resolves to its code. */
    errs: async (name: string, input: Fields, persona: PersonaName = 'operator'): Promise<unknown> => {
      const { errors } = await hub.as(persona).asks(document(name), { input: { idempotencyKey: randomUUID(), ...input } });
      return errors?.[0]?.extensions?.['code'] ?? errors?.[0]?.message;
    },
    /** What the ledger says of a line. */
    copies: async (id: string): Promise<Copies> => (await gets<{ lineItem: { quantities: Copies } }>('query ($id: ID!) { lineItem(id: $id) { quantities { granted reserved fulfilled overdraft burned remaining } } }', { id })).lineItem.quantities,
    close: () => hub.close(),
  };
};
export type Licensing = Awaited<ReturnType<typeof openLicensing>>;

export const onHost = (identifier = fresh('02:42'), identifierType = 'ETHERNET') => ({ host: { identifier, identifierType } });
