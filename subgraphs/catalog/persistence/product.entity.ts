import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { BusinessUnitId } from '#kernel/values/ids';
import type { PartNumberId, ProductId } from '../contract/ids.ts';
import type { CatalogState, ProductType } from '../domain/catalog-state.ts';
import { Feature } from './feature.entity.ts';
import { LicenseModelTemplate } from './license-model.entity.ts';

const ProductSchema = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: p.uuid().$type<ProductId>().primary(),
    revision: p.integer(),
    businessUnitId: p.uuid().$type<BusinessUnitId>(),
    name: p.text(),
    version: p.text(),
    productLine: p.text().nullable(),
    description: p.text().nullable(),
    type: p.text().$type<ProductType>(),
    state: p.text().$type<CatalogState>(),
    technology: p.text().nullable(),
    sellableFrom: instant().nullable(),
    sellableUntil: instant().nullable(),
    usedSince: instant().nullable(),
    features: () => p.manyToMany(Feature).pivotTable('product_feature').joinColumn('product_id').inverseJoinColumn('feature_id'),
    licenseModels: () => p.manyToMany(LicenseModelTemplate).pivotTable('product_license_model').joinColumn('product_id').inverseJoinColumn('template_id'),
  },
});

export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);

const PartNumberSchema = defineEntity({
  name: 'PartNumber',
  tableName: 'part_number',
  properties: {
    id: p.uuid().$type<PartNumberId>().primary(),
    revision: p.integer(),
    businessUnitId: p.uuid().$type<BusinessUnitId>(),
    code: p.text(),
    product: () => p.manyToOne(Product),
    template: () => p.manyToOne(LicenseModelTemplate).nullable(),
    copiesPerUnit: p.integer(),
    unitOfMeasure: p.text(),
    validFrom: instant(),
    validUntil: instant(),
    usedSince: instant().nullable(),
  },
});

export class PartNumber extends PartNumberSchema.class {}
PartNumberSchema.setClass(PartNumber);
