import { p } from '@mikro-orm/postgresql';
import type { OrganizationId, TenantId } from '#kernel/values/ids';
import type { State } from '../domain/state.ts';

export const state = () => p.text().$type<State>();
export const tenant = () => p.uuid().$type<TenantId>();
export const partners = () => p.array().columnType('uuid[]').$type<TenantId[]>().default([]);

/** Whose a row is, and who sold it: what both walls go by. */
export const owned = () => ({ tenantId: tenant(), organizationId: p.uuid().$type<OrganizationId>(), partnerTenants: partners() });
