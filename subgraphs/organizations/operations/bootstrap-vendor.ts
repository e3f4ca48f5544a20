import { enterAsStaff } from '#kernel/identity/staff-access';
import type { Work } from '#kernel/persistence/persistence';
import type { ModuleKit } from '#kernel/subgraph';
import { HubError } from '#kernel/values/errors';
import { perpetual } from '#kernel/values/period';
import { businessUnitId } from '../contract/index.ts';
import { isForClients } from '../domain/membership.ts';
import { Membership } from '../persistence/membership.entity.ts';
import { BusinessUnit } from '../persistence/vendor.entity.ts';
import { hold, lockMemberships, type Holding } from './hold-membership.ts';
import { personFor } from './person-for.ts';

type VendorMember = {
  readonly role: 'SUPPORT' | 'OPERATOR' | 'INTEGRATOR';
  readonly businessUnit: string;
  /** The subject of a person's tokens, or the client id of a program (`INTEGRATOR`). */
  readonly subject: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
};
export type Vendor = {
  readonly businessUnits: readonly { readonly code: string; readonly name: string }[];
  readonly memberships: readonly VendorMember[];
};

/**
 * Somebody must be the first: makes the vendor's business units and its first people, where they were never made before.
 * A membership that was revoked stays revoked. On record as staff.
 */
export const bootstrapVendor = async ({ persistence, clock, staff }: Pick<ModuleKit, 'persistence' | 'clock' | 'staff'>, vendor: Vendor): Promise<void> => {
  const caller = { subject: 'bootstrap', client: 'bootstrap', scopes: [] };
  const sight = await enterAsStaff(staff, { caller, reason: 'bootstrapVendor', requestId: 'bootstrap' });
  await persistence.writeWithin(sight, async (work) => {
    await lockMemberships(work);
    const now = clock.now().toString();
    for (const unit of vendor.businessUnits) await ensureBusinessUnit(work, unit, now);
    for (const member of vendor.memberships) await ensureMember(work, member, now);
  });
};

const ensureBusinessUnit = async ({ em }: Work, { code, name }: Vendor['businessUnits'][number], now: string): Promise<void> => {
  if (await em.findOne(BusinessUnit, { code })) return;
  em.persist(em.create(BusinessUnit, { id: businessUnitId.make(), code, name, createdAt: now }));
  await em.flush();
};

const ensureMember = async (work: Work, member: VendorMember, now: string): Promise<void> => {
  const unit = await work.em.findOne(BusinessUnit, { code: member.businessUnit });
  if (!unit) throw new HubError('BAD_USER_INPUT', `There is no business unit "${member.businessUnit}".`);
  const holder = await holderOf(work, member, now);
  const wasHeld = await work.em.count(Membership, { ...holder, role: member.role, businessUnitId: unit.id });
  if (wasHeld === 0) await hold(work, { holder, role: member.role, place: { kind: 'businessUnit', id: unit.id }, expiresAt: perpetual }, now);
};

const holderOf = async ({ em }: Work, { role, subject, name, email }: VendorMember, now: string): Promise<Holding['holder']> => {
  if (isForClients(role)) return { personId: null, client: subject };
  const { person } = await personFor(em, { subject, name: name ?? null, email: email ?? null }, now);
  await em.flush();
  return { personId: person.id, client: null };
};
