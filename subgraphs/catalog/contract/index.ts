export * from './ids.ts';
export { catalogPermissions, type CatalogAction } from './permissions.ts';
export { catalogPort, lookUpProblems, type CatalogPort, type DescribedProduct, type DescribeItem, type Found, type LookUpItem, type LookUpProblem } from './port.ts';
export { licenseTerms, type LicenseTerms } from './terms.ts';
