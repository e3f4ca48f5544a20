import type { LineItemId } from '#entitlements';
import { claimsDivided, copiesAskedBack } from '#entitlements';
import type { EventId, EventType } from '#kernel/events/event-type';
import type { BusinessUnitId, OrganizationId, TenantId } from '#kernel/values/ids';
import type { JobId } from '#fulfillment';
import type { Claim } from '../../subgraphs/entitlements/domain/claim.ts';
import type { LicenseJobBody, StoredMachine } from '../../subgraphs/fulfillment/jobs/body.ts';
import type { Fact } from '../model/books.ts';
import { licenseIdOf } from '../model/floor.ts';
import { idOf, instantAt, newIdOf, type Publisher, type Store } from './store.ts';
import { technologyNames } from './technology.ts';

/** Two tenants share the estate, so that they take turns. */
export const tenantOf = ({ world }: Store, line: LineItemId): TenantId => idOf(0x100 + ([...world.books.lines.keys()].indexOf(line) % 2)) as TenantId;

export const publish = (store: Store, publisher: Publisher, type: EventType, about: { readonly key: string; readonly tenantId: TenantId; readonly payload: unknown }): void => {
  const { events } = store.queues[publisher];
  const { name, version } = type;
  events.push({ id: newIdOf(store) as EventId, name, version, ...about, occurredAt: instantAt(store.scheduler.now()).toString(), position: events.length, isRouted: false });
};

/** As it is at the end of the transaction, however often it changed in it. A claim that was released or given back is told by whoever does it. */
export const emit = (store: Store, lineItemId: LineItemId, fact: Fact, claim: Claim): void => {
  const tenantId = tenantOf(store, lineItemId);
  if (fact.kind === 'RECLAIM') publish(store, 'entitlements', copiesAskedBack, { key: lineItemId, tenantId, payload: { lineItemId, of: fact.of, copies: fact.copies } });
  else if ('held' in claim) {
    const { cause, held, revision } = claim;
    publish(store, 'entitlements', claimsDivided, { key: lineItemId, tenantId, payload: { lineItemId, tenantId, claims: [{ ...cause, ...held, revision }] } });
  }
};

const host: LicenseJobBody['hosts']['CHANGED'] = { kind: 'NODE', identifierType: 'ANY', identifier: 'a machine', nodeIdentifiers: [] };
const licensed: LicenseJobBody['licensed'] = {
  businessUnitId: idOf(0x200) as BusinessUnitId,
  activationId: 'ACT',
  product: { id: idOf(0x201) as LicenseJobBody['licensed']['product']['id'], name: 'CAD', version: '1' },
  features: [],
  model: { binding: null, metric: null, attributes: [] },
};

/** A job is written with all that it needs, in the transaction that wants it. */
export const enqueue = (store: Store, id: JobId, job: StoredMachine): void => {
  const { operation } = job;
  const tenantId = tenantOf(store, operation.lineItemId);
  const technology = technologyNames[store.world.floor.declarations.get(operation.lineItemId) ?? 'NEITHER'];
  const term = operation.kind === 'ACTIVATE' ? null : { startsAt: instantAt(0).toString(), expiresAt: null, timeZone: 'UTC' };
  const body: LicenseJobBody = {
    ...{ job, technology, licensed, term, versionDate: null, asked: null, refusals: [], credited: null, replaced: replacedBy(store, operation, technology) },
    modelTerm: { length: null, versionIsOfActivation: false },
    hosts: { CHANGED: host, REMAINDER: host },
    made: { CHANGED: null, REMAINDER: null },
  };
  const about = { kind: 'license', version: 1, key: id, tenantId, organizationId: idOf(0x300) as OrganizationId, partnerTenants: [], subjectId: operation.lineItemId, subject: 'somebody', client: 'a client' };
  store.jobs.set(id, { ...about, id, body, step: 'CLAIM', state: 'QUEUED', problem: null, revision: 0, claims: 0, owner: null, dueAt: store.scheduler.now(), isBegun: false });
};

const replacedBy = ({ world, licenses }: Store, operation: StoredMachine['operation'], technology: string): LicenseJobBody['replaced'] => {
  if (operation.kind === 'ACTIVATE') return null;
  const licenseId = licenseIdOf(world.floor, operation.fulfillmentId);
  const [requestId = null] = [...licenses].find(([, license]) => license === licenseId) ?? [];
  return { technology, licenseId, requestId };
};
