import { Membership, Person } from './membership.entity.ts';
import { ExternalId, Organization } from './organization.entity.ts';
import { BusinessUnit, Territory } from './vendor.entity.ts';

export const entities = [BusinessUnit, Territory, Organization, ExternalId, Person, Membership];
