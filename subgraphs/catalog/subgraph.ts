import { defineModule, defineSubgraph } from '#kernel/subgraph';
import type { Entities } from '#kernel/persistence/persistence';
import { resolvers } from './__generated__/resolvers.ts';
import { typeDefs } from './__generated__/type-defs.ts';
import type { ModuleContext } from './context.ts';
import type { CatalogPort } from './contract/index.ts';
import { licenseModelsContract } from './inbound/license-models/license-models.contract.ts';
import { priceListContract } from './inbound/price-list/price-list.contract.ts';
import type { BusinessUnits } from './operations/business-units.ts';
import { catalogPortOf } from './operations/look-up.ts';
import { Feature } from './persistence/feature.entity.ts';
import { LicenseModelTemplate, LicenseModelVersion } from './persistence/license-model.entity.ts';
import { Metric } from './persistence/metric.entity.ts';
import { Catalog } from './persistence/migrations/20261124-catalog.ts';
import { PartNumber, Product } from './persistence/product.entity.ts';
import { entities } from './resolvers/entities.ts';

export type CatalogNeeds = { readonly organizations: BusinessUnits };
export type CatalogOffers = { readonly catalog: CatalogPort };

const tables: Entities = [Metric, Feature, Product, PartNumber, LicenseModelTemplate, LicenseModelVersion];

export const catalogModule = defineModule<CatalogNeeds, CatalogOffers>({
  name: 'catalog',
  entities: tables,
  migrations: [{ name: '20261124-catalog', class: Catalog }],
  open: ({ persistence, clock, staff, openIntake }, { organizations }) => {
    const intake = openIntake([priceListContract(organizations), licenseModelsContract(organizations)]);
    return {
      subgraph: defineSubgraph<ModuleContext>({
        name: 'catalog',
        typeDefs,
        resolvers,
        entities,
        context: (request) => ({ ...request, persistence, staff, intake }),
      }),
      intake,
      offers: { catalog: catalogPortOf({ persistence, clock, businessUnits: organizations }) },
    };
  },
});
