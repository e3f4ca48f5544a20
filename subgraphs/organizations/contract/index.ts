export * from './ids.ts';
export * from './permissions.ts';
export {
  maxMemberships,
  maxReferences,
  organizationsPort,
  organizationStatuses,
  organizationTypes,
  standing,
  type IdentifiedOrganization,
  type OrganizationStatus,
  type OrganizationType,
  type StandingPort,
} from './port.ts';
export { organizationReferences, type OrganizationReference, type OrganizationReferences } from './references.ts';
