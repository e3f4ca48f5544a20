import { staffAccess } from '#kernel/identity/staff-access';
import { principalOf, type Principal } from '#kernel/identity/principal';
import { subgraphExecutor } from '#kernel/graphql/execute';
import { moduleKit } from '#kernel/module-kit';
import { receive } from '#kernel/intake/receive';
import type { Receipt } from '#kernel/intake/receipt';
import { Loaders } from '#kernel/loaders';
import { systemClock } from '#kernel/values/clock';
import { organizationsModule } from '../../../subgraphs/organizations/subgraph.ts';
import { decided } from '../intake/decided.ts';
import { openPlace, type PlaceOptions } from './place.ts';

export type Answer = { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[] };
export type Send = { readonly body: string; readonly key?: string; readonly dryRun?: boolean; readonly mediaType?: 'text/csv' | 'application/json' };

/** The module by itself, open over a database of its own, and asked as whoever a test is. */
export const openOrganizations = async (options: PlaceOptions = {}) => {
  const place = await openPlace({ maxConnections: 8, ...options });
  const staff = staffAccess(place.database);
  const faults: unknown[] = [];
  const logError = ({ error }: { error: unknown }): void => void faults.push(error);
  const open = organizationsModule.open(moduleKit({ persistence: place.persistence, clock: systemClock, staff, logError }), {});
  const execute = subgraphExecutor(open.subgraph, logError);
  let requests = 0;

  const ask = async (principal: Principal, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> => {
    const request = { requestId: `request ${++requests}`, principal, loaders: new Loaders(), clock: systemClock };
    return execute({ query, variables }, request);
  };

  /** The principal that the gateway would make of this subject. */
  const signIn = async (subject: string, client = 'portal'): Promise<Principal> =>
    principalOf({ subject, client, scopes: [] }, await open.offers.standing.of({ subject, client }));

  const send = async (contract: string, { body, key = `key ${++requests}`, dryRun = false, mediaType = 'text/csv' }: Send): Promise<Receipt> => {
    const offer = open.intake.contracts.get(contract);
    if (!offer) throw new Error(`There is no contract ${contract}.`);
    return decided(await receive(open.intake, offer, { principal: await signIn('crm-client', 'crm-client'), idempotencyKey: key, dryRun, mediaType, body: Buffer.from(body) }));
  };

  await open.offers.bootstrapVendor({
    businessUnits: [{ code: 'CAD', name: 'Computer Aided Design' }],
    memberships: [
      { role: 'OPERATOR', businessUnit: 'CAD', subject: 'olga', name: 'Olga Operator', email: 'olga@meridian.example' },
      { role: 'SUPPORT', businessUnit: 'CAD', subject: 'sven' },
      { role: 'INTEGRATOR', businessUnit: 'CAD', subject: 'crm-client' },
    ],
  });
  return { ...place, offers: open.offers, subgraph: open.subgraph, faults, ask, signIn, send };
};
export type OrganizationsHub = Awaited<ReturnType<typeof openOrganizations>>;
