/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.ts';
    import    { catalogDocument as Query_catalogDocument } from './../resolvers/Query/catalogDocument.ts';
import    { catalogDocuments as Query_catalogDocuments } from './../resolvers/Query/catalogDocuments.ts';
import    { feature as Query_feature } from './../resolvers/Query/feature.ts';
import    { features as Query_features } from './../resolvers/Query/features.ts';
import    { licenseModelTemplate as Query_licenseModelTemplate } from './../resolvers/Query/licenseModelTemplate.ts';
import    { licenseModelTemplates as Query_licenseModelTemplates } from './../resolvers/Query/licenseModelTemplates.ts';
import    { metrics as Query_metrics } from './../resolvers/Query/metrics.ts';
import    { partNumber as Query_partNumber } from './../resolvers/Query/partNumber.ts';
import    { partNumbers as Query_partNumbers } from './../resolvers/Query/partNumbers.ts';
import    { product as Query_product } from './../resolvers/Query/product.ts';
import    { products as Query_products } from './../resolvers/Query/products.ts';
import    { createLicenseModelTemplate as Mutation_createLicenseModelTemplate } from './../resolvers/Mutation/createLicenseModelTemplate.ts';
import    { createLicenseModelVersion as Mutation_createLicenseModelVersion } from './../resolvers/Mutation/createLicenseModelVersion.ts';
import    { createProduct as Mutation_createProduct } from './../resolvers/Mutation/createProduct.ts';
import    { redriveCatalogDocument as Mutation_redriveCatalogDocument } from './../resolvers/Mutation/redriveCatalogDocument.ts';
import    { rollBackCatalogDocument as Mutation_rollBackCatalogDocument } from './../resolvers/Mutation/rollBackCatalogDocument.ts';
import    { setProductState as Mutation_setProductState } from './../resolvers/Mutation/setProductState.ts';
import    { Feature } from './../resolvers/Feature.ts';
import    { FeatureConnection } from './../resolvers/FeatureConnection.ts';
import    { InboundDocument } from './../resolvers/InboundDocument.ts';
import    { InboundDocumentConnection } from './../resolvers/InboundDocumentConnection.ts';
import    { LicenseModelTemplate } from './../resolvers/LicenseModelTemplate.ts';
import    { LicenseModelTemplateConnection } from './../resolvers/LicenseModelTemplateConnection.ts';
import    { LicenseModelVersion } from './../resolvers/LicenseModelVersion.ts';
import    { LicenseModelVersionConnection } from './../resolvers/LicenseModelVersionConnection.ts';
import    { Metric } from './../resolvers/Metric.ts';
import    { MetricConnection } from './../resolvers/MetricConnection.ts';
import    { PartNumber } from './../resolvers/PartNumber.ts';
import    { PartNumberConnection } from './../resolvers/PartNumberConnection.ts';
import    { Product } from './../resolvers/Product.ts';
import    { ProductConnection } from './../resolvers/ProductConnection.ts';
    export const resolvers: Resolvers = {
      Query: { catalogDocument: Query_catalogDocument,catalogDocuments: Query_catalogDocuments,feature: Query_feature,features: Query_features,licenseModelTemplate: Query_licenseModelTemplate,licenseModelTemplates: Query_licenseModelTemplates,metrics: Query_metrics,partNumber: Query_partNumber,partNumbers: Query_partNumbers,product: Query_product,products: Query_products },
      Mutation: { createLicenseModelTemplate: Mutation_createLicenseModelTemplate,createLicenseModelVersion: Mutation_createLicenseModelVersion,createProduct: Mutation_createProduct,redriveCatalogDocument: Mutation_redriveCatalogDocument,rollBackCatalogDocument: Mutation_rollBackCatalogDocument,setProductState: Mutation_setProductState },
      
      Feature: Feature,
FeatureConnection: FeatureConnection,
InboundDocument: InboundDocument,
InboundDocumentConnection: InboundDocumentConnection,
LicenseModelTemplate: LicenseModelTemplate,
LicenseModelTemplateConnection: LicenseModelTemplateConnection,
LicenseModelVersion: LicenseModelVersion,
LicenseModelVersionConnection: LicenseModelVersionConnection,
Metric: Metric,
MetricConnection: MetricConnection,
PartNumber: PartNumber,
PartNumberConnection: PartNumberConnection,
Product: Product,
ProductConnection: ProductConnection
    }