import type { Caller, Principal } from '../identity/principal.ts';
import type { IntakeSight } from '../identity/sight.ts';
import type { BusinessUnitId, TenantId } from '../values/ids.ts';

/** A reaction or a job sees the tenant of its event or of its own row and nothing more, whoever caused it. */
export const sightOfTenant = (client: string, tenantId: TenantId | null): IntakeSight => ({ kind: 'intake', client, tenants: tenantId === null ? [] : [tenantId] });

/** For ports: rights were decided when the event happened or the job was written, so it has the standing of an integration of these business units. */
export const actingFor = ({ subject, client }: Pick<Caller, 'subject' | 'client'>, tenantId: TenantId | null, businessUnits: readonly BusinessUnitId[]): Principal => ({
  subject,
  client,
  scopes: [],
  memberships: businessUnits.map((businessUnitId) => ({ kind: 'integration', role: 'INTEGRATOR', businessUnitId })),
  sights: [sightOfTenant(client, tenantId)],
});
