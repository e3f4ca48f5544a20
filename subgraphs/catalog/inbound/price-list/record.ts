import { z } from 'zod';
import { maxFeatures, technologyCode } from '../../domain/catalog-state.ts';

const text = (max: number) => z.string().min(1).max(max);

/** One line of a price list: what a part number means in a period. */
export const priceListRecord = z.object({
  businessUnit: text(64).describe('The business unit that sells, by its code.'),
  partNumber: text(255).describe('The part number (SKU), as orders will write it.'),
  productName: text(255).describe('The product that it sells, by name.'),
  productVersion: text(64).describe('The version of the product. Name and version together name one product.'),
  productType: z.enum(['LICENSED_PRODUCT', 'SUITE', 'MAINTENANCE']).optional().describe('What kind of product it is; LICENSED_PRODUCT for a new one when left out.'),
  productLine: text(255).optional().describe('The family that the product belongs to.'),
  description: text(2_000).optional().describe('What the product is for.'),
  productState: z.enum(['DEPLOYED', 'INACTIVE', 'OBSOLETE']).optional().describe('How the product stands; a new one is DEPLOYED when left out.'),
  technology: z.string().regex(technologyCode).optional().describe('The code of the license technology that makes its licenses; needed unless it is MAINTENANCE.'),
  features: z.array(text(255)).max(maxFeatures).optional().describe('All that the product contains, by code; in CSV separated by semicolons. A new code becomes a feature.'),
  licenseModel: text(255).optional().describe('The license model that it is sold under, by code or name; left out where the order decides.'),
  metric: text(64).optional().describe('What the license model counts, by code; a check against a wrong license model.'),
  copiesPerUnit: z.int().min(1).max(1_000_000).optional().describe('How many copies one piece entitles to; 1 when left out.'),
  unitOfMeasure: z.string().regex(/^[A-Z0-9]{2,3}$/).optional().describe('The unit it is ordered in, UN/ECE Recommendation 20; C62 (piece) when left out.'),
  validFrom: z.iso.date().describe('The first day on which the part number means this; days begin and end in UTC.'),
  validTo: z.iso.date().optional().describe('The last day; without an end when left out.'),
  sellableFrom: z.iso.date().optional().describe('The first day on which the product may be sold.'),
  sellableTo: z.iso.date().optional().describe('The last day on which the product may be sold.'),
});
export type PriceListRecord = z.output<typeof priceListRecord>;

/** What spreadsheets and ERP systems call the columns. */
export const headings: Readonly<Partial<Record<keyof PriceListRecord, readonly string[]>>> = {
  businessUnit: ['BU', 'Division'],
  partNumber: ['SKU', 'Part No', 'Material', 'Item', 'Item Number'],
  productName: ['Product'],
  productVersion: ['Version', 'Release'],
  productType: ['Type'],
  productLine: ['Family', 'Product Family'],
  description: ['Product Description'],
  productState: ['Lifecycle', 'Lifecycle Status', 'Status'],
  technology: ['License Technology'],
  features: ['Feature', 'Feature Codes'],
  licenseModel: ['Model'],
  metric: ['Unit of Measurement', 'License Metric'],
  copiesPerUnit: ['Copies', 'Quantity per Unit', 'Pack Size'],
  unitOfMeasure: ['UoM', 'Unit'],
  validFrom: ['Valid Since', 'Effective From', 'Start Date'],
  validTo: ['Valid Until', 'Effective To', 'End Date'],
  sellableTo: ['End of Sale'],
};
