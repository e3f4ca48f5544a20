import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { principalOf, type Principal } from '#kernel/identity/principal';
import { openPlace, operator, type Place } from '../../../test/kit/entitlements/place.ts';
import { aLine } from '../../../test/kit/entitlements/records.ts';
import type { Known } from '../../../test/kit/entitlements/siblings.ts';
import { entitlementId, type EntitlementId, type LineItemId } from '../contract/ids.ts';
import type { BlockedAction } from '../domain/block.ts';

let place: Place;
let acme: Known;
let shop: Known;

beforeAll(async () => {
  place = await openPlace();
  acme = place.world.organization('ACME');
  shop = place.world.organization('SHOP');
  await place.owns(acme.organizationId, acme.organizationId);
  place.world.product('CAD-PRO', { terms: { term: 'PERPETUAL' } });
});
afterAll(() => place.close());

type Bought = { readonly id: LineItemId; readonly entitlementId: EntitlementId; readonly activationId: string };
/** Lines of one entitlement. */
const bought = async (count: number): Promise<readonly Bought[]> => {
  const { entitlementId: number } = aLine();
  const lines = Array.from({ length: count }, () => aLine({ entitlementId: number, channelPartners: ['SHOP'] }));
  await place.sends(lines);
  const { rows } = await sql<Bought>`
    select id, entitlement_id as "entitlementId", activation_id as "activationId" from entitlements.line_item
    where activation_id = any(${lines.map(({ activationId }) => activationId)}) order by id`.execute(place.owner);
  return rows;
};

/** Each stands a day longer than the one before; they are made in no order. */
const block = async (blocked: { readonly entitlementId: EntitlementId; readonly lineItemId: LineItemId | null }, count: number, actionsOf: (index: number) => readonly BlockedAction[]): Promise<void> => {
  for (const index of Array.from({ length: count }, (_, place) => (place * 7) % count)) {
    await sql`insert into entitlements.block (id, tenant_id, partner_tenants, entitlement_id, line_item_id, reason, message, actions, owner, since)
      values (gen_random_uuid(), ${acme.tenantId}, array[${shop.tenantId}::uuid], ${blocked.entitlementId}, ${blocked.lineItemId}, ${`R${index}`}, 'Held.', ${[...actionsOf(index)]}::text[], 'FINANCE',
        timestamptz '2026-01-01T00:00:00Z' + ${index} * interval '1 day')`.execute(place.owner);
  }
};

type Shown = { readonly blocks: readonly { readonly reason: string }[]; readonly lineItems: { readonly nodes: readonly { readonly activationId: string; readonly status: string; readonly blocks: readonly { readonly reason: string }[] }[] } };
const shownTo = async (principal: Principal, id: EntitlementId): Promise<Shown> =>
  (await place.gets<{ entitlement: Shown }>(principal, `{ entitlement(id: "${entitlementId.show(id)}") { blocks { reason } lineItems { nodes { activationId status blocks { reason } } } } }`)).entitlement;
const reasons = (from: number, to: number): readonly { readonly reason: string }[] => Array.from({ length: to - from }, (_, index) => ({ reason: `R${from + index}` }));

/** Two sights, which both show the same deal. */
const ownerAndSeller = (): Principal =>
  principalOf(
    { subject: 's', client: 'portal', scopes: [] },
    {
      memberships: [
        { kind: 'customer', role: 'CUSTOMER_ADMIN', organizationId: acme.organizationId, tenantId: acme.tenantId },
        { kind: 'partner', role: 'PARTNER', organizationId: shop.organizationId, tenantId: shop.tenantId },
      ],
      administeredTenants: [acme.tenantId],
    },
  );

test('of 25 blocks the oldest 20 are shown, on the entitlement and on each of its lines', async () => {
  const [first, second] = await bought(2);
  if (!first || !second) throw new Error('The lines were not made.');
  await block({ ...first, lineItemId: null }, 25, () => ['RENEW']);
  for (const principal of [operator, ownerAndSeller()]) {
    const shown = await shownTo(principal, first.entitlementId);
    expect(shown.blocks).toEqual(reasons(0, 20));
    for (const line of shown.lineItems.nodes) expect(line.blocks).toEqual(reasons(0, 20));
  }
});

test('the blocks of a line are its own, and those of other lines take no place among them', async () => {
  const [first, second] = await bought(2);
  if (!first || !second) throw new Error('The lines were not made.');
  await block({ ...first, lineItemId: first.id }, 25, () => ['RENEW']);
  await block({ ...second, lineItemId: second.id }, 2, () => ['ACTIVATE']);
  const { blocks, lineItems } = await shownTo(operator, first.entitlementId);
  expect(blocks).toEqual([]);
  const lineNamed = (activationId: string) => lineItems.nodes.find((line) => line.activationId === activationId);
  expect(lineNamed(first.activationId)).toMatchObject({ status: 'ACTIVE', blocks: reasons(0, 20) });
  expect(lineNamed(second.activationId)).toMatchObject({ status: 'ON_HOLD', blocks: reasons(0, 2) });
});

test('a block that is not shown any more counts all the same', async () => {
  const [line] = await bought(1);
  if (!line) throw new Error('The line was not made.');
  await block({ ...line, lineItemId: null }, 25, (index) => (index === 24 ? ['ACTIVATE'] : ['RENEW']));
  const { lineItems } = await shownTo(operator, line.entitlementId);
  expect(lineItems.nodes).toMatchObject([{ status: 'SUSPENDED' }]);
});

test('of 30 maintenance lines the 20 that end first are shown, though two sights each see another half', async () => {
  const [line] = await bought(1);
  if (!line) throw new Error('The line was not made.');
  const sister = place.world.organization('ACME-SISTER', { tenant: acme.tenantId });
  await sql`with made as (
      insert into entitlements.maintenance_line (id, tenant_id, organization_id, partner_tenants, entitlement_id, product_id, state, time_zone, starts_on, starts_at, expires_on, expires_at, created_at)
      select gen_random_uuid(), ${acme.tenantId}, case n % 2 when 0 then ${acme.organizationId}::uuid else ${sister.organizationId}::uuid end, case n % 2 when 0 then '{}' else array[${shop.tenantId}::uuid] end, ${line.entitlementId}, gen_random_uuid(), 'DEPLOYED', 'UTC',
        '2026-01-01', '2026-01-01', date '2027-01-01' + n, date '2027-01-02' + n, now() from generate_series(29, 0, -1) n returning id, partner_tenants)
    insert into entitlements.maintenance_cover (maintenance_line_id, line_item_id, tenant_id, partner_tenants)
    select id, ${line.id}, ${acme.tenantId}, partner_tenants from made`.execute(place.owner);
  type Covered = { readonly lineItemByActivationId: { readonly maintenanceLines: readonly { readonly expiresOn: string }[] } };
  const { lineItemByActivationId } = await place.gets<Covered>(ownerAndSeller(), `{ lineItemByActivationId(activationId: "${line.activationId}") { maintenanceLines { expiresOn } } }`);
  const days = Array.from({ length: 20 }, (_, index) => ({ expiresOn: `2027-01-${String(index + 1).padStart(2, '0')}` }));
  expect(lineItemByActivationId.maintenanceLines).toEqual(days);
});
