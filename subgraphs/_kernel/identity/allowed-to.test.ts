import { expect, test } from 'vitest';
import { organizationId, tenantId, territoryId, businessUnitId } from '../values/ids.ts';
import { allowedTo } from './allowed-to.ts';
import { principalOf, type Membership, type Permissions } from './principal.ts';

const permissions: Permissions<'activate' | 'look'> = { activate: ['CUSTOMER_ADMIN', 'PARTNER', 'SUPPORT'], look: ['SALES'] };
const place = () => ({ organizationId: organizationId.make(), tenantId: tenantId.make() });
const [own, other, seller] = [place(), place(), place()];
const caller = (...memberships: readonly Membership[]) => principalOf({ subject: 's', client: 'c', scopes: [] }, { memberships, administeredTenants: [own.tenantId] });

test('what is seen by a role that does not allow it is out of sight', () => {
  const both = caller(
    { kind: 'customer', role: 'CUSTOMER_ADMIN', ...own },
    { kind: 'customer', role: 'CUSTOMER_USER', ...other },
    { kind: 'partner', role: 'PARTNER_INTEGRATION', ...seller },
    { kind: 'territory', role: 'SALES', territoryId: territoryId.make() },
  );
  expect(both.sights.map(({ kind }) => kind)).toEqual(['customer', 'customer', 'partner', 'wide']);
  expect(allowedTo(both, permissions, 'activate').sights).toEqual([{ kind: 'customer', tenants: [own.tenantId], subtrees: [own.organizationId], organizations: [] }]);
  expect(allowedTo(both, permissions, 'look').sights.map(({ kind }) => kind)).toEqual(['wide']);
});

test('an administrator of many tenants keeps what is anchored in its own organizations, a partner its own deals, staff everything', () => {
  const many = principalOf({ subject: 's', client: 'c', scopes: [] }, { memberships: [{ kind: 'customer', role: 'CUSTOMER_ADMIN', ...own }], administeredTenants: Array.from({ length: 17 }, () => tenantId.make()) });
  const partner = caller({ kind: 'partner', role: 'PARTNER', ...seller });
  const support = caller({ kind: 'staff', role: 'SUPPORT', businessUnitId: businessUnitId.make() });
  for (const principal of [many, partner, support]) expect(allowedTo(principal, permissions, 'activate').sights).toEqual(principal.sights);
});

test('whoever has no such role is refused', () => {
  expect(() => allowedTo(caller({ kind: 'customer', role: 'CUSTOMER_USER', ...own }), permissions, 'activate')).toThrow('Your role does not allow "activate".');
});
