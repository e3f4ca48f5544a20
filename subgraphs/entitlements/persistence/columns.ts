import { p } from '@mikro-orm/postgresql';
import type { OrganizationId, TenantId } from '#kernel/values/ids';
import type { State } from '../domain/state.ts';
import { DayType, InstantType } from './time.types.ts';

/** Dates and times stay text, as they are read: a rule that needs one parses it. */
export const day = () => p.type(DayType).$type<string>();
export const instant = () => p.type(InstantType).$type<string>();
export const state = () => p.text().$type<State>();
export const tenant = () => p.uuid().$type<TenantId>();
export const partners = () => p.array().columnType('uuid[]').$type<TenantId[]>().default([]);

/** Whose a row is, and who sold it: what both walls go by. */
export const owned = () => ({ tenantId: tenant(), organizationId: p.uuid().$type<OrganizationId>(), partnerTenants: partners() });
