import { acrossTenants } from '#kernel/identity/across-tenants';
import { jobId } from '#kernel/jobs/job';
import { entityById } from '#kernel/graphql/entities';
import { defineModule, defineSubgraph } from '#kernel/subgraph';
import type { CatalogPort } from '#catalog';
import { lineItemId, type ClaimsPort } from '#entitlements';
import { fulfillmentId, hostId, licenseId } from '#fulfillment';
import { organizationId, organizationReferences } from '#organizations';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import { legacyFulfillments } from './inbound/legacy-fulfillments/contract.ts';
import type { Siblings } from './inbound/legacy-fulfillments/look-up.ts';
import { licenseJob } from './jobs/license-job.ts';
import { Fulfillment, Host, License } from './persistence/fulfillment.entity.ts';
import { jobLoaders } from './persistence/job.loaders.ts';
import { fulfillmentLoaders } from './persistence/loaders.ts';
import { Fulfillments } from './persistence/migrations/20261124-fulfillment.ts';
import { Jobs as JobTables } from './persistence/migrations/20261124-jobs.ts';
import { Technologies } from './persistence/migrations/20261124-technologies.ts';
import { signingKeyLoaders } from './persistence/signing-key.loaders.ts';
import { divideWhenClaimsDivided } from './reactions/divide-when-claims-divided.ts';
import { returnWhenCopiesAskedBack } from './reactions/return-when-copies-asked-back.ts';
import { byCode, licenseTechnologies } from './technologies/registry.ts';
import type { LicenseTechnology } from './technologies/technology.ts';
import { openSigningKeys, type SigningKeys } from './technologies/signed-file/signing-keys.ts';

/** `kek`: the 32 bytes under which the keys that sign licenses are sealed. */
type FulfillmentNeeds = Siblings & {
  readonly claims: ClaimsPort;
  readonly catalog: CatalogPort;
  readonly kek: Uint8Array;
  /** Kinds of license technology beside those that are registered. */
  readonly moreTechnologies?: readonly LicenseTechnology[];
};
type FulfillmentOffers = { readonly signingKeys: Pick<SigningKeys, 'jwks'> };

/** What runs, and where: hosts, fulfillments and the licenses that were issued for them. */
export const fulfillmentModule = defineModule<FulfillmentNeeds, FulfillmentOffers>({
  name: 'fulfillment',
  entities: [Host, License, Fulfillment],
  migrations: [
    { name: '20261124-fulfillment', class: Fulfillments },
    { name: '20261124-technologies', class: Technologies },
    { name: '20261124-jobs', class: JobTables },
  ],
  open: ({ persistence, clock, staff, logError, openIntake, openJobs }, { kek, claims, catalog, moreTechnologies = [], ...siblings }) => {
    const signingKeys = openSigningKeys({ persistence, clock, kek });
    const technologies = byCode([...licenseTechnologies(signingKeys), ...moreTechnologies]);
    const kind = licenseJob({ persistence, claims, technologies, logError });
    const jobs = openJobs([kind]);
    const across = acrossTenants(staff, 'take over fulfillments');
    const intake = openIntake([legacyFulfillments({ ...siblings, persistence, acrossTenants: across })]);
    const subgraph = defineSubgraph<ModuleContext>({
      name: 'fulfillment',
      typeDefs,
      resolvers,
      reactions: [divideWhenClaimsDivided, returnWhenCopiesAskedBack({ claims, catalog, jobs, licenseJob: kind })],
      context: (request) => ({
        ...request,
        persistence,
        staff,
        intake,
        claims,
        catalog,
        technologies,
        jobs,
        licenseJob: kind,
        signingKeys,
        reads: { ...fulfillmentLoaders(persistence, request), ...signingKeyLoaders(persistence, request), ...jobLoaders(persistence, request) },
        references: organizationReferences(siblings.organizations, request),
      }),
      entities: {
        Organization: entityById(organizationId, (_context, id) => Promise.resolve({ id })),
        LineItem: entityById(lineItemId, (_context, id) => Promise.resolve({ id })),
        Host: entityById(hostId, ({ reads }: ModuleContext, id) => reads.hostById.load(id)),
        Fulfillment: entityById(fulfillmentId, ({ reads }: ModuleContext, id) => reads.fulfillmentById.load(id)),
        FulfillmentJob: entityById(jobId, ({ reads }: ModuleContext, id) => reads.jobById.load(id)),
        License: entityById(licenseId, ({ reads }: ModuleContext, id) => reads.licenseById.load(id)),
      },
    });
    return { subgraph, intake, offers: { signingKeys } };
  },
});
